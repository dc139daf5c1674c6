//! Throws away the changes that were typed over a saved record.

use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;

use crate::Backend;
use crate::error::BackendError;
use crate::repo::{drafts, facts};

/// Throws away what was typed since the record's last version. A record that has no version yet
/// keeps its draft: it is all there is.
///
/// # Errors
/// [`BackendError::Conflict`] with `no_version` where there is no version to go back to;
/// [`BackendError::Stale`] where something was typed since the page was opened.
pub async fn discard_draft(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    revision: i32,
) -> Result<(), BackendError> {
    let tx = backend.begin().await?;
    let record = facts::record(&*tx, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Edit),
        &record.subject(),
    )?;
    if record.row.version == 0 {
        return Err(BackendError::Conflict("no_version"));
    }
    // A button that was pressed twice: it is done.
    if drafts::find(&*tx, record.id()).await?.is_none() {
        return Ok(());
    }
    let current_version = drafts::revision(&*tx, record.id()).await?;
    if current_version != revision {
        return Err(BackendError::Stale { current_version });
    }
    drafts::forget(&*tx, record.id()).await?;
    tx.commit().await
}
