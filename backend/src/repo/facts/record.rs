//! Requests and offers with the facts that the policy decides on.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::event::EventKind;
use domain::id::{OfferId, OrganisationId, RequestId};
use domain::lifecycle::{Lifecycle, OfferStatus, RequestStatus};
use domain::mask::Mask;
use domain::organisation::Role;
use domain::policy::{Field, OfferFacts, Refusal, RequestFacts, Subject, Viewer, sees};
use domain::record::RecordKind;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use uuid::Uuid;

use crate::entity::record;
use crate::error::BackendError;
use crate::repo::corrupt;
use crate::text;

/// A request's or an offer's row, with its facts.
#[derive(Clone, Debug)]
pub(crate) struct RecordFacts {
    /// The row.
    pub(crate) row: record::Model,
    facts: Facts,
}

#[derive(Clone, Debug)]
enum Facts {
    Request(RequestFacts),
    Offer(OfferFacts),
}

/// A record's stored status, of either kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StatusOf {
    /// Of a request.
    Request(RequestStatus),
    /// Of an offer.
    Offer(OfferStatus),
}

impl StatusOf {
    /// The status's code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Request(status) => status.code(),
            Self::Offer(status) => status.code(),
        }
    }

    /// Whether nothing more comes of the record.
    pub(crate) fn is_final(self) -> bool {
        match self {
            Self::Request(status) => status.reachable().next().is_none(),
            Self::Offer(status) => status.reachable().next().is_none(),
        }
    }

    /// Whether the record is open for matching, dates aside.
    pub(crate) fn is_published(self) -> bool {
        matches!(
            self,
            Self::Request(RequestStatus::Published) | Self::Offer(OfferStatus::Published)
        )
    }
}

impl RecordFacts {
    pub(crate) fn id(&self) -> Uuid {
        self.row.id
    }

    pub(crate) fn organisation(&self) -> OrganisationId {
        OrganisationId::new(self.row.organisation_id)
    }

    pub(crate) fn kind(&self) -> RecordKind {
        match self.facts {
            Facts::Request(_) => RecordKind::Request,
            Facts::Offer(_) => RecordKind::Offer,
        }
    }

    pub(crate) fn visibility(&self) -> Visibility {
        match &self.facts {
            Facts::Request(facts) => facts.visibility,
            Facts::Offer(facts) => facts.visibility,
        }
    }

    /// The State that asks, or whose body the provider is.
    pub(crate) fn state(&self) -> Option<StateCode> {
        match &self.facts {
            Facts::Request(facts) => Some(facts.state),
            Facts::Offer(facts) => facts.state,
        }
    }

    /// What is told of the State in place of its name, where the viewer may not know who asks.
    pub(crate) fn mask_for(&self, viewer: &Viewer) -> Result<Option<Mask>, BackendError> {
        if !self.visibility().masked || sees(viewer, &self.subject(), Field::Asker) {
            return Ok(None);
        }
        let on = self.described_on()?;
        Ok(self.state().map(|state| Mask::of(state, on)))
    }

    /// The day for which a masked request's State is described: that of its publication, so that the
    /// description never changes; before, that of the last change.
    pub(crate) fn described_on(&self) -> Result<NaiveDate, BackendError> {
        let on = self.row.published_at.unwrap_or(self.row.updated_at);
        Ok(text::from_micros("records.published_at", on)?.date_naive())
    }

    /// Whether it can still be masked, or stay so: not once it was shown under its State's name.
    pub(crate) fn may_be_masked(&self) -> bool {
        self.row.masked || (self.kind() == RecordKind::Request && self.row.published_at.is_none())
    }

    /// The role in which its authors act.
    pub(crate) fn author_role(&self) -> Role {
        match self.facts {
            Facts::Request(_) => Role::FocalPoint,
            Facts::Offer(_) => Role::ProviderEditor,
        }
    }

    pub(crate) fn subject(&self) -> Subject<'_> {
        match &self.facts {
            Facts::Request(facts) => Subject::Request(facts),
            Facts::Offer(facts) => Subject::Offer(facts),
        }
    }

    /// The facts of a request; not found where it is an offer.
    pub(crate) fn request(&self) -> Result<&RequestFacts, BackendError> {
        match &self.facts {
            Facts::Request(facts) => Ok(facts),
            Facts::Offer(_) => Err(BackendError::NotFound),
        }
    }

    /// The facts of an offer; not found where it is a request.
    pub(crate) fn offer(&self) -> Result<&OfferFacts, BackendError> {
        match &self.facts {
            Facts::Offer(facts) => Ok(facts),
            Facts::Request(_) => Err(BackendError::NotFound),
        }
    }

    pub(crate) fn status(&self) -> StatusOf {
        match &self.facts {
            Facts::Request(facts) => StatusOf::Request(facts.status),
            Facts::Offer(facts) => StatusOf::Offer(facts.status),
        }
    }

    /// The same as it will stand once it is open, with these other sides of matches beside its own.
    pub(crate) fn once_published(mut self, parties: Vec<OrganisationId>) -> Self {
        RequestStatus::Published
            .code()
            .clone_into(&mut self.row.status);
        match &mut self.facts {
            Facts::Request(facts) => {
                facts.status = RequestStatus::Published;
                facts.parties.extend(parties);
            }
            Facts::Offer(facts) => {
                facts.status = OfferStatus::Published;
                facts.parties.extend(parties);
            }
        }
        self
    }

    /// The status after a step of its lifecycle.
    pub(crate) fn status_after(&self, step: EventKind) -> Result<StatusOf, BackendError> {
        match (self.status(), step) {
            (StatusOf::Request(status), EventKind::Request(act)) => Ok(StatusOf::Request(
                status.after(act).map_err(Refusal::State)?,
            )),
            (StatusOf::Offer(status), EventKind::Offer(act)) => {
                Ok(StatusOf::Offer(status.after(act).map_err(Refusal::State)?))
            }
            _ => Err(BackendError::NotFound),
        }
    }
}

/// The organisations on the other side of a record's matches.
#[derive(Clone, Debug, Default)]
pub(super) struct Others {
    /// Those to whom the match makes the record known.
    pub(super) parties: BTreeSet<OrganisationId>,
    /// Those to whom its State released its name.
    pub(super) named_to: BTreeSet<OrganisationId>,
}

/// Puts a record's facts together from its row and the other sides of its matches.
pub(super) fn complete(row: record::Model, others: Others) -> Result<RecordFacts, BackendError> {
    let facts = facts_of(&row, others)?;
    Ok(RecordFacts { row, facts })
}

fn facts_of(row: &record::Model, others: Others) -> Result<Facts, BackendError> {
    let parties = others.parties.into_iter().collect();
    let organisation = OrganisationId::new(row.organisation_id);
    let visibility = visibility(row)?;
    let state = text::parse_option("records.state", row.state.as_deref())?;
    Ok(match text::parse("records.kind", &row.kind)? {
        RecordKind::Request => Facts::Request(RequestFacts {
            id: RequestId::new(row.id),
            organisation,
            state: state.ok_or_else(|| corrupt("records.state"))?,
            status: text::parse("records.status", &row.status)?,
            visibility,
            handed_in: row.version > 0,
            parties,
            named_to: others.named_to.into_iter().collect(),
        }),
        RecordKind::Offer => Facts::Offer(OfferFacts {
            id: OfferId::new(row.id),
            organisation,
            state,
            status: text::parse("records.status", &row.status)?,
            visibility,
            handed_in: row.version > 0,
            parties,
        }),
    })
}

/// A record's visibility.
fn visibility(row: &record::Model) -> Result<Visibility, BackendError> {
    let circle = |number: i16| {
        u8::try_from(number)
            .ok()
            .and_then(|number| Circle::try_from(number).ok())
            .ok_or_else(|| corrupt("records.visibility"))
    };
    Ok(Visibility {
        record: circle(row.visibility_record)?,
        contact: circle(row.visibility_contact)?,
        budget: circle(row.visibility_budget)?,
        masked: row.masked,
        own: text::from_json("records.visibility_own", &row.visibility_own)?,
    })
}
