//! An author says that a request still stands.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;

use super::merging::is_open;
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{facts, records};
use crate::{Backend, actor, text};

/// Confirms an open request as it stands: it becomes dormant twelve months from now, and no sooner.
///
/// # Errors
/// As the policy says for changing it; [`BackendError::Conflict`] with `confirm_not_open` where it is not open.
pub async fn confirm_request(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::record(&*tx, RecordKind::Request, reference).await?;
    let edit = Action::Record(RecordAction::Edit);
    decide(viewer, edit, &record.subject())?;
    if !is_open(&record) {
        return Err(BackendError::Conflict("confirm_not_open"));
    }
    let by = Actor::member(&actor::for_record(viewer, &record)?);
    let kind = EventKind::Other(SubjectKind::Request, Occurrence::Confirmed);
    tx.append(NewEvent::new(kind, record.id(), by)).await?;
    let row = record::Model {
        updated_at: text::to_micros(tx.now()),
        ..record.row
    };
    let version = row.version;
    records::update(&*tx, row, version).await?;
    tx.commit().await
}
