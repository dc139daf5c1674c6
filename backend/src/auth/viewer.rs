//! From an account to a viewer.

use domain::id::AccountId;
use domain::policy::Viewer;

use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo;

/// An account with the memberships that hold today; the public, where the account was switched off
/// or is gone since its session began.
///
/// # Errors
/// Where the database fails.
pub async fn viewer(backend: &Backend, account: AccountId) -> Result<Viewer, BackendError> {
    let row = repo::accounts::find(backend.db(), account.uuid()).await?;
    if row.is_none_or(|row| row.disabled_at.is_some()) {
        return Ok(Viewer::public());
    }
    let memberships =
        repo::memberships::of_account(backend.db(), account, backend.clock().today()).await?;
    Ok(Viewer::account_with(
        account,
        memberships,
        backend.clock().today(),
    ))
}
