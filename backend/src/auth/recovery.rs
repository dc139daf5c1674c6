//! A forgotten password: a link by e-mail that lets its reader set another, once.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::id::AccountId;
use sea_orm::ConnectionTrait;

use super::email::checked_email;
use super::link::{Purpose, follow, gone};
use super::network::network;
use super::new_password::{self, Changed};
use super::rate_limit::Limit;
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::repo;

/// How long a link to set another password is good.
pub(crate) const GOOD_FOR: TimeDelta = TimeDelta::hours(1);

/// Per address, known or not: more than somebody needs whose messages are slow.
const PER_EMAIL: Limit = Limit {
    name: "recovery_email",
    tries: 5,
    window: TimeDelta::hours(1),
};

/// Per machine: a whole mission may sit behind one.
const PER_MACHINE: Limit = Limit {
    name: "recovery_machine",
    tries: 30,
    window: TimeDelta::hours(1),
};

/// Writes to an address a link to set another password. What happens here is the same whether it
/// has an account or not, which is looked up only when the message is to be sent: neither the answer
/// nor the time that it takes tells.
///
/// # Errors
/// `Invalid` where that is no address, `RateLimited` after too many.
pub async fn ask_for_recovery(
    backend: &Backend,
    email: &str,
    from: Option<IpAddr>,
) -> Result<(), BackendError> {
    let email = checked_email("email", email).map_err(|fault| vec![fault])?;
    if let Some(from) = from {
        PER_MACHINE.count(backend, &network(from)).await?;
    }
    PER_EMAIL.count(backend, &email).await?;
    let mut tx = backend.begin().await?;
    tx.post_in_their_language(&Letter::Recovery, &email).await?;
    tx.commit().await
}

/// Whose password a link lets its reader set.
///
/// # Errors
/// `Conflict("link_gone")` where the link is good for nothing.
pub async fn recovery_of(backend: &Backend, token: &str) -> Result<String, BackendError> {
    let account = account_of(backend.db(), backend, token).await?;
    Ok(account.email)
}

async fn account_of(
    db: &impl ConnectionTrait,
    backend: &Backend,
    token: &str,
) -> Result<account::Model, BackendError> {
    let now = backend.clock().now();
    let id = follow(db, (Purpose::Recovery, token), now).await?;
    let row = repo::accounts::find(db, id).await?;
    row.filter(|row| row.disabled_at.is_none()).ok_or_else(gone)
}

/// Sets another password by a link. It ends all links to that account and all its sessions.
///
/// # Errors
/// `Conflict("link_gone")` where the link is good for nothing, `Invalid` where the password is not
/// good enough.
pub async fn reset_password(
    backend: &Backend,
    token: &str,
    password: &str,
) -> Result<(), BackendError> {
    let row = account_of(backend.db(), backend, token).await?;
    let hash = new_password::hashed(backend, &row, password).await?;
    let mut tx = backend.begin().await?;
    let row = account_of(&*tx, backend, token).await?;
    let changed = Changed {
        account: AccountId::new(row.id),
        hash,
        keep: None,
    };
    new_password::store(&mut tx, row, changed).await?;
    tx.commit().await
}
