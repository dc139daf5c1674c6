//! The projects that a viewer may see.

use chrono::{DateTime, NaiveDate, Utc};
use domain::lifecycle::{Freshness, ProjectStatus};
use domain::policy::{Field, Side, Subject, Viewer, sees};
use domain::reference::Reference;
use sea_orm::{EntityTrait, QueryOrder};

use super::match_page::{PartyView, party};
use crate::Backend;
use crate::entity::project;
use crate::error::BackendError;
use crate::repo::facts;
use crate::repo::projects::milestones;
use crate::text;

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

/// Lists the projects that a viewer may see, the latest heard of first.
///
/// # Errors
/// Where the database does.
pub async fn projects(backend: &Backend, viewer: &Viewer) -> Result<Vec<ProjectRow>, BackendError> {
    let db = backend.db();
    let found = project::Entity::find()
        .order_by_desc(project::Column::LastUpdateAt)
        .order_by_asc(project::Column::Id)
        .all(db)
        .await?;
    let mut rows = Vec::new();
    for row in found {
        let record = facts::project_of(db, row).await?;
        if !sees(viewer, &Subject::Project(&record.facts), Field::Record) {
            continue;
        }
        let milestones = milestones(db, record.row.id).await?;
        let reached = milestones
            .iter()
            .filter(|one| one.reached_on.is_some())
            .count();
        let heard = text::from_micros("projects.last_update_at", record.row.last_update_at)?;
        rows.push(ProjectRow {
            reference: text::parse("projects.reference", &record.row.reference)?,
            request: party(backend, viewer, &record.origin, Side::Requester).await?,
            offer: party(backend, viewer, &record.origin, Side::Provider).await?,
            status: record.facts.status,
            days: (record.row.starts_on, record.row.ends_on),
            milestones: (reached, milestones.len()),
            last_update: heard,
            freshness: record
                .shows_lights_to(viewer)
                .then(|| Freshness::at(heard, backend.clock().now())),
        });
    }
    Ok(rows)
}
