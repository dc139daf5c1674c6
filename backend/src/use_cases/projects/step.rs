//! One step in the life of a project.

use domain::event::EventKind;
use domain::lifecycle::{Lifecycle, ProjectAct};
use domain::organisation::Membership;
use domain::policy::{Action, Refusal, Subject, Viewer, decide};
use domain::reference::Reference;
use serde_json::json;

use super::follow_up;
use super::news::tell;
use crate::entity::project;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::ProjectNews;
use crate::repo::facts::{self, ProjectRecord};
use crate::repo::projects;
use crate::use_cases::records::{Reasoned, Why};
use crate::write::WriteTransaction;
use crate::{Backend, text};

/// Takes one step. Beginning is [`super::confirm_start`]'s; holding, cancelling and closing need a
/// note, which for closing is the result.
///
/// # Errors
/// [`BackendError::Refused`] with the states that can be reached; [`BackendError::Conflict`] with
/// `start_by_confirmation`.
pub async fn step_project(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    act: ProjectAct,
    note: Option<&str>,
) -> Result<(), BackendError> {
    if act == ProjectAct::Start {
        return Err(BackendError::Conflict("start_by_confirmation"));
    }
    let needed = matches!(
        act,
        ProjectAct::Close | ProjectAct::Cancel | ProjectAct::Hold
    );
    let why = Reasoned { reason: None, note }.with_note(needed)?;
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    decide(
        viewer,
        Action::Project(act),
        &Subject::Project(&record.facts),
    )?;
    let (_, by) = record.side_of(viewer)?;
    take(&mut tx, record, act, (by, why)).await?;
    tx.commit().await
}

/// Writes a step that the policy allowed: the event and the row.
pub(super) async fn take(
    tx: &mut WriteTransaction,
    record: ProjectRecord,
    act: ProjectAct,
    (by, why): (Membership, Why<'_>),
) -> Result<(), BackendError> {
    let before = record.facts.status;
    let after = before.after(act).map_err(Refusal::State)?;
    let payload = json!({"before": before, "after": after});
    let event = NewEvent::new(EventKind::Project(act), record.row.id, Actor::member(&by));
    tx.append(why.given_for(event).payload(payload)).await?;
    if act == ProjectAct::Close {
        follow_up::plan(tx, record.row.id).await?;
    }
    let status_since = text::to_micros(tx.now());
    let moved = project::Model {
        status: after.to_string(),
        status_since,
        ..record.row
    };
    let record = store(tx, moved).await?;
    // Boxed: acts take several steps, and would be too large for the stack.
    Box::pin(tell(tx, &record, ProjectNews::Moved, &by)).await
}

/// Stores a project's row, heard of now, and gives the project as it stands then.
pub(super) async fn store(
    tx: &WriteTransaction,
    row: project::Model,
) -> Result<ProjectRecord, BackendError> {
    let row = project::Model {
        last_update_at: text::to_micros(tx.now()),
        ..row
    };
    let version = row.version + 1;
    projects::update(&**tx, row.clone()).await?;
    facts::project_of(&**tx, project::Model { version, ..row }).await
}
