//! What waits, as the policy and the log know it.

use domain::event::{EventKind, SubjectKind};
use domain::id::{AccountId, OrganisationId};
use domain::lifecycle::{MatchAct, MatchStatus, OfferAct, RequestAct};
use domain::organisation::Organisation;
use domain::policy::{Action, Refusal, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::review::{Awaited, Waiting};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::entity::mandate;
use crate::error::BackendError;
use crate::repo;
use crate::repo::facts::{self, MatchRecord, RecordFacts};

/// The step by which a reviewer says yes to a record.
const fn record_step(kind: RecordKind) -> Action {
    match kind {
        RecordKind::Request => Action::Request(RequestAct::Authenticate),
        RecordKind::Offer => Action::Offer(OfferAct::Verify),
    }
}

/// The next step by which a reviewer says yes to a match.
const fn match_step(status: MatchStatus) -> Action {
    Action::Match(match status {
        MatchStatus::Proposed => MatchAct::Review,
        _ => MatchAct::Endorse,
    })
}

/// What waits, with the facts that the policy decides on.
#[derive(Clone, Debug)]
pub(crate) enum AwaitedFacts {
    /// A request or an offer.
    Record(Box<RecordFacts>),
    /// A match.
    Match(Box<MatchRecord>),
    /// A mandate, and the organisation that it is for.
    Mandate(Box<(mandate::Model, Organisation)>),
}

impl AwaitedFacts {
    /// Finds what waits, whether or not it does any more.
    ///
    /// # Errors
    /// [`BackendError::NotFound`] where there is no such thing.
    pub(crate) async fn find(
        db: &impl ConnectionTrait,
        awaited: Awaited,
    ) -> Result<Self, BackendError> {
        let id = awaited.id;
        match awaited.waiting {
            Waiting::Authenticate | Waiting::Verify => {
                let row = repo::records::find(db, id).await?;
                let record = facts::with_parties(db, row.ok_or(BackendError::NotFound)?).await?;
                let is_request = record.kind() == RecordKind::Request;
                if is_request != (awaited.waiting == Waiting::Authenticate) {
                    return Err(BackendError::NotFound);
                }
                Ok(Self::Record(Box::new(record)))
            }
            Waiting::Endorse => {
                let row = repo::matches::find(db, id).await?;
                let record = facts::match_of(db, row.ok_or(BackendError::NotFound)?).await?;
                Ok(Self::Match(Box::new(record)))
            }
            Waiting::Confirm => {
                let row = repo::mandates::find(db, id).await?;
                let row = row.ok_or(BackendError::NotFound)?;
                let of = OrganisationId::new(row.organisation_id);
                let of = repo::organisations::find(db, of).await?;
                let of = of.ok_or(BackendError::NotFound)?;
                Ok(Self::Mandate(Box::new((row, of))))
            }
        }
    }

    /// Says whether a viewer may decide about it now.
    ///
    /// # Errors
    /// As the policy says; [`BackendError::Conflict`] with `not_open` where a mandate was confirmed.
    pub(crate) fn decides(&self, viewer: &Viewer) -> Result<(), BackendError> {
        let (action, subject) = match self {
            Self::Record(record) => (record_step(record.kind()), record.subject()),
            Self::Match(record) => (
                match_step(record.facts.status),
                Subject::Match(&record.facts),
            ),
            Self::Mandate(both) => (Action::ConfirmMandate, mandate_subject(&both.0, &both.1)),
        };
        decide(viewer, action, &subject)?;
        match self {
            Self::Mandate(both) if both.0.confirmed_at.is_some() => {
                Err(BackendError::Conflict("not_open"))
            }
            _ => Ok(()),
        }
    }

    /// Whether it still waits for a reviewer.
    pub(crate) fn waits(&self) -> bool {
        match self {
            Self::Record(record) => {
                let step = match record.kind() {
                    RecordKind::Request => EventKind::Request(RequestAct::Authenticate),
                    RecordKind::Offer => EventKind::Offer(OfferAct::Verify),
                };
                record.status_after(step).is_ok()
            }
            Self::Match(record) => record.facts.status.is_in_review(),
            Self::Mandate(both) => both.0.confirmed_at.is_none(),
        }
    }

    /// Whether a viewer would decide about it if they had no interest in it.
    pub(crate) fn concerns_own(&self, viewer: &Viewer) -> bool {
        matches!(
            self.decides(viewer),
            Err(BackendError::Refused(Refusal::OwnInterest))
        )
    }

    /// What the log knows it by: a mandate is its account's.
    pub(crate) fn in_log(&self) -> (SubjectKind, Uuid) {
        match self {
            Self::Record(record) => match record.kind() {
                RecordKind::Request => (SubjectKind::Request, record.id()),
                RecordKind::Offer => (SubjectKind::Offer, record.id()),
            },
            Self::Match(record) => (SubjectKind::Match, record.row.id),
            Self::Mandate(both) => (SubjectKind::Account, both.0.account_id),
        }
    }
}

/// A mandate as the policy knows it.
pub(crate) fn mandate_subject(row: &mandate::Model, of: &Organisation) -> Subject<'static> {
    Subject::Mandate {
        organisation: of.id,
        state: of.state,
        recorded_by: row.recorded_by.map(AccountId::new),
    }
}
