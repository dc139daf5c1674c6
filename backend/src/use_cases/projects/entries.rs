//! What is written into a project's record, changed there, and taken back.
//!
//! Nothing is written over: a change is another row, and what stood before stays with it.

use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::EntryId;
use domain::organisation::Membership;
use domain::policy::{Field, Subject, Viewer, sees};
use domain::project::{ENTRIES, Entry, EntryKind, RawEntry};
use domain::reference::Reference;
use domain::visibility::Detail;
use serde_json::json;
use uuid::Uuid;

use super::milestone::open;
use super::step::store;
use crate::Backend;
use crate::entity::project_entry;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::ProjectRecord;
use crate::repo::project_entries;
use crate::text::{self, to_micros};
use crate::write::WriteTransaction;

/// For how long the same entry by the same person is the same: a button pressed twice.
const TWICE: TimeDelta = TimeDelta::minutes(5);

/// Writes an entry into a project's record.
///
/// # Errors
/// [`BackendError::Invalid`] with every fault of it; [`BackendError::Conflict`] with
/// `project_over`, or with `entries_full`.
pub async fn add_entry(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    kind: EntryKind,
    typed: &RawEntry,
) -> Result<EntryId, BackendError> {
    let entry = typed.parse(kind)?;
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let row = row(&tx, &record, (&by, &entry), None)?;
    let since = to_micros(tx.now() - TWICE);
    if let Some(stored) = project_entries::same(&*tx, &row, since).await? {
        return Ok(EntryId::new(stored));
    }
    if project_entries::count(&*tx, record.row.id).await? >= ENTRIES {
        return Err(BackendError::Conflict("entries_full"));
    }
    let id = EntryId::new(row.id);
    project_entries::insert(&*tx, row).await?;
    let happened = (Occurrence::EntryAdded, id, kind);
    done(&mut tx, record, &by, happened).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes what was typed of an entry and leaves the rest of it as it stands.
///
/// # Errors
/// [`BackendError::NotFound`] where no such entry stands, or one that the viewer may not change;
/// otherwise as [`add_entry`].
pub async fn amend_entry(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    id: EntryId,
    typed: &RawEntry,
) -> Result<EntryId, BackendError> {
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let (before, entry) = changeable(&tx, viewer, (&record, &by), id).await?;
    let entry = typed.amend(&entry)?;
    let after = row(&tx, &record, (&by, &entry), Some(before.id))?;
    if after.body == before.body {
        return Ok(id);
    }
    let new = EntryId::new(after.id);
    project_entries::supersede(&*tx, before.id, to_micros(tx.now())).await?;
    project_entries::insert(&*tx, after).await?;
    let happened = (Occurrence::EntryAmended, new, entry.kind());
    done(&mut tx, record, &by, happened).await?;
    tx.commit().await?;
    Ok(new)
}

/// Takes an entry out of a project's record.
///
/// # Errors
/// As [`amend_entry`].
pub async fn withdraw_entry(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    id: EntryId,
) -> Result<(), BackendError> {
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let (row, entry) = changeable(&tx, viewer, (&record, &by), id).await?;
    project_entries::supersede(&*tx, row.id, to_micros(tx.now())).await?;
    let happened = (Occurrence::EntryWithdrawn, id, entry.kind());
    done(&mut tx, record, &by, happened).await?;
    tx.commit().await
}

/// An entry that stands and that the viewer may change: either side what both wrote, but a paper
/// only the side that named it.
async fn changeable(
    tx: &WriteTransaction,
    viewer: &Viewer,
    (record, by): (&ProjectRecord, &Membership),
    id: EntryId,
) -> Result<(project_entry::Model, Entry), BackendError> {
    let row = project_entries::standing(&**tx, record.row.id, id).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    let entry: Entry = text::from_json("project_entries.body", &row.body)?;
    let own = row.organisation_id == by.organisation.uuid();
    if entry_seen(viewer, record, &entry) && (own || !entry.is_its_authors()) {
        Ok((row, entry))
    } else {
        Err(BackendError::NotFound)
    }
}

/// Whether a viewer who may see a project may see an entry of it: money by the narrower circle of
/// both records' money, a paper by its own.
pub(crate) fn entry_seen(viewer: &Viewer, record: &ProjectRecord, entry: &Entry) -> bool {
    let facts = record.facts.within(entry.circle());
    let field = match entry.kind() {
        EntryKind::Money => Field::Detail(Detail::Budget),
        _ => Field::Record,
    };
    sees(viewer, &Subject::Project(&facts), field)
}

fn row(
    tx: &WriteTransaction,
    record: &ProjectRecord,
    (by, entry): (&Membership, &Entry),
    replaces: Option<Uuid>,
) -> Result<project_entry::Model, BackendError> {
    let (starts_on, ends_on) = entry.days().unzip();
    Ok(project_entry::Model {
        id: tx.new_id(),
        project_id: record.row.id,
        kind: entry.kind().to_string(),
        body: text::to_canonical_json(entry)?,
        starts_on,
        ends_on,
        replaces,
        organisation_id: by.organisation.uuid(),
        account_id: by.account.uuid(),
        created_at: to_micros(tx.now()),
        superseded_at: None,
    })
}

/// Appends what happened, and notes that the project was heard of.
async fn done(
    tx: &mut WriteTransaction,
    record: ProjectRecord,
    by: &Membership,
    (occurrence, id, kind): (Occurrence, EntryId, EntryKind),
) -> Result<(), BackendError> {
    let event = EventKind::Other(SubjectKind::Project, occurrence);
    let event = NewEvent::new(event, record.row.id, Actor::member(by));
    let payload = json!({"entry": id, "kind": kind});
    tx.append(event.payload(payload)).await?;
    store(tx, record.row).await.map(drop)
}
