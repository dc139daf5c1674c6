//! Somebody looks for something no more.

use domain::policy::Viewer;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::repo::saved_searches;
use crate::use_cases::notices::own;

/// Forgets what the viewer saved.
///
/// # Errors
/// [`BackendError::NotFound`] where they saved no such search.
pub async fn forget_search(
    backend: &Backend,
    viewer: &Viewer,
    id: Uuid,
) -> Result<(), BackendError> {
    let account = own(viewer)?;
    let tx = backend.begin().await?;
    if !saved_searches::delete(&*tx, (account, id)).await? {
        return Err(BackendError::NotFound);
    }
    tx.commit().await
}
