//! Loads a record, a match or a project with the facts that the policy decides on.

use domain::event::EventKind;
use domain::id::{MatchId, OfferId, OrganisationId, ProjectId, RequestId};
use domain::lifecycle::{Lifecycle, MatchStatus, OfferStatus, ProjectStatus, RequestStatus};
use domain::organisation::{Membership, Role};
use domain::policy::{
    MatchFacts, OfferFacts, ProjectFacts, Refusal, RequestFacts, Side, Subject, Viewer,
};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use super::match_states::codes_where;
use super::{matches, records};
use crate::actor;
use crate::entity::{matching, project, record};
use crate::error::BackendError;
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

/// Loads a record of one kind by its reference.
pub(crate) async fn record(
    db: &impl ConnectionTrait,
    kind: RecordKind,
    reference: &Reference,
) -> Result<RecordFacts, BackendError> {
    let row = record::Entity::find()
        .filter(record::Column::Reference.eq(reference.as_str()))
        .filter(record::Column::Kind.eq(kind.code()))
        .one(db)
        .await?
        .ok_or(BackendError::NotFound)?;
    with_parties(db, row).await
}

/// Loads a record by its id.
pub(crate) async fn record_by_id(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<RecordFacts, BackendError> {
    let row = records::find(db, id).await?.ok_or(BackendError::NotFound)?;
    with_parties(db, row).await
}

/// Completes a record's row.
pub(crate) async fn with_parties(
    db: &impl ConnectionTrait,
    row: record::Model,
) -> Result<RecordFacts, BackendError> {
    let parties = parties(db, &row).await?;
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

fn corrupt(what: &str) -> BackendError {
    BackendError::Corrupt {
        what: what.to_owned(),
    }
}

/// The organisations on the other side of the record's matches, from `offered` on; of a request's,
/// only once some side has said yes, as a provider hears nothing before the requester's.
async fn parties(
    db: &impl ConnectionTrait,
    row: &record::Model,
) -> Result<Vec<OrganisationId>, BackendError> {
    let (own, other) = match text::parse("records.kind", &row.kind)? {
        RecordKind::Request => (matching::Column::RequestId, matching::Column::OfferId),
        RecordKind::Offer => (matching::Column::OfferId, matching::Column::RequestId),
    };
    let others = matching::Entity::find()
        .select_only()
        .column(other)
        .filter(own.eq(row.id))
        .filter(open_to(own))
        .into_query();
    let found: Vec<Uuid> = record::Entity::find()
        .select_only()
        .column(record::Column::OrganisationId)
        .distinct()
        .filter(record::Column::Id.in_subquery(others))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(OrganisationId::new).collect())
}

/// Which matches make whoever is on the other side of a record a party to it; `own` is the column
/// of the record.
pub(crate) fn open_to(own: matching::Column) -> Condition {
    let open = Condition::all()
        .add(matching::Column::Status.is_in(codes_where(MatchStatus::is_open_to_parties)));
    match own {
        matching::Column::RequestId => open.add(
            Condition::any()
                .add(matching::Column::RequesterAgreedAt.is_not_null())
                .add(matching::Column::ProviderAgreedAt.is_not_null()),
        ),
        _ => open,
    }
}

/// A match's row, with its facts and the two records that it joins.
#[derive(Clone, Debug)]
pub(crate) struct MatchRecord {
    pub(crate) row: matching::Model,
    pub(crate) facts: MatchFacts,
    pub(crate) request: RecordFacts,
    pub(crate) offer: RecordFacts,
}

/// Loads a match by its reference.
pub(crate) async fn a_match(
    db: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<MatchRecord, BackendError> {
    let row = matching::Entity::find()
        .filter(matching::Column::Reference.eq(reference.as_str()))
        .one(db)
        .await?
        .ok_or(BackendError::NotFound)?;
    match_of(db, row).await
}

/// Completes a match's row.
pub(crate) async fn match_of(
    db: &impl ConnectionTrait,
    row: matching::Model,
) -> Result<MatchRecord, BackendError> {
    let request = record_by_id(db, row.request_id).await?;
    let offer = record_by_id(db, row.offer_id).await?;
    let status: MatchStatus = text::parse("matches.status", &row.status)?;
    let facts = MatchFacts {
        id: MatchId::new(row.id),
        requester: request.organisation(),
        requester_state: request.request()?.state,
        provider: offer.organisation(),
        provider_state: offer.state(),
        status,
        requester_agreed: row.requester_agreed_at.is_some(),
        provider_agreed: row.provider_agreed_at.is_some(),
        offered: row.offered_at.is_some(),
        requester_contact: request.visibility().contact,
        provider_contact: offer.visibility().contact,
    };
    Ok(MatchRecord {
        row,
        facts,
        request,
        offer,
    })
}

/// A project's row, with its facts and the match that it came from.
#[derive(Clone, Debug)]
pub(crate) struct ProjectRecord {
    pub(crate) row: project::Model,
    pub(crate) facts: ProjectFacts,
    pub(crate) origin: MatchRecord,
}

impl ProjectRecord {
    /// The side on which the viewer acts, and as whom.
    pub(crate) fn side_of(&self, viewer: &Viewer) -> Result<(Side, Membership), BackendError> {
        [Side::Requester, Side::Provider]
            .into_iter()
            .find_map(|side| {
                actor::side(viewer, &self.origin, side)
                    .ok()
                    .map(|member| (side, member))
            })
            .ok_or(BackendError::NotFound)
    }

    /// Whether lights and lateness are shown: to the parties and the reviewers.
    pub(crate) fn shows_lights_to(&self, viewer: &Viewer) -> bool {
        viewer.is(Role::Reviewer) || self.side_of(viewer).is_ok()
    }

    /// Refuses what no longer makes sense once a project is over.
    pub(crate) fn must_be_open(&self) -> Result<(), BackendError> {
        if self.facts.status.is_open() {
            Ok(())
        } else {
            Err(BackendError::Conflict("project_over"))
        }
    }
}

/// Loads a project by its reference.
pub(crate) async fn project(
    db: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<ProjectRecord, BackendError> {
    let row = project::Entity::find()
        .filter(project::Column::Reference.eq(reference.as_str()))
        .one(db)
        .await?
        .ok_or(BackendError::NotFound)?;
    project_of(db, row).await
}

/// Completes a project's row.
pub(crate) async fn project_of(
    db: &impl ConnectionTrait,
    row: project::Model,
) -> Result<ProjectRecord, BackendError> {
    let of = matches::find(db, row.match_id).await?;
    let origin = match_of(db, of.ok_or_else(|| corrupt("projects.match_id"))?).await?;
    let status: ProjectStatus = text::parse("projects.status", &row.status)?;
    let (asked, offered) = (origin.request.visibility(), origin.offer.visibility());
    let facts = ProjectFacts {
        id: ProjectId::new(row.id),
        requester: origin.facts.requester,
        requester_state: origin.facts.requester_state,
        provider: origin.facts.provider,
        provider_state: origin.facts.provider_state,
        status,
        visibility: Visibility {
            record: asked.record.min(offered.record),
            contact: asked.contact.min(offered.contact),
            budget: asked.budget.min(offered.budget),
        },
        requester_confirmed: row.requester_confirmed_at.is_some(),
        provider_confirmed: row.provider_confirmed_at.is_some(),
    };
    Ok(ProjectRecord { row, facts, origin })
}
