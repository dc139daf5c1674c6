//! Requests and offers with the facts that the policy decides on.

use domain::event::EventKind;
use domain::id::{OfferId, OrganisationId, RequestId};
use domain::lifecycle::{Lifecycle, OfferStatus, RequestStatus};
use domain::organisation::Role;
use domain::policy::{OfferFacts, Refusal, RequestFacts, Subject};
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

/// Puts a record's facts together from its row and the other sides of its matches.
pub(super) fn complete(
    row: record::Model,
    parties: Vec<OrganisationId>,
) -> Result<RecordFacts, BackendError> {
    let facts = facts_of(&row, parties)?;
    Ok(RecordFacts { row, facts })
}

fn facts_of(row: &record::Model, parties: Vec<OrganisationId>) -> Result<Facts, BackendError> {
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
    })
}
