//! An authenticator app: begun with the password, counting once it gave a right code.

use chrono::TimeDelta;
use domain::event::Occurrence;
use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};
use tower_sessions::session::Id;

use super::rate_limit::Limit;
use super::{factor, own_password, recovery_codes, totp};
use crate::backend::Backend;
use crate::entity::authenticator;
use crate::error::BackendError;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// How long a secret is shown and waits for its first code.
pub(crate) const WAITS: TimeDelta = TimeDelta::minutes(15);

/// Per account: enough for somebody whose clock is off.
const TRIES: Limit = Limit {
    name: "first_code",
    tries: 10,
    window: TimeDelta::minutes(15),
};

/// Makes the viewer a secret for an authenticator app, which counts for nothing until
/// [`confirm_authenticator`]. One that waits is replaced.
///
/// # Errors
/// `Conflict("wrong_password")` where that is not their password, `Conflict("has_authenticator")`
/// where an app counts already, `RateLimited` after too many tries.
pub async fn begin_authenticator(
    backend: &Backend,
    viewer: &Viewer,
    password: &str,
) -> Result<(), BackendError> {
    let (account, _) = own_password::owner(backend, viewer, password).await?;
    let secret = totp::written(backend.random().bytes());
    let tx = backend.begin().await?;
    if let Some(there) = repo::authenticators::find(&*tx, account).await? {
        if there.confirmed_at.is_some() {
            return Err(BackendError::Conflict("has_authenticator"));
        }
        repo::authenticators::delete(&*tx, account).await?;
    }
    let row = authenticator::Model {
        account_id: account.uuid(),
        secret,
        created_at: text::to_micros(tx.now()),
        confirmed_at: None,
        last_step: None,
    };
    repo::authenticators::insert(&*tx, row).await?;
    tx.commit().await
}

/// Lets the viewer's app count, by a code of it. All their other sessions end. Returns the seed of
/// their recovery codes, for the browser to keep until they were shown.
///
/// # Errors
/// `Conflict("no_authenticator")` where none waits, `Conflict("wrong_code")`, `RateLimited` after too
/// many tries.
pub async fn confirm_authenticator(
    backend: &Backend,
    viewer: &Viewer,
    code: &str,
    keep: Option<Id>,
) -> Result<String, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    TRIES.count(backend, &account.to_string()).await?;
    let seed = text::to_hex(&backend.random().bytes::<32>());
    let mut tx = backend.begin().await?;
    let oldest = text::to_micros(tx.now() - WAITS);
    let waiting = repo::authenticators::find(&*tx, account)
        .await?
        .filter(|row| row.confirmed_at.is_none() && row.created_at > oldest)
        .ok_or(BackendError::Conflict("no_authenticator"))?;
    let step = totp::step_of(&waiting.secret, &digits(code), tx.now())?;
    let step = step.ok_or(BackendError::Conflict("wrong_code"))?;
    repo::authenticators::confirm(&*tx, account, text::to_micros(tx.now())).await?;
    repo::authenticators::take_step(&*tx, account, step).await?;
    store_codes(&tx, account, &seed).await?;
    let row = repo::accounts::find(&*tx, account.uuid()).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    let whose = (account, row.email.as_str());
    factor::changed(&mut tx, whose, Occurrence::AuthenticatorAdded, keep).await?;
    tx.commit().await?;
    Ok(seed)
}

/// Takes the viewer's app and recovery codes away: their password alone lets them in. All their other
/// sessions end.
///
/// # Errors
/// `Conflict("wrong_password")` where that is not their password, `Conflict("no_authenticator")`
/// where they have no app, `RateLimited` after too many tries.
pub async fn remove_authenticator(
    backend: &Backend,
    viewer: &Viewer,
    password: &str,
    keep: Option<Id>,
) -> Result<(), BackendError> {
    let (account, row) = own_password::owner(backend, viewer, password).await?;
    let mut tx = backend.begin().await?;
    has_one(&tx, account).await?;
    repo::authenticators::delete(&*tx, account).await?;
    repo::recovery_codes::delete_of(&*tx, account).await?;
    let whose = (account, row.email.as_str());
    factor::changed(&mut tx, whose, Occurrence::AuthenticatorRemoved, keep).await?;
    tx.commit().await
}

/// Makes the viewer ten new recovery codes in place of those that are left, and returns their seed.
///
/// # Errors
/// As [`remove_authenticator`].
pub async fn make_recovery_codes(
    backend: &Backend,
    viewer: &Viewer,
    password: &str,
) -> Result<String, BackendError> {
    let (account, row) = own_password::owner(backend, viewer, password).await?;
    let seed = text::to_hex(&backend.random().bytes::<32>());
    let mut tx = backend.begin().await?;
    has_one(&tx, account).await?;
    store_codes(&tx, account, &seed).await?;
    let whose = (account, row.email.as_str());
    factor::noted(&mut tx, whose, Occurrence::RecoveryCodesMade).await?;
    tx.commit().await?;
    Ok(seed)
}

async fn has_one(tx: &WriteTransaction, account: AccountId) -> Result<(), BackendError> {
    match repo::authenticators::find_confirmed(&**tx, account).await? {
        Some(_) => Ok(()),
        None => Err(BackendError::Conflict("no_authenticator")),
    }
}

async fn store_codes(
    tx: &WriteTransaction,
    account: AccountId,
    seed: &str,
) -> Result<(), BackendError> {
    let digests = recovery_codes::codes(seed);
    let digests = digests
        .iter()
        .filter_map(|code| recovery_codes::digest(account, code));
    repo::recovery_codes::replace(&**tx, account, digests.collect()).await
}

/// A code without the blanks that apps show in it.
pub(super) fn digits(code: &str) -> String {
    code.chars().filter(|sign| !sign.is_whitespace()).collect()
}
