//! A side moves a milestone to another day.

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::MilestoneId;
use domain::policy::Viewer;
use domain::reference::Reference;
use serde_json::json;

use super::milestone::open;
use super::step::store;
use crate::Backend;
use crate::entity::{milestone, milestone_move};
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{project_entries, projects};
use crate::text::to_micros;
use crate::use_cases::records::Reasoned;

/// Moves a milestone that is not reached to another day, and says why. From where it was moved stays
/// on record.
///
/// # Errors
/// [`BackendError::Invalid`] without a note; [`BackendError::NotFound`] where the project has no
/// such milestone; [`BackendError::Conflict`] with `already_reached`, or with `project_over`.
pub async fn move_milestone(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    (id, to_on): (MilestoneId, NaiveDate),
    note: Option<&str>,
) -> Result<(), BackendError> {
    let why = Reasoned { reason: None, note }.with_note(true)?;
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let row = projects::find_milestone(&*tx, id.uuid())
        .await?
        .filter(|row| row.project_id == record.row.id)
        .ok_or(BackendError::NotFound)?;
    if row.reached_on.is_some() {
        return Err(BackendError::Conflict("already_reached"));
    }
    let from_on = row.planned_on;
    if from_on == to_on {
        return Ok(());
    }
    let moved = milestone::Model {
        planned_on: to_on,
        ..row
    };
    projects::update_milestone(&*tx, moved).await?;
    let noted = milestone_move::Model {
        id: tx.new_id(),
        project_id: record.row.id,
        milestone_id: id.uuid(),
        from_on,
        to_on,
        organisation_id: by.organisation.uuid(),
        moved_at: to_micros(tx.now()),
    };
    project_entries::insert_move(&*tx, noted).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::MilestoneMoved);
    let payload = json!({"milestone": id, "before": from_on, "after": to_on});
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload);
    tx.append(why.given_for(event)).await?;
    store(&tx, record.row).await?;
    tx.commit().await
}
