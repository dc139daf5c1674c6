//! The projects that a viewer may see.

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::{Freshness, ProjectStatus};
use domain::policy::{Side, Viewer};
use domain::reference::Reference;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::paging::Paging;
use super::party::{PartyView, names_of, party};
use super::scope;
use crate::Backend;
use crate::entity::project;
use crate::error::BackendError;
use crate::repo::facts::{self, ProjectRecord};
use crate::repo::projects::milestone_counts;
use crate::text;

/// Projects on one page.
const PAGE_SIZE: u64 = 25;

/// A project in a list.
#[derive(Clone, Debug)]
pub struct ProjectRow {
    /// How to cite it.
    pub reference: Reference,
    /// The request that it meets.
    pub request: PartyView,
    /// The offer that meets it.
    pub offer: PartyView,
    /// How far it has come.
    pub status: ProjectStatus,
    /// First and last day, where they are set.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Milestones reached, of how many.
    pub milestones: (usize, usize),
    /// When it was last heard of.
    pub last_update: DateTime<Utc>,
    /// The freshness light; a named party's is for the parties and reviewers.
    pub freshness: Option<Freshness>,
}

/// One page of the projects that a viewer may see.
#[derive(Clone, Debug, Default)]
pub struct Projects {
    /// The projects, the latest heard of first.
    pub rows: Vec<ProjectRow>,
    /// Which page this is, and of how many.
    pub paging: Paging,
}

/// Lists the projects that a viewer may see, the latest heard of first, one page of them.
///
/// # Errors
/// Where the database does.
pub async fn projects(
    backend: &Backend,
    viewer: &Viewer,
    page: u64,
) -> Result<Projects, BackendError> {
    let db = backend.db();
    let seen = project::Entity::find().filter(scope::visible_projects(viewer));
    let paging = Paging::of(page, seen.clone().count(db).await?, PAGE_SIZE);
    let found = seen
        .order_by_desc(project::Column::LastUpdateAt)
        .order_by_asc(project::Column::Id)
        .limit(PAGE_SIZE)
        .offset(paging.offset())
        .all(db)
        .await?;
    let found = facts::projects_of(db, found).await?;
    let names = names_of(db, found.iter().map(|record| &record.origin)).await?;
    let milestones = milestone_counts(db, found.iter().map(|record| record.row.id)).await?;
    let now = backend.clock().now();
    let row = |record: &ProjectRecord| {
        let heard = text::from_micros("projects.last_update_at", record.row.last_update_at)?;
        Ok(ProjectRow {
            reference: text::parse("projects.reference", &record.row.reference)?,
            request: party(viewer, &record.origin, Side::Requester, &names)?,
            offer: party(viewer, &record.origin, Side::Provider, &names)?,
            status: record.facts.status,
            days: (record.row.starts_on, record.row.ends_on),
            milestones: milestones.get(&record.row.id).copied().unwrap_or_default(),
            last_update: heard,
            freshness: record
                .shows_lights_to(viewer)
                .then(|| Freshness::at(heard, now)),
        })
    };
    let rows = found.iter().map(row).collect::<Result<_, BackendError>>()?;
    Ok(Projects { rows, paging })
}
