//! A reviewer stops a plan that is being made, or puts away one of which nothing came.

use domain::policy::Viewer;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::queries::may_plan;
use crate::repo::plan_runs;

/// Stops making a plan: whoever makes it notices within a second or two, and nothing is saved.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer; [`BackendError::NotFound`] where it is not being
/// made, or was saved by now.
pub async fn stop_plan(backend: &Backend, viewer: &Viewer, id: Uuid) -> Result<(), BackendError> {
    may_plan(viewer)?;
    let tx = backend.begin().await?;
    if !plan_runs::delete(&*tx, id).await? {
        return Err(BackendError::NotFound);
    }
    tx.commit().await
}
