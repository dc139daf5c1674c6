//! A State lets the provider of one match know who asks.

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

/// Lets the provider of a match know which State asks, before both have agreed. That cannot be taken
/// back.
///
/// # Errors
/// [`BackendError::Conflict`] with `nothing_to_release` where the request is not masked or its name
/// is known to the provider, where the State has not said yes, or where the match is over.
pub async fn release_name(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(viewer, Action::ReleaseName, &Subject::Match(&record.facts))?;
    if !record.may_be_named() {
        return Err(BackendError::Conflict("nothing_to_release"));
    }
    let by = actor::side(viewer, &record, Side::Requester)?;
    let kind = EventKind::Other(SubjectKind::Match, Occurrence::NameReleased);
    let payload = json!({"request": record.row.request_id, "offer": record.row.offer_id});
    tx.append(NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload))
        .await?;
    let row = matching::Model {
        name_released_at: Some(text::to_micros(tx.now())),
        ..record.row
    };
    store(&tx, row).await?;
    tx.commit().await
}
