//! Erasing what is kept about a person.
//!
//! What they did stays in the log, under an id that nothing leads to them any more: ADR 0018.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::AccountId;
use domain::policy::Viewer;

use super::needed::must_be_spared;
use crate::auth::confirm_password;
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::event_log::{self, Actor, NewEvent};
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Erases the viewer's own account, which they confirm with their password.
///
/// # Errors
/// `Conflict("wrong_password")` where that is not theirs, `Conflict("last_reviewer")` and
/// `Conflict("last_manager")` where nobody else can do what they do, `RateLimited` after too many
/// tries.
pub async fn erase_own_account(
    backend: &Backend,
    viewer: &Viewer,
    password: &str,
) -> Result<(), BackendError> {
    let (id, _) = confirm_password(backend, viewer, password).await?;
    let mut tx = backend.begin().await?;
    let row = present(&tx, id).await?;
    let own = repo::memberships::rows_of_account(&*tx, id, tx.today()).await?;
    must_be_spared(&*tx, id, (&own, tx.today())).await?;
    let now = text::to_micros(tx.now());
    for membership in &own {
        repo::memberships::end(&*tx, membership, (tx.today(), now)).await?;
    }
    let by = Actor::Account {
        account: id,
        organisation: None,
        role: None,
    };
    forget(&mut tx, by, row).await?;
    tx.commit().await
}

/// The account, unless its person was erased before.
pub(super) async fn present(
    tx: &WriteTransaction,
    id: AccountId,
) -> Result<account::Model, BackendError> {
    let row = repo::accounts::find(&**tx, id.uuid()).await?;
    let row = row.filter(|row| row.erased_at.is_none());
    row.ok_or(BackendError::NotFound)
}

/// Forgets a person, whose memberships have ended, and notes that it happened.
pub(super) async fn forget(
    tx: &mut WriteTransaction,
    by: Actor,
    row: account::Model,
) -> Result<(), BackendError> {
    let id = AccountId::new(row.id);
    let now = text::to_micros(tx.now());
    repo::sessions::delete_of(&**tx, id, None).await?;
    repo::sessions::forget_typed(&**tx, &[&row.email, &row.name]).await?;
    repo::known_devices::delete_of(&**tx, id).await?;
    repo::sign_in_steps::delete_of(&**tx, id).await?;
    repo::authenticators::delete(&**tx, id).await?;
    repo::recovery_codes::delete_of(&**tx, id).await?;
    repo::passkeys::delete_of(&**tx, id).await?;
    repo::notices::forget(&**tx, row.id).await?;
    repo::saved_searches::delete_of(&**tx, row.id).await?;
    repo::links::delete_to(&**tx, row.id).await?;
    repo::outbox::delete_to(&**tx, &row.email).await?;
    for invitation in repo::invitations::open_to(&**tx, &row.email).await? {
        repo::invitations::revoke(&**tx, invitation.id, now).await?;
        repo::links::delete_to(&**tx, invitation.id).await?;
    }
    repo::drafts::forget_all_set_aside(&**tx, id).await?;
    repo::mandates::forget_papers(&**tx, id).await?;
    event_log::erase_words(&**tx, id).await?;
    let pseudonym = tx.pseudonym();
    repo::accounts::erase(&**tx, row.id, (&pseudonym, now)).await?;
    let kind = EventKind::Other(SubjectKind::Account, Occurrence::Erased);
    tx.append(NewEvent::new(kind, row.id, by)).await?;
    Ok(())
}
