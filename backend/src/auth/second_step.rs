//! The code after the password: of an authenticator app, or a recovery code.

use chrono::TimeDelta;
use domain::event::Occurrence;
use domain::id::AccountId;
use sea_orm::ConnectionTrait;

use super::authenticator::digits;
use super::rate_limit::Limit;
use super::sign_in::Account;
use super::step::{self, StepKind};
use super::way_in::{WayIn, note_refused};
use super::{factor, recovery_codes, totp};
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::repo;
use crate::write::WriteTransaction;

/// How long a right password is good for without its code.
pub(super) const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// Per account from anywhere: only who has the password gets to try. Three codes of a million are
/// right at a time, so this and the next leave nobody a chance worth the wait.
const TRIES: Limit = Limit {
    name: "second_step",
    tries: 5,
    window: TimeDelta::minutes(15),
};

/// The same over a day.
const TRIES_A_DAY: Limit = Limit {
    name: "second_step_day",
    tries: 30,
    window: TimeDelta::days(1),
};

/// Whether a browser has given the password, by what it keeps, and is asked for the code.
///
/// # Errors
/// `Conflict("step_gone")` where it has not, or too long ago.
pub async fn waits_for_code(backend: &Backend, token: &str) -> Result<(), BackendError> {
    step::look(backend, backend.db(), (StepKind::Code, token))
        .await
        .map(drop)
}

/// Lets somebody in who has given the password, by a code. Each code counts once.
///
/// # Errors
/// `Conflict("step_gone")` where the password was not given or too long ago, `Conflict("wrong_code")`
/// where the code is wrong or was used, `RateLimited` after too many.
pub async fn pass_second_step(
    backend: &Backend,
    token: &str,
    code: &str,
) -> Result<Account, BackendError> {
    let (id, _) = whose(backend, backend.db(), token)
        .await
        .inspect_err(|error| note_refused(WayIn::Code, None, error))?;
    pass(backend, (token, code), id)
        .await
        .inspect_err(|error| note_refused(WayIn::Code, Some(id), error))
}

async fn pass(
    backend: &Backend,
    (token, code): (&str, &str),
    id: AccountId,
) -> Result<Account, BackendError> {
    let key = id.to_string();
    TRIES.count(backend, &key).await?;
    TRIES_A_DAY.count(backend, &key).await?;
    let mut tx = backend.begin().await?;
    let (id, row) = whose(backend, &*tx, token).await?;
    take_code(&mut tx, (id, &row.email), code).await?;
    step::take(backend, &*tx, (StepKind::Code, token)).await?;
    tx.commit().await?;
    TRIES.forget(backend, &key).await?;
    TRIES_A_DAY.forget(backend, &key).await?;
    Ok(Account::of(row))
}

/// Who has given the password, as things stand now.
async fn whose(
    backend: &Backend,
    db: &impl ConnectionTrait,
    token: &str,
) -> Result<(AccountId, account::Model), BackendError> {
    let step = step::look(backend, db, (StepKind::Code, token)).await?;
    let id = step.account_id.ok_or_else(step::gone)?;
    let row = repo::accounts::find(db, id).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    Ok((AccountId::new(id), row.ok_or_else(step::gone)?))
}

async fn take_code(
    tx: &mut WriteTransaction,
    (account, email): (AccountId, &str),
    code: &str,
) -> Result<(), BackendError> {
    let app = repo::authenticators::find_confirmed(&**tx, account).await?;
    let app = app.ok_or_else(step::gone)?;
    let wrong = BackendError::Conflict("wrong_code");
    if let Some(step) = totp::step_of(&app.secret, &digits(code), tx.now())? {
        return if repo::authenticators::take_step(&**tx, account, step).await? {
            Ok(())
        } else {
            Err(wrong)
        };
    }
    let digest = recovery_codes::digest(account, code);
    let Some(digest) = digest else {
        return Err(wrong);
    };
    if !repo::recovery_codes::take(&**tx, account, &digest).await? {
        return Err(wrong);
    }
    factor::noted(tx, (account, email), Occurrence::RecoveryCodeUsed).await
}
