//! Nobody decides about what another reviewer has.

use domain::policy::Viewer;
use uuid::Uuid;

use crate::error::BackendError;
use crate::repo::review_holds;
use crate::write::WriteTransaction;

/// Refuses a decision about what another reviewer has in hand.
///
/// # Errors
/// [`BackendError::Conflict`] with `taken`.
pub(crate) async fn must_not_be_anothers(
    tx: &WriteTransaction,
    viewer: &Viewer,
    subject: Uuid,
) -> Result<(), BackendError> {
    let holder = review_holds::find(&**tx, subject).await?;
    let own = viewer.account().map(domain::id::AccountId::uuid);
    if holder.is_some_and(|row| Some(row.account_id) != own) {
        return Err(BackendError::Conflict("taken"));
    }
    Ok(())
}
