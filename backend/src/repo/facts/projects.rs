//! Projects with the facts that the policy decides on.

use std::collections::BTreeMap;

use domain::id::ProjectId;
use domain::lifecycle::{ProjectStatus, RequestStatus};
use domain::organisation::{Membership, Role};
use domain::policy::{PartnerFacts, ProjectFacts, Side, Viewer};
use domain::reference::Reference;
use domain::visibility::{Circle, OwnCircles, Visibility};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::matches::{MatchRecord, match_of, matches_of};
use super::record::{RecordFacts, StatusOf};
use crate::actor;
use crate::entity::{matching, project};
use crate::error::BackendError;
use crate::repo::{corrupt, matches, project_parts};
use crate::text;

/// A project's row, with its facts and the match that it came from.
#[derive(Clone, Debug)]
pub(crate) struct ProjectRecord {
    pub(crate) row: project::Model,
    pub(crate) facts: ProjectFacts,
    pub(crate) origin: MatchRecord,
    /// The other matches that it came of, where its request is met by several offers.
    pub(crate) parts: Vec<MatchRecord>,
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

    /// The side on which a further match brought somebody: another State, where it is of the same offer;
    /// else another provider.
    pub(crate) fn newcomer(&self, part: &MatchRecord) -> Side {
        newcomer(&self.row, part)
    }

    /// As whom the viewer reports on it: for a side, or for a partner that has its part.
    pub(crate) fn reporter(&self, viewer: &Viewer) -> Result<Membership, BackendError> {
        let as_partner = |part: &MatchRecord| actor::side(viewer, part, self.newcomer(part)).ok();
        match self.side_of(viewer) {
            Ok((_, member)) => Ok(member),
            Err(none) => self.parts.iter().find_map(as_partner).ok_or(none),
        }
    }

    /// Whether lights and lateness are shown: to the parties and the reviewers.
    pub(crate) fn shows_lights_to(&self, viewer: &Viewer) -> bool {
        viewer.is(Role::Reviewer) || self.reporter(viewer).is_ok()
    }

    /// Whether the State that asked took its request back.
    pub(crate) fn is_request_withdrawn(&self) -> bool {
        is_withdrawn(&self.origin.request)
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
    let parts = project_parts::matches_of(db, &[row.id]).await?;
    let parts = matches_of(db, parts.into_iter().map(|(_, part)| part).collect()).await?;
    complete(row, origin, parts)
}

/// Completes the rows of projects, in their order, in as many statements as one.
pub(crate) async fn projects_of(
    db: &impl ConnectionTrait,
    rows: Vec<project::Model>,
) -> Result<Vec<ProjectRecord>, BackendError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let of = matching::Entity::find()
        .filter(matching::Column::Id.is_in(rows.iter().map(|row| row.match_id)))
        .all(db)
        .await?;
    let mut origins: BTreeMap<Uuid, MatchRecord> = matches_of(db, of)
        .await?
        .into_iter()
        .map(|origin| (origin.row.id, origin))
        .collect();
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let (projects, parts): (Vec<Uuid>, Vec<_>) = project_parts::matches_of(db, &ids)
        .await?
        .into_iter()
        .unzip();
    let mut others: BTreeMap<Uuid, Vec<MatchRecord>> = BTreeMap::new();
    for (project, part) in projects.into_iter().zip(matches_of(db, parts).await?) {
        others.entry(project).or_default().push(part);
    }
    rows.into_iter()
        .map(|row| {
            let origin = origins.remove(&row.match_id);
            let parts = others.remove(&row.id).unwrap_or_default();
            complete(
                row,
                origin.ok_or_else(|| corrupt("projects.match_id"))?,
                parts,
            )
        })
        .collect()
}

/// Whether its State took a request back.
fn is_withdrawn(request: &RecordFacts) -> bool {
    matches!(
        request.status(),
        StatusOf::Request(RequestStatus::Withdrawn)
    )
}

/// What is shown of two things together: no more than of either.
fn narrower(all: Visibility, one: Visibility) -> Visibility {
    Visibility {
        record: all.record.min(one.record),
        contact: all.contact.min(one.contact),
        budget: all.budget.min(one.budget),
        masked: all.masked || one.masked,
        ..all
    }
}

fn newcomer(row: &project::Model, part: &MatchRecord) -> Side {
    if part.row.request_id == row.request_id {
        Side::Provider
    } else {
        Side::Requester
    }
}

fn partner(row: &project::Model, part: &MatchRecord) -> PartnerFacts {
    let facts = &part.facts;
    let side = newcomer(row, part);
    let (organisation, state) = match side {
        Side::Requester => (facts.requester, Some(facts.requester_state)),
        Side::Provider => (facts.provider, facts.provider_state),
    };
    PartnerFacts {
        side,
        organisation,
        state,
    }
}

fn complete(
    row: project::Model,
    origin: MatchRecord,
    parts: Vec<MatchRecord>,
) -> Result<ProjectRecord, BackendError> {
    let status: ProjectStatus = text::parse("projects.status", &row.status)?;
    let requests = parts.iter().map(|part| part.request.visibility());
    let asked = requests.fold(origin.request.visibility(), narrower);
    let offers = parts.iter().map(|part| part.offer.visibility());
    let offered = offers.fold(origin.offer.visibility(), narrower);
    // What a State took back is shown no more; both sides see their project to its end.
    let mut requests = std::iter::once(&origin).chain(&parts);
    let widest = if requests.any(|one| is_withdrawn(&one.request)) {
        Circle::MatchParties
    } else {
        Circle::Public
    };
    let facts = ProjectFacts {
        id: ProjectId::new(row.id),
        requester: origin.facts.requester,
        requester_state: origin.facts.requester_state,
        provider: origin.facts.provider,
        provider_state: origin.facts.provider_state,
        partners: parts.iter().map(|part| partner(&row, part)).collect(),
        status,
        visibility: Visibility {
            record: asked.record.min(offered.record).min(widest),
            contact: asked.contact.min(offered.contact),
            budget: asked.budget.min(offered.budget),
            masked: asked.masked,
            own: OwnCircles::NONE,
        },
        requester_confirmed: row.requester_confirmed_at.is_some(),
        provider_confirmed: row.provider_confirmed_at.is_some(),
    };
    Ok(ProjectRecord {
        row,
        facts,
        origin,
        parts,
    })
}
