//! Signing in by an organisation's own identity provider (OpenID Connect Core 1.0): what is ours of it.
//!
//! The provider answers for who somebody is; who may come in by it is decided here: members of the one
//! organisation that it serves. Nobody is made an account, and nobody of another organisation is found.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::id::{AccountId, OrganisationId};

use super::network::network;
use super::rate_limit::Limit;
use super::sign_in::Account;
use super::step::{self, StepKind};
use super::way_in::{WayIn, note_refused};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo;

/// How long somebody has at their provider.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// Per machine: a whole mission may sit behind one. Each begin is a row and a question to a provider.
const PER_ADDRESS: Limit = Limit {
    name: "identity_address",
    tries: 100,
    window: TimeDelta::minutes(15),
};

/// Counts that somebody is to be sent to a provider.
///
/// # Errors
/// `RateLimited` after too many.
pub async fn count_identity(backend: &Backend, from: Option<IpAddr>) -> Result<(), BackendError> {
    match from {
        Some(from) => PER_ADDRESS.count(backend, &network(from)).await,
        None => Ok(()),
    }
}

/// Remembers what has to be known when somebody comes back from a provider, and returns what their
/// browser keeps until then.
///
/// # Errors
/// Where the database fails.
pub async fn begin_identity(backend: &Backend, state: String) -> Result<String, BackendError> {
    step::begin(backend, (StepKind::Identity, None), (state, GOOD_FOR)).await
}

/// What was remembered, once.
///
/// # Errors
/// `Conflict("step_gone")` where this browser was not sent, or too long ago, or came back before.
pub async fn come_back(backend: &Backend, token: &str) -> Result<String, BackendError> {
    let step = step::use_up(backend, (StepKind::Identity, token)).await;
    let step = step.inspect_err(|error| note_refused(WayIn::Provider, None, error))?;
    Ok(step.state)
}

/// The member of an organisation with an address that its provider answers for.
///
/// # Errors
/// `Conflict("identity_refused")` where there is none today, whoever else has that address.
pub async fn member_by_identity(
    backend: &Backend,
    organisation: OrganisationId,
    email: &str,
) -> Result<Account, BackendError> {
    let email = email.trim().to_lowercase();
    let row = repo::accounts::find_by_email(backend.db(), &email).await?;
    let whose = row.as_ref().map(|row| AccountId::new(row.id));
    let refused = || {
        let error = BackendError::Conflict("identity_refused");
        note_refused(WayIn::Provider, whose, &error);
        error
    };
    let row = row.filter(|row| row.disabled_at.is_none());
    let row = row.ok_or_else(refused)?;
    let today = backend.clock().today();
    let id = AccountId::new(row.id);
    let memberships = repo::memberships::of_account(backend.db(), id, today).await?;
    if memberships
        .iter()
        .any(|one| one.organisation == organisation)
    {
        Ok(Account::of(row))
    } else {
        Err(refused())
    }
}
