//! A reviewer lets go of what they took.

use domain::event::Occurrence;
use domain::organisation::Membership;
use domain::policy::Viewer;
use domain::review::Awaited;
use serde_json::json;

use super::several::{Done, MOST, Several};
use super::{AwaitedFacts, note, reviewing};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::review_holds;
use crate::write::WriteTransaction;

/// Lets go of what the viewer has, at most 50 things at once: anybody may take it then.
///
/// # Errors
/// Where nothing could be let go, why the first could not: [`BackendError::Refused`] where the viewer
/// is no reviewer; [`BackendError::Conflict`] with `not_yours` where they have it no more.
pub async fn release(
    backend: &Backend,
    viewer: &Viewer,
    things: &[Awaited],
) -> Result<Several, BackendError> {
    let by = reviewing(viewer)?;
    let mut tx = backend.begin().await?;
    let mut done = Done::default();
    for awaited in things.iter().take(MOST) {
        done.note(release_one(&mut tx, &by, *awaited)).await?;
    }
    let done = done.all()?;
    tx.commit().await?;
    Ok(done)
}

async fn release_one(
    tx: &mut WriteTransaction,
    by: &Membership,
    awaited: Awaited,
) -> Result<(), BackendError> {
    let holder = review_holds::find(&**tx, awaited.id).await?;
    if holder.is_none_or(|row| row.account_id != by.account.uuid()) {
        return Err(BackendError::Conflict("not_yours"));
    }
    let facts = AwaitedFacts::find(&**tx, awaited).await?;
    review_holds::end(&**tx, awaited.id).await?;
    let payload = json!({"waiting": awaited.waiting});
    note(tx, &facts, (by, Occurrence::ReviewReleased), payload).await
}
