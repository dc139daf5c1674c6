//! What is held when: the activities of all projects that a viewer may see.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::id::EntryId;
use domain::lifecycle::ProjectStatus;
use domain::policy::{Side, Viewer};
use domain::project::{APART, Activity, Entry, EntryKind, Visit};
use domain::reference::Reference;
use domain::vocabulary::StateCode;
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use super::party::{PartyView, names_of, party};
use super::scope;
use crate::Backend;
use crate::entity::{project, project_entry};
use crate::error::BackendError;
use crate::repo::corrupt;
use crate::repo::facts::{self, ProjectRecord};
use crate::text;

/// The most activities that one calendar shows; 10,000 a year in the world would be 800 a month.
const MOST: u64 = 2000;

/// What a calendar shows.
#[derive(Clone, Copy, Debug)]
pub struct CalendarAsk {
    /// First and last day.
    pub days: (NaiveDate, NaiveDate),
    /// Of which State's requests; of all where none is named.
    pub state: Option<StateCode>,
}

/// An activity in a calendar.
#[derive(Clone, Debug)]
pub struct CalendarRow {
    /// Which.
    pub id: EntryId,
    /// Of which project.
    pub project: Reference,
    /// What is held.
    pub activity: Activity,
    /// For whom: the side that asked, under a mask where it keeps its name back.
    pub request: PartyView,
    /// By whom.
    pub offer: PartyView,
    /// When it was written so.
    pub written_at: DateTime<Utc>,
    /// The other projects whose visits come to the same people at about the same time, as far as the viewer
    /// may see them; for the parties and the reviewers.
    pub crowded_by: Vec<Reference>,
}

/// The activities that overlap some days, the first to begin first; those of cancelled projects are
/// left out.
///
/// # Errors
/// Where the database does.
pub async fn calendar(
    backend: &Backend,
    viewer: &Viewer,
    ask: CalendarAsk,
) -> Result<Vec<CalendarRow>, BackendError> {
    let found = activities(backend, viewer, ask).await?;
    let db = backend.db();
    let mut projects: BTreeMap<Uuid, project::Model> = BTreeMap::new();
    for (_, project) in &found {
        projects
            .entry(project.id)
            .or_insert_with(|| project.clone());
    }
    let projects = facts::projects_of(db, projects.into_values().collect()).await?;
    let names = names_of(db, projects.iter().map(|one| &one.origin)).await?;
    let projects: BTreeMap<Uuid, &ProjectRecord> =
        projects.iter().map(|one| (one.row.id, one)).collect();
    let mut rows = Vec::new();
    for (entry, project) in found {
        let record = projects.get(&project.id);
        let record = *record.ok_or_else(|| corrupt("project_entries.project_id"))?;
        let Entry::Activity(activity) = text::from_json("project_entries.body", &entry.body)?
        else {
            return Err(corrupt("project_entries.kind"));
        };
        let row = CalendarRow {
            id: EntryId::new(entry.id),
            project: text::parse("projects.reference", &project.reference)?,
            activity,
            request: party(viewer, &record.origin, Side::Requester, &names)?,
            offer: party(viewer, &record.origin, Side::Provider, &names)?,
            written_at: text::from_micros("project_entries.created_at", entry.created_at)?,
            crowded_by: Vec::new(),
        };
        rows.push((row, record.shows_lights_to(viewer)));
    }
    let (first, last) = ask.days;
    let mut rows = crowded(rows);
    rows.retain(|row| row.activity.starts_on <= last && row.activity.ends_on >= first);
    Ok(rows)
}

/// The visits of a project, from today on, that come to the same people at about the same time as
/// those of others to its State that the viewer may see; nothing for whoever is no party and no reviewer.
pub(super) async fn crowded_visits(
    backend: &Backend,
    viewer: &Viewer,
    (project, state): (&Reference, Option<StateCode>),
    visits: Vec<(NaiveDate, NaiveDate)>,
) -> Result<Vec<CalendarRow>, BackendError> {
    let today = backend.clock().today();
    let ahead = || visits.iter().filter(|(_, last)| *last >= today);
    let days = ahead().map(|(first, _)| *first).min();
    let Some(days) = days.zip(ahead().map(|(_, last)| *last).max()) else {
        return Ok(Vec::new());
    };
    let mut rows = calendar(backend, viewer, CalendarAsk { days, state }).await?;
    rows.retain(|row| row.project == *project && row.activity.ends_on >= today);
    rows.retain(|row| !row.crowded_by.is_empty());
    Ok(rows)
}

/// The days in which a visit may crowd one of those.
fn around((first, last): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    let apart = Days::new(APART.unsigned_abs());
    (
        first.checked_sub_days(apart).unwrap_or(first),
        last.checked_add_days(apart).unwrap_or(last),
    )
}

async fn activities(
    backend: &Backend,
    viewer: &Viewer,
    ask: CalendarAsk,
) -> Result<Vec<(project_entry::Model, project::Model)>, BackendError> {
    let (first, last) = around(ask.days);
    let of_project = project_entry::Entity::belongs_to(project::Entity)
        .from(project_entry::Column::ProjectId)
        .to(project::Column::Id);
    let rows = project_entry::Entity::find()
        .join(JoinType::InnerJoin, of_project.into())
        .select_also(project::Entity)
        .filter(project_entry::Column::Kind.eq(EntryKind::Activity.code()))
        .filter(project_entry::Column::SupersededAt.is_null())
        .filter(project_entry::Column::StartsOn.lte(last))
        .filter(project_entry::Column::EndsOn.gte(first))
        .filter(project::Column::Status.ne(ProjectStatus::Cancelled.code()))
        .filter(scope::visible_projects(viewer))
        .apply_if(ask.state, |found, state| {
            found.filter(scope::projects_of(viewer, state))
        })
        .order_by_asc(project_entry::Column::StartsOn)
        .order_by_asc(project_entry::Column::Id)
        .limit(MOST)
        .all(backend.db())
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(entry, project)| Some((entry, project?)))
        .collect())
}

/// Notes which visits come to the same people at about the same time, for those who are told.
fn crowded(rows: Vec<(CalendarRow, bool)>) -> Vec<CalendarRow> {
    let visit = |row: &CalendarRow| Visit::of(row.request.state?, &row.activity);
    let visits: Vec<(Reference, Visit)> = rows
        .iter()
        .filter_map(|(row, _)| Some((row.project.clone(), visit(row)?)))
        .collect();
    let crowding = |row: &CalendarRow| {
        let own = visit(row);
        let mut found: Vec<Reference> = visits
            .iter()
            .filter(|(project, _)| *project != row.project)
            .filter(|(_, other)| own.is_some_and(|own| own.crowds(other)))
            .map(|(project, _)| project.clone())
            .collect();
        found.sort();
        found.dedup();
        found
    };
    let rows = rows.into_iter().map(|(row, is_told)| CalendarRow {
        crowded_by: if is_told { crowding(&row) } else { Vec::new() },
        ..row
    });
    rows.collect()
}
