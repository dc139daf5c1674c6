//! Asking somebody who is signed in for their password once more, before what decides who gets in.

use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};

use super::password::Verdict;
use super::rate_limit::Limit;
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::repo;

/// Per account: somebody who sits at an open session does not get to guess.
const TRIES: Limit = Limit {
    name: "own_password",
    tries: 10,
    window: chrono::TimeDelta::minutes(15),
};

/// The viewer's account, where this is its password.
///
/// # Errors
/// `Refused` where nobody is signed in, `Conflict("wrong_password")` where it is not, `RateLimited`
/// after too many tries.
pub(crate) async fn owner(
    backend: &Backend,
    viewer: &Viewer,
    password: &str,
) -> Result<(AccountId, account::Model), BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let id = viewer.account().ok_or(BackendError::NotFound)?;
    TRIES.count(backend, &id.to_string()).await?;
    let row = repo::accounts::find(backend.db(), id.uuid()).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    let row = row.ok_or(BackendError::NotFound)?;
    let stored = Some(row.password_hash.as_str());
    if backend.passwords().check(password, stored).await? == Verdict::Wrong {
        return Err(BackendError::Conflict("wrong_password"));
    }
    Ok((id, row))
}
