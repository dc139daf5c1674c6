//! The dated steps of a project.

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::MilestoneId;
use domain::organisation::Membership;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::project::{MILESTONE_TITLE, MILESTONES, checked_text};
use domain::reference::Reference;
use serde_json::json;

use super::step::store;
use crate::Backend;
use crate::entity::milestone;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::{self, ProjectRecord};
use crate::repo::projects;
use crate::write::WriteTransaction;

/// Sets a milestone.
///
/// # Errors
/// [`BackendError::Invalid`] where its title is too short or long; [`BackendError::Conflict`]
/// with `milestones_full`, or `project_over` where the project is closed or cancelled.
pub async fn set_milestone(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    title: &str,
    planned_on: NaiveDate,
) -> Result<MilestoneId, BackendError> {
    let title = checked_text("title", title, MILESTONE_TITLE)
        .map_err(|fault| BackendError::Invalid(vec![fault]))?;
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let before = projects::milestones(&*tx, record.row.id).await?;
    let position = i32::try_from(before.len()).unwrap_or(i32::MAX);
    if before.len() >= usize::try_from(MILESTONES).unwrap_or(usize::MAX) {
        return Err(BackendError::Conflict("milestones_full"));
    }
    let id = MilestoneId::new(tx.new_id());
    let row = milestone::Model {
        id: id.uuid(),
        project_id: record.row.id,
        position,
        title,
        planned_on,
        reached_on: None,
        version: 1,
    };
    projects::insert_milestone(&*tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::MilestoneSet);
    let payload = json!({"milestone": id, "planned_on": planned_on});
    tx.append(NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload))
        .await?;
    store(&tx, record.row).await?;
    tx.commit().await?;
    Ok(id)
}

/// Notes that a milestone was reached on a day.
///
/// # Errors
/// [`BackendError::NotFound`] where the project has no such milestone;
/// [`BackendError::Conflict`] with `already_reached`, or with `in_the_future`.
pub async fn reach_milestone(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    milestone: MilestoneId,
    reached_on: NaiveDate,
) -> Result<(), BackendError> {
    if reached_on > backend.clock().today() {
        return Err(BackendError::Conflict("in_the_future"));
    }
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let row = projects::find_milestone(&*tx, milestone.uuid())
        .await?
        .filter(|row| row.project_id == record.row.id)
        .ok_or(BackendError::NotFound)?;
    if row.reached_on.is_some() {
        return Err(BackendError::Conflict("already_reached"));
    }
    let reached = milestone::Model {
        reached_on: Some(reached_on),
        ..row
    };
    projects::update_milestone(&*tx, reached).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::MilestoneReached);
    let payload = json!({"milestone": milestone, "reached_on": reached_on});
    tx.append(NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload))
        .await?;
    store(&tx, record.row).await?;
    tx.commit().await
}

/// Begins to report on a project that is not over.
pub(super) async fn open(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(WriteTransaction, ProjectRecord, Membership), BackendError> {
    let tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    decide(
        viewer,
        Action::ReportProgress,
        &Subject::Project(&record.facts),
    )?;
    record.must_be_open()?;
    let by = record.reporter(viewer)?;
    Ok((tx, record, by))
}
