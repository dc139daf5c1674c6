//! What stands in a project's record, with what stood there before.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::EntryId;
use domain::policy::Viewer;
use domain::project::Entry;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::entity::project_entry;
use crate::error::BackendError;
use crate::repo::facts::ProjectRecord;
use crate::repo::organisations::{Names, names};
use crate::repo::project_entries;
use crate::text;
use crate::use_cases::projects::entry_seen;

/// What an entry said, and when that was written.
pub type Written = (Entry, DateTime<Utc>);

/// An entry as it stands.
#[derive(Clone, Debug)]
pub struct EntryView {
    /// Which.
    pub id: EntryId,
    /// What it says.
    pub entry: Entry,
    /// Who wrote it so, and when.
    pub written: (String, DateTime<Utc>),
    /// What it said before, the latest first, with when that was written.
    pub before: Vec<Written>,
    /// Whether the viewer may change it or take it back, where they may report at all.
    pub is_changeable: bool,
}

/// That a milestone was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveView {
    /// From which day.
    pub from_on: NaiveDate,
    /// To which.
    pub to_on: NaiveDate,
    /// Which side did, and when.
    pub moved: (String, DateTime<Utc>),
}

/// The entries that stand and that the viewer may see, in the order in which they were first
/// written.
pub(super) async fn entries(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    record: &ProjectRecord,
) -> Result<Vec<EntryView>, BackendError> {
    let rows = project_entries::all(db, record.row.id).await?;
    let names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    let side = record.reporter(viewer).ok().map(|by| by.organisation);
    let all: BTreeMap<Uuid, &project_entry::Model> = rows.iter().map(|row| (row.id, row)).collect();
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.superseded_at.is_none()) {
        let (entry, written_at) = read(row)?;
        let own = side.map(domain::id::OrganisationId::uuid) == Some(row.organisation_id);
        if !entry_seen(viewer, record, &entry) {
            continue;
        }
        let is_changeable = side.is_some() && (own || !entry.is_its_authors());
        let (before, first) = before(viewer, record, &all, row)?;
        let view = EntryView {
            id: EntryId::new(row.id),
            entry,
            written: (names.of(row.organisation_id), written_at),
            before,
            is_changeable,
        };
        found.push(((first.created_at, first.id), view));
    }
    found.sort_by_key(|(first, _)| *first);
    Ok(found.into_iter().map(|(_, view)| view).collect())
}

fn read(row: &project_entry::Model) -> Result<Written, BackendError> {
    Ok((
        text::from_json("project_entries.body", &row.body)?,
        text::from_micros("project_entries.created_at", row.created_at)?,
    ))
}

/// What stood in the place of an entry before, and the first of it.
fn before<'a>(
    viewer: &Viewer,
    record: &ProjectRecord,
    all: &BTreeMap<Uuid, &'a project_entry::Model>,
    row: &'a project_entry::Model,
) -> Result<(Vec<Written>, &'a project_entry::Model), BackendError> {
    let (mut found, mut first) = (Vec::new(), row);
    while let Some(earlier) = first.replaces.and_then(|id| all.get(&id)) {
        let said = read(earlier)?;
        if entry_seen(viewer, record, &said.0) {
            found.push(said);
        }
        first = earlier;
    }
    Ok((found, first))
}

/// How the milestones of a project were moved, by milestone, the first first.
pub(super) async fn moves(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<BTreeMap<Uuid, Vec<MoveView>>, BackendError> {
    let rows = project_entries::moves(db, project).await?;
    let names: Names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    let mut found: BTreeMap<Uuid, Vec<MoveView>> = BTreeMap::new();
    for row in rows {
        let at = text::from_micros("milestone_moves.moved_at", row.moved_at)?;
        found.entry(row.milestone_id).or_default().push(MoveView {
            from_on: row.from_on,
            to_on: row.to_on,
            moved: (names.of(row.organisation_id), at),
        });
    }
    Ok(found)
}
