//! What became of a record: the matches that it is in, and the projects.

use domain::lifecycle::{MatchStatus, ProjectStatus};
use domain::policy::{Action, RecordAction, Side, Viewer, decide};
use domain::project::Fulfilled;
use domain::record::RecordKind;
use domain::reference::Reference;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::fulfilment::fulfilment;
use super::party::{PartyView, names_of, party};
use super::scope;
use crate::Backend;
use crate::entity::{matching, project};
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, ProjectRecord};
use crate::repo::match_states::codes_where;
use crate::repo::project_parts::projects_with;
use crate::text;

/// How many of each are listed.
const LISTED: u64 = 50;

/// What a record leads to, as far as a viewer may know of it; the latest change first.
#[derive(Clone, Debug, Default)]
pub struct RecordLinks {
    /// Its open matches.
    pub matches: Vec<RecordLink<MatchStatus>>,
    /// Its projects, also those that are over.
    pub projects: Vec<RecordLink<ProjectStatus>>,
    /// How much of it these projects deliver, if it is a request that was handed in.
    pub fulfilment: Option<Fulfilled>,
}

/// A match or a project that a record is in.
#[derive(Clone, Debug)]
pub struct RecordLink<S> {
    /// How to cite it.
    pub reference: Reference,
    /// The other side.
    pub other: PartyView,
    /// How far it has come.
    pub status: S,
}

/// Whether something may still come of a match, other than the project that it became.
fn is_open(status: MatchStatus) -> bool {
    !status.is_over() && status != MatchStatus::Converted
}

/// Lists the open matches and the projects of a record that the viewer may know of.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such record or the viewer may not see it.
pub async fn record_links(
    backend: &Backend,
    viewer: &Viewer,
    kind: RecordKind,
    reference: &Reference,
) -> Result<RecordLinks, BackendError> {
    let db = backend.db();
    let record = facts::record(db, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Read),
        &record.subject(),
    )?;
    let (of_match, of_project, other) = match kind {
        RecordKind::Request => (
            matching::Column::RequestId,
            project::Column::RequestId,
            Side::Provider,
        ),
        RecordKind::Offer => (
            matching::Column::OfferId,
            project::Column::OfferId,
            Side::Requester,
        ),
    };
    let matches = matching::Entity::find()
        .filter(of_match.eq(record.id()))
        .filter(matching::Column::Status.is_in(codes_where(is_open)))
        .filter(scope::known_matches(viewer))
        .order_by_desc(matching::Column::StatusSince)
        .limit(LISTED)
        .all(db);
    let matches = facts::matches_of(db, matches.await?).await?;
    let further = Condition::all().add(of_match.eq(record.id()));
    let projects = project::Entity::find()
        .filter(
            Condition::any()
                .add(of_project.eq(record.id()))
                .add(project::Column::Id.in_subquery(projects_with(further))),
        )
        .filter(scope::visible_projects(viewer))
        .order_by_desc(project::Column::StatusSince)
        .limit(LISTED)
        .all(db);
    let projects = facts::projects_of(db, projects.await?).await?;
    let origins = projects.iter().map(|project| &project.origin);
    let names = names_of(db, matches.iter().chain(origins)).await?;
    let a_match = |found: &MatchRecord| {
        Ok(RecordLink {
            reference: text::parse("matches.reference", &found.row.reference)?,
            other: party(viewer, found, other, &names)?,
            status: found.facts.status,
        })
    };
    let a_project = |found: &ProjectRecord| {
        Ok(RecordLink {
            reference: text::parse("projects.reference", &found.row.reference)?,
            other: party(viewer, &found.origin, other, &names)?,
            status: found.facts.status,
        })
    };
    Ok(RecordLinks {
        fulfilment: fulfilment(db, &record, &projects).await?,
        matches: matches
            .iter()
            .map(a_match)
            .collect::<Result<_, BackendError>>()?,
        projects: projects
            .iter()
            .map(a_project)
            .collect::<Result<_, BackendError>>()?,
    })
}
