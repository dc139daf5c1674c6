//! Whose an address is now.

use domain::policy::Viewer;

use crate::auth::viewer_on;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo::accounts;

/// Who reads a message to an address; `None` where the address is nobody's any more who may sign in.
pub(super) async fn reader(
    backend: &Backend,
    address: &str,
) -> Result<Option<Viewer>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let account = accounts::find_by_email(db, address).await?;
    match account.filter(|account| account.disabled_at.is_none()) {
        Some(account) => Ok(Some(viewer_on(db, account.id, today).await?)),
        None => Ok(None),
    }
}
