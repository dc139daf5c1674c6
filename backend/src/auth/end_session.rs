//! Ending a session from another, or the name that it goes by.

use domain::policy::{Action, Subject, Viewer, decide};
use tower_sessions::session::Id;

use super::session_store::digest;
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

/// Ends the name that a session goes by, so that it can get another. False where it was gone already: of
/// two visits at the same moment one goes on.
///
/// # Errors
/// Where the database fails.
pub async fn leave_name(backend: &Backend, name: Id) -> Result<bool, BackendError> {
    repo::sessions::delete(backend.db(), &digest(&name)).await
}
