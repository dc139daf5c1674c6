//! Another password for an account, and what goes with it.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::AccountId;
use domain::policy::Viewer;
use tower_sessions::session::Id;

use super::link::Purpose;
use super::own_password;
use super::password::checked_password;
use super::session_store::digest;
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::Letter;
use crate::repo;
use crate::write::WriteTransaction;

/// What is stored of a change.
pub(super) struct Changed {
    /// Whose password it is.
    pub(super) account: AccountId,
    /// The hash of the new one.
    pub(super) hash: String,
    /// The one session that goes on.
    pub(super) keep: Option<Id>,
}

/// Changes the viewer's password, which they know; all their other sessions end.
///
/// # Errors
/// `Conflict("wrong_password")` where the old one is not theirs, `Invalid` where the new one is not
/// good enough, `RateLimited` after too many tries.
pub async fn change_password(
    backend: &Backend,
    viewer: &Viewer,
    (old, new): (&str, &str),
    keep: Option<Id>,
) -> Result<(), BackendError> {
    let (id, row) = own_password::owner(backend, viewer, old).await?;
    let hash = hashed(backend, &row, new).await?;
    let mut tx = backend.begin().await?;
    let changed = Changed {
        account: id,
        hash,
        keep,
    };
    store(&mut tx, row, changed).await?;
    tx.commit().await
}

/// Checks a new password for an account, and hashes it.
pub(super) async fn hashed(
    backend: &Backend,
    row: &account::Model,
    password: &str,
) -> Result<String, BackendError> {
    checked_password("password", password, &[&row.email, &row.name])
        .map_err(|fault| vec![fault])?;
    backend.passwords().hash(password).await
}

/// Stores a new password, ends links and sessions, notes that it happened and writes to its owner.
pub(super) async fn store(
    tx: &mut WriteTransaction,
    row: account::Model,
    changed: Changed,
) -> Result<(), BackendError> {
    repo::accounts::set_password_hash(&**tx, row.id, &changed.hash).await?;
    repo::links::delete_for(&**tx, (Purpose::Recovery.code(), row.id)).await?;
    repo::sign_in_steps::delete_of(&**tx, changed.account).await?;
    let keep = changed.keep.map(|id| digest(&id));
    repo::sessions::delete_of(&**tx, changed.account, keep.as_deref()).await?;
    let by = Actor::Account {
        account: changed.account,
        organisation: None,
        role: None,
    };
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::PasswordChanged);
    tx.append(NewEvent::new(kind, row.id, by)).await?;
    let at = tx.now();
    tx.post_in_their_language(&Letter::PasswordChanged { at }, &row.email)
        .await
}
