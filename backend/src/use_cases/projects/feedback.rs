//! A side says how a delivered project went.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::ProjectStatus;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::RawAnswers;
use domain::reference::Reference;
use serde_json::json;

use crate::Backend;
use crate::entity::project_feedback;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{facts, follow_ups};
use crate::text;

/// Keeps what the viewer's side says, once, from the delivery on.
///
/// # Errors
/// [`BackendError::Invalid`] with every fault; [`BackendError::Conflict`] with `feedback_early`, or
/// with `already_given`.
pub async fn give_feedback(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    typed: &RawAnswers,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    let subject = Subject::Project(&record.facts);
    decide(viewer, Action::GiveFeedback, &subject)?;
    let feedback = typed.feedback()?;
    let delivered = [ProjectStatus::Finalising, ProjectStatus::Closed];
    if !delivered.contains(&record.facts.status) {
        return Err(BackendError::Conflict("feedback_early"));
    }
    let (side, by) = record.side_of(viewer)?;
    let side = match side {
        Side::Requester => "requester",
        Side::Provider => "provider",
    };
    let row = project_feedback::Model {
        id: tx.new_id(),
        project_id: record.row.id,
        side: side.to_owned(),
        body: text::to_canonical_json(&feedback)?,
        account_id: by.account.uuid(),
        created_at: text::to_micros(tx.now()),
    };
    follow_ups::insert_feedback(&*tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::FeedbackGiven);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(json!({"side": side}))).await?;
    tx.commit().await
}
