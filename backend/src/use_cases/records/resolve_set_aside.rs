//! Ends a conflict between what somebody typed and what somebody else saved meanwhile.

use domain::policy::{Action, RecordAction, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use uuid::Uuid;

use crate::error::BackendError;
use crate::repo::{drafts, facts};
use crate::{Backend, actor};

/// Forgets what the viewer's form held when it was found to be old: they looked at both, and either
/// saved theirs or leave what is stored. Makes no event, as drafts make none.
///
/// # Errors
/// [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn resolve_set_aside(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    set_aside: Uuid,
) -> Result<(), BackendError> {
    let tx = backend.begin().await?;
    let record = facts::record(&*tx, kind, reference).await?;
    decide(
        viewer,
        Action::Record(RecordAction::Draft),
        &record.subject(),
    )?;
    let author = actor::for_record(viewer, &record)?;
    drafts::forget_set_aside(&*tx, (record.id(), author.account), set_aside).await?;
    tx.commit().await
}
