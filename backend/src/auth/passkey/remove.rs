//! A passkey is taken from an account. It is never the last way in: the password stays.

use domain::event::Occurrence;
use domain::policy::Viewer;
use tower_sessions::session::Id;
use uuid::Uuid;

use super::super::{factor, own_password};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo;

/// Removes one of the viewer's passkeys. All their other sessions end.
///
/// # Errors
/// `Conflict("wrong_password")`, `NotFound` where they have no such passkey, `RateLimited` after too
/// many tries.
pub async fn remove_passkey(
    backend: &Backend,
    viewer: &Viewer,
    (passkey, password): (Uuid, &str),
    keep: Option<Id>,
) -> Result<(), BackendError> {
    let (account, row) = own_password::owner(backend, viewer, password).await?;
    let mut tx = backend.begin().await?;
    repo::passkeys::delete_one_of(&*tx, account, passkey).await?;
    let whose = (account, row.email.as_str());
    factor::changed(&mut tx, whose, Occurrence::PasskeyRemoved, keep).await?;
    tx.commit().await
}
