//! A reviewer takes what waits.

use domain::event::Occurrence;
use domain::id::AccountId;
use domain::organisation::Membership;
use domain::policy::Viewer;
use domain::review::Awaited;

use super::several::{Done, MOST, Several};
use super::{AwaitedFacts, give, reviewing};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::review_holds;
use crate::write::WriteTransaction;

/// Takes what waits, at most 50 things at once; what the viewer has already stays theirs. With
/// `from` it is taken over from whoever was seen to have it.
///
/// # Errors
/// Where nothing could be taken, why the first could not: [`BackendError::Refused`] where the viewer
/// is no reviewer, has an interest, or it waits no more; [`BackendError::Conflict`] with `taken` where
/// another reviewer has it.
pub async fn take(
    backend: &Backend,
    viewer: &Viewer,
    things: &[Awaited],
    from: Option<AccountId>,
) -> Result<Several, BackendError> {
    let by = reviewing(viewer)?;
    let mut tx = backend.begin().await?;
    let mut done = Done::default();
    for awaited in things.iter().take(MOST) {
        let one = take_one(&mut tx, (viewer, &by), *awaited, from);
        done.note(one).await?;
    }
    let done = done.all()?;
    tx.commit().await?;
    Ok(done)
}

async fn take_one(
    tx: &mut WriteTransaction,
    (viewer, by): (&Viewer, &Membership),
    awaited: Awaited,
    from: Option<AccountId>,
) -> Result<(), BackendError> {
    let facts = AwaitedFacts::find(&**tx, awaited).await?;
    facts.decides(viewer)?;
    let holder = review_holds::find(&**tx, awaited.id).await?;
    let holder = holder.map(|row| AccountId::new(row.account_id));
    if holder == Some(by.account) {
        return Ok(());
    }
    if holder.is_some() && holder != from {
        return Err(BackendError::Conflict("taken"));
    }
    let what = Occurrence::ReviewTaken;
    give(tx, (awaited, &facts), by.account, (by, what)).await
}
