//! What waits is handed on to another reviewer.

use std::collections::BTreeMap;

use domain::event::Occurrence;
use domain::id::AccountId;
use domain::organisation::Membership;
use domain::policy::Viewer;
use domain::review::Awaited;
use uuid::Uuid;

use super::{AwaitedFacts, give, reviewing};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::reviewers::ReviewerRow;
use crate::repo::{review_holds, reviewers};
use crate::write::WriteTransaction;

/// Hands on what the viewer has, or what nobody has, to a reviewer without an interest in it: the one
/// who is named, or whoever has the fewest things in hand. Returns who has it now.
///
/// Whoever has an interest of their own in it hands it on as well, and does not choose to whom.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is no reviewer, or would choose in their own matter;
/// [`BackendError::Conflict`] with `not_open` where it waits no more, with `taken` where another has it, with `no_reviewer`
/// where the one who is named, or everybody else, may not decide about it.
pub async fn hand_on(
    backend: &Backend,
    viewer: &Viewer,
    awaited: Awaited,
    to: Option<AccountId>,
) -> Result<AccountId, BackendError> {
    let by = reviewing(viewer)?;
    let mut tx = backend.begin().await?;
    let facts = AwaitedFacts::find(&*tx, awaited).await?;
    if !facts.waits() {
        return Err(BackendError::Conflict("not_open"));
    }
    let passes_on = to.is_none() && facts.concerns_own(viewer);
    if !passes_on {
        facts.decides(viewer)?;
    }
    let holder = review_holds::find(&*tx, awaited.id).await?;
    if holder.is_some_and(|row| row.account_id != by.account.uuid()) {
        return Err(BackendError::Conflict("taken"));
    }
    let to = chosen(&tx, &by, &facts, to).await?;
    let what = Occurrence::ReviewHandedOn;
    give(&mut tx, (awaited, &facts), to, (&by, what)).await?;
    tx.commit().await?;
    Ok(to)
}

/// Who gets it: never whoever hands it on, and nobody who may not decide about it.
async fn chosen(
    tx: &WriteTransaction,
    by: &Membership,
    facts: &AwaitedFacts,
    to: Option<AccountId>,
) -> Result<AccountId, BackendError> {
    let held = review_holds::all(&**tx).await?;
    let mut in_hand: BTreeMap<Uuid, usize> = BTreeMap::new();
    for row in held.values() {
        *in_hand.entry(row.account_id).or_default() += 1;
    }
    let has = |one: &ReviewerRow| in_hand.get(&one.account.uuid()).copied().unwrap_or(0);
    let all = reviewers::present(&**tx, tx.today()).await?;
    all.iter()
        .filter(|one| one.account != by.account && to.is_none_or(|to| one.account == to))
        .filter(|one| facts.decides(&one.viewer).is_ok())
        .min_by_key(|one| (has(one), &one.name))
        .map(|one| one.account)
        .ok_or(BackendError::Conflict("no_reviewer"))
}
