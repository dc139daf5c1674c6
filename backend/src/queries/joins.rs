//! Matches that ask to be delivered by a project that is under way, and the projects that they could ask.

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::MatchStatus;
use domain::organisation::Role;
use domain::policy::{Action, Field, Side, Subject, Viewer, decide, sees};
use domain::project::{JoinOutcome, JoinParty};
use domain::reference::Reference;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::party::{PartyView, names_of, party};
use super::scope;
use crate::actor;
use crate::entity::{project, project_join};
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, ProjectRecord};
use crate::repo::project_joins;
use crate::repo::projects::open_codes;
use crate::text;
use crate::use_cases::projects::Joining;

/// How many projects are offered.
const OFFERED: u64 = 10;

/// An asking to join.
#[derive(Clone, Debug)]
pub struct JoinView {
    /// Its id.
    pub id: Uuid,
    /// The match that asks.
    pub matching: Reference,
    /// The project that is asked.
    pub project: Reference,
    /// Whoever would come in: a State with a request, or a provider with an offer.
    pub newcomer: PartyView,
    /// When that was asked.
    pub asked_at: DateTime<Utc>,
    /// Whether each party has said yes.
    pub agreed: Vec<(JoinParty, bool)>,
    /// What became of it.
    pub outcome: JoinOutcome,
    /// Whether the viewer may answer now.
    pub may_answer: bool,
}

/// A project that a match could be delivered by.
#[derive(Clone, Debug)]
pub struct Joinable {
    /// How to cite it.
    pub project: Reference,
    /// The other side of it: the State that is helped, or the provider.
    pub host: PartyView,
    /// Its first and last day, where they are known.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
}

/// What asked to join a project, the latest first; for its two sides, whom asking tells who asks, and the
/// reviewers. Not for whoever else has a part in it.
pub(super) async fn joins_of_project(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    record: &ProjectRecord,
) -> Result<Vec<JoinView>, BackendError> {
    if record.side_of(viewer).is_err() && !viewer.is(Role::Reviewer) {
        return Ok(Vec::new());
    }
    let rows = project_joins::of_project(db, record.row.id).await?;
    views(db, viewer, rows).await
}

/// What a match asked to join, the latest first, as far as the viewer may see the projects; and those that
/// it may ask, while it waits for none.
pub(super) async fn joining_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    record: &MatchRecord,
) -> Result<(Vec<JoinView>, Vec<Joinable>), BackendError> {
    let rows = project_joins::of_match(db, record.row.id).await?;
    let joins = views(db, viewer, rows).await?;
    let waits = joins.iter().any(|one| one.outcome == JoinOutcome::Open);
    let joinable = if waits {
        Vec::new()
    } else {
        joinable(db, viewer, record).await?
    };
    Ok((joins, joinable))
}

async fn views(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<project_join::Model>,
) -> Result<Vec<JoinView>, BackendError> {
    let mut views = Vec::new();
    for row in rows.into_iter().rev() {
        let joining = Joining::of(db, row).await?;
        let project = Subject::Project(&joining.project.facts);
        if !sees(viewer, &project, Field::Record) {
            continue;
        }
        let names = names_of(db, [&joining.matching]).await?;
        let asked_at = text::from_micros("project_joins.asked_at", joining.row.asked_at)?;
        let agreed = JoinParty::ALL.iter().copied();
        views.push(JoinView {
            id: joining.row.id,
            matching: text::parse("matches.reference", &joining.matching.row.reference)?,
            project: text::parse("projects.reference", &joining.project.row.reference)?,
            newcomer: party(viewer, &joining.matching, joining.newcomer, &names)?,
            asked_at,
            agreed: agreed.map(|one| (one, joining.has_agreed(one))).collect(),
            outcome: joining.outcome(),
            may_answer: !joining.answered_by(viewer).is_empty(),
        });
    }
    Ok(views)
}

/// The projects under way that the viewer, who would come in, may ask to deliver a match: those of its
/// offer for its State, those of its request for its provider.
async fn joinable(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    record: &MatchRecord,
) -> Result<Vec<Joinable>, BackendError> {
    let may = decide(viewer, Action::Join, &Subject::Match(&record.facts)).is_ok();
    let agreed = record.facts.status == MatchStatus::Agreed;
    if !may || !agreed || record.row.bundle_id.is_some() || record.request.row.masked {
        return Ok(Vec::new());
    }
    let (request, offer) = (project::Column::RequestId, project::Column::OfferId);
    let mut shared = Condition::any();
    let mut comes = false;
    for (side, same, other) in [
        (Side::Requester, offer, request),
        (Side::Provider, request, offer),
    ] {
        if actor::side(viewer, record, side).is_ok() {
            let (same_id, other_id) = match side {
                Side::Requester => (record.row.offer_id, record.row.request_id),
                Side::Provider => (record.row.request_id, record.row.offer_id),
            };
            let of_side = Condition::all()
                .add(same.eq(same_id))
                .add(other.ne(other_id));
            shared = shared.add(of_side);
            comes = true;
        }
    }
    if !comes {
        return Ok(Vec::new());
    }
    let rows = project::Entity::find()
        .filter(project::Column::Status.is_in(open_codes()))
        .filter(shared)
        .filter(scope::visible_projects(viewer))
        .order_by_asc(project::Column::Id)
        .limit(OFFERED)
        .all(db)
        .await?;
    let found = facts::projects_of(db, rows).await?;
    let names = names_of(db, found.iter().map(|one| &one.origin)).await?;
    let of = |one: &ProjectRecord| {
        let side = if one.row.offer_id == record.row.offer_id {
            Side::Requester
        } else {
            Side::Provider
        };
        Ok(Joinable {
            project: text::parse("projects.reference", &one.row.reference)?,
            host: party(viewer, &one.origin, side, &names)?,
            days: (one.row.starts_on, one.row.ends_on),
        })
    };
    found.iter().map(of).collect()
}
