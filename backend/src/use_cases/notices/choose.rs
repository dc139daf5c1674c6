//! Somebody chooses how soon they are told of what.

use domain::notice::{NoticeKind, NoticePace};
use domain::policy::Viewer;

use super::read::own;
use crate::Backend;
use crate::error::BackendError;
use crate::repo;

/// Remembers how soon the viewer wants to be told of some kinds; of the others as before. What was
/// written already comes as it was to come.
///
/// # Errors
/// Where the database does, or nobody is signed in.
pub async fn choose_paces(
    backend: &Backend,
    viewer: &Viewer,
    chosen: &[(NoticeKind, NoticePace)],
) -> Result<(), BackendError> {
    let account = own(viewer)?;
    let tx = backend.begin().await?;
    for choice in chosen {
        repo::notices::choose(&*tx, account.uuid(), *choice).await?;
    }
    tx.commit().await
}
