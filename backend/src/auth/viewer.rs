//! From an account to a viewer.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::AccountId;
use domain::policy::Viewer;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::backend::Backend;
use crate::error::BackendError;
use crate::{repo, text};

/// An account with the memberships that hold today; the public, where the account was switched off
/// or is gone since its session began.
///
/// # Errors
/// Where the database fails.
pub async fn viewer(backend: &Backend, account: AccountId) -> Result<Viewer, BackendError> {
    Ok(viewer_and_change(backend, account).await?.0)
}

/// The same, with when their rights last changed, if ever.
///
/// # Errors
/// Where the database fails.
pub async fn viewer_and_change(
    backend: &Backend,
    account: AccountId,
) -> Result<(Viewer, Option<DateTime<Utc>>), BackendError> {
    let row = repo::accounts::find(backend.db(), account.uuid()).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none()) else {
        return Ok((Viewer::public(), None));
    };
    let changed = text::moment_option("accounts.rights_changed_at", row.rights_changed_at)?;
    let viewer = viewer_on(backend.db(), account.uuid(), backend.clock().today()).await?;
    Ok((viewer, changed))
}

/// An account that is there and not switched off, with the memberships that hold on a day; also
/// inside a transaction.
pub(crate) async fn viewer_on(
    db: &impl ConnectionTrait,
    account: Uuid,
    today: NaiveDate,
) -> Result<Viewer, BackendError> {
    let account = AccountId::new(account);
    let memberships = repo::memberships::of_account(db, account, today).await?;
    Ok(Viewer::account_with(account, memberships, today))
}
