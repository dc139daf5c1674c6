//! The requester goes on with what is left of a bundle.

use domain::bundle::{BundleState, gaps};
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use serde_json::json;

use super::agree::agree_if_whole;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{bundles, facts};
use crate::{Backend, actor};

/// Goes on without the matches of a bundle that came to nothing, `without` of them as the requester's
/// page shows. Where everybody who is left has said yes, the bundle is agreed with that.
///
/// # Errors
/// [`BackendError::Conflict`] with `bundle_changed` where there is nothing to be gone on without, or
/// more came to nothing meanwhile.
pub async fn go_on(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    without: usize,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::bundle(&*tx, reference).await?;
    decide(
        viewer,
        Action::SettleBundle,
        &Subject::Bundle(&record.facts),
    )?;
    if record.state() != BundleState::Gap || gaps(&record.facts.parts) != without {
        return Err(BackendError::Conflict("bundle_changed"));
    }
    let first = record.parts.first().ok_or(BackendError::NotFound)?;
    let by = actor::side(viewer, first, Side::Requester)?;
    let count = i32::try_from(without).unwrap_or(i32::MAX);
    bundles::go_on(&*tx, &record.row, count).await?;
    let gone = record.parts.iter().filter(|one| one.facts.status.is_over());
    let gone: Vec<_> = gone.map(|one| one.row.id).collect();
    for part in record.standing() {
        let kind = EventKind::Other(SubjectKind::Match, Occurrence::GoneOn);
        let payload = json!({
            "bundle": record.row.id, "request": part.row.request_id,
            "offer": part.row.offer_id, "without": gone,
        });
        let event = NewEvent::new(kind, part.row.id, Actor::member(&by));
        tx.append(event.payload(payload)).await?;
    }
    Box::pin(agree_if_whole(&mut tx, record.row.id, Actor::member(&by))).await?;
    tx.commit().await
}
