//! Whoever is asked says that the question arrived.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use serde_json::json;

use super::transition::store;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts;
use crate::{Backend, actor, text};

/// Says for one side that a match which was put to it arrived and is being looked at. Who may
/// answer may say so. It binds to nothing, and gives no more time.
///
/// # Errors
/// [`BackendError::Conflict`] with `not_asked` where that side's answer is not awaited, or it said
/// so already.
pub async fn acknowledge(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    side: Side,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(viewer, Action::accept(side), &Subject::Match(&record.facts))?;
    let is_open = record.facts.awaited() == Some(side) && record.row.acknowledged_at.is_none();
    if !is_open {
        return Err(BackendError::Conflict("not_asked"));
    }
    let by = actor::side(viewer, &record, side)?;
    let kind = EventKind::Other(SubjectKind::Match, Occurrence::Acknowledged);
    let payload = json!({"request": record.row.request_id, "offer": record.row.offer_id});
    tx.append(NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload))
        .await?;
    let row = matching::Model {
        acknowledged_at: Some(text::to_micros(tx.now())),
        ..record.row
    };
    store(&tx, row).await?;
    tx.commit().await
}
