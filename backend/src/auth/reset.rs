//! Taking off an account what its owner has lost: its authenticator app, codes and passkeys.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::AccountId;

use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::Letter;
use crate::repo;

/// Leaves an account its password alone to sign in with, and ends all its sessions; its owner is told.
/// By whoever runs the installation, who has seen who asks: nobody can do it in the browser.
///
/// # Errors
/// `NotFound` where no account that can sign in has this address.
pub async fn reset_ways_in(backend: &Backend, email: &str) -> Result<(), BackendError> {
    let email = email.trim().to_lowercase();
    let mut tx = backend.begin().await?;
    let row = repo::accounts::find_by_email(&*tx, &email).await?;
    let row = row.filter(|row| row.erased_at.is_none() && row.disabled_at.is_none());
    let account = AccountId::new(row.ok_or(BackendError::NotFound)?.id);
    repo::authenticators::delete(&*tx, account).await?;
    repo::recovery_codes::delete_of(&*tx, account).await?;
    repo::passkeys::delete_of(&*tx, account).await?;
    repo::sign_in_steps::delete_of(&*tx, account).await?;
    repo::sessions::delete_of(&*tx, account, None).await?;
    let what = Occurrence::WaysInReset;
    let kind = EventKind::Other(SubjectKind::Account, what);
    tx.append(NewEvent::new(kind, account.uuid(), Actor::System))
        .await?;
    let letter = Letter::WayIn { what, at: tx.now() };
    tx.post_in_their_language(&letter, &email).await?;
    tx.commit().await
}
