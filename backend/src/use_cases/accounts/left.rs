//! Erasing somebody who has left.

use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};

use super::erase::{forget, present};
use crate::actor;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo;

/// Erases what is kept about somebody who acts for nobody any more.
///
/// # Errors
/// As the policy says; `NotFound` where there is no such person, or not any more;
/// `Conflict("still_acts")` where they act for an organisation, which is ended first.
pub async fn erase_who_left(
    backend: &Backend,
    viewer: &Viewer,
    account: AccountId,
) -> Result<(), BackendError> {
    decide(viewer, Action::EraseAccount, &Subject::Platform)?;
    let by = Actor::member(&actor::reviewer(viewer)?);
    let mut tx = backend.begin().await?;
    let row = present(&tx, account).await?;
    let own = repo::memberships::rows_of_account(&*tx, account, tx.today()).await?;
    if !own.is_empty() {
        return Err(BackendError::Conflict("still_acts"));
    }
    forget(&mut tx, by, row).await?;
    tx.commit().await
}
