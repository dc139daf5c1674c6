//! Ending a session from another.

use domain::policy::{Action, Subject, Viewer, decide};

use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo;

/// Ends one of the viewer's own sessions; nothing happens where it is over.
///
/// # Errors
/// `Refused` where nobody is signed in.
pub async fn end_session(
    backend: &Backend,
    viewer: &Viewer,
    session: &str,
) -> Result<(), BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    repo::sessions::delete_one_of(backend.db(), account, session).await
}
