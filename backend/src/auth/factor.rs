//! What every change of how somebody gets in has in common.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::AccountId;
use tower_sessions::session::Id;

use super::session_store::digest;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::Letter;
use crate::repo;
use crate::write::WriteTransaction;

/// Notes that the way into an account changed and writes to its owner. Every session but the one that
/// goes on ends, and so does every step that a browser is in the middle of.
pub(super) async fn changed(
    tx: &mut WriteTransaction,
    (account, email): (AccountId, &str),
    what: Occurrence,
    keep: Option<Id>,
) -> Result<(), BackendError> {
    let keep = keep.map(|id| digest(&id));
    repo::sessions::delete_of(&**tx, account, keep.as_deref()).await?;
    repo::sign_in_steps::delete_of(&**tx, account).await?;
    noted(tx, (account, email), what).await
}

/// Notes something about the way into an account and writes to its owner; sessions go on.
pub(super) async fn noted(
    tx: &mut WriteTransaction,
    (account, email): (AccountId, &str),
    what: Occurrence,
) -> Result<(), BackendError> {
    let by = Actor::Account {
        account,
        organisation: None,
        role: None,
    };
    let kind = EventKind::Other(SubjectKind::Account, what);
    tx.append(NewEvent::new(kind, account.uuid(), by)).await?;
    let letter = Letter::WayIn { what, at: tx.now() };
    tx.post_in_their_language(&letter, email).await
}
