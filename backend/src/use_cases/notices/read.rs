//! Somebody has read what they were told.

use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::reference::Reference;
use uuid::Uuid;

use crate::Backend;
use crate::error::BackendError;
use crate::{repo, text};

/// Notes that the viewer has read one thing, and says what it is about.
///
/// # Errors
/// [`BackendError::NotFound`] where they were not told it.
pub async fn read_notice(
    backend: &Backend,
    viewer: &Viewer,
    id: Uuid,
) -> Result<Reference, BackendError> {
    let account = own(viewer)?;
    let tx = backend.begin().await?;
    let row = repo::notices::find(&*tx, (account, id)).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    let (subject, notices) = (row.subject_id, [row]);
    let mut cited = repo::notices::references(&*tx, &notices).await?;
    let reference = cited.remove(&subject).ok_or(BackendError::NotFound)?;
    let now = text::to_micros(tx.now());
    repo::notices::note_read(&*tx, account, Some(id), now).await?;
    tx.commit().await?;
    text::parse("reference", &reference)
}

/// Notes that the viewer has read all that they were told.
///
/// # Errors
/// Where the database does, or nobody is signed in.
pub async fn read_all_notices(backend: &Backend, viewer: &Viewer) -> Result<(), BackendError> {
    let account = own(viewer)?;
    let tx = backend.begin().await?;
    let now = text::to_micros(tx.now());
    repo::notices::note_read(&*tx, account, None, now).await?;
    tx.commit().await
}

/// Whose notices these are.
pub(crate) fn own(viewer: &Viewer) -> Result<AccountId, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    viewer.account().ok_or(BackendError::NotFound)
}
