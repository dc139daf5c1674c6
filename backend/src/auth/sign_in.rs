//! Signing in.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::id::AccountId;

use super::network::network;
use super::password::Verdict;
use super::rate_limit::Limit;
use super::second_step;
use super::step::{self, StepKind};
use crate::backend::Backend;
use crate::entity::account;
use crate::error::BackendError;
use crate::repo;

/// Per account, known or not, and machine: enough for somebody who tries all the passwords they
/// have, far too few to guess one of 12 characters.
const PER_EMAIL_AND_ADDRESS: Limit = Limit {
    name: "sign_in",
    tries: 10,
    window: TimeDelta::minutes(15),
};

/// Per account from anywhere: still far too few to guess with, and more than one machine, or a
/// dozen, can use up, since none gets past its own limit to this one. A stranger who wants to keep
/// somebody out needs twenty networks and has to go on for as long as it is to last.
const PER_EMAIL: Limit = Limit {
    name: "sign_in_email",
    tries: 200,
    window: TimeDelta::minutes(15),
};

/// Per address, wrong ones alone: a whole mission may sit behind one and begin its day at once.
const PER_ADDRESS: Limit = Limit {
    name: "sign_in_address",
    tries: 100,
    window: TimeDelta::minutes(15),
};

/// No limit's window is longer: rows older than this count for nothing.
pub(crate) const LONGEST_WINDOW: TimeDelta = TimeDelta::days(1);

/// A person who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Who it is.
    pub id: AccountId,
    /// The address they sign in with.
    pub email: String,
    /// How they are called.
    pub name: String,
    /// The language they like to read, as a BCP 47 tag.
    pub language: String,
}

impl Account {
    /// Whoever's row it is.
    pub(super) fn of(row: account::Model) -> Self {
        Self {
            id: AccountId::new(row.id),
            email: row.email,
            name: row.name,
            language: row.language,
        }
    }
}

/// What a right password leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// They are in.
    In(Account),
    /// They are asked for a code next: what the browser keeps until then.
    AsksForCode(String),
}

/// Checks an address and a password, given from a machine.
///
/// # Errors
/// `WrongCredentials` whatever is wrong, `RateLimited` after too many tries.
pub async fn sign_in(
    backend: &Backend,
    email: &str,
    password: &str,
    from: Option<IpAddr>,
) -> Result<Entry, BackendError> {
    let email = email.trim().to_lowercase();
    let pair = count_try(backend, &email, from).await?;
    let account = repo::accounts::find_by_email(backend.db(), &email).await?;
    // Who was erased has no hash to check against, and is answered like somebody unknown.
    let account = account.filter(|row| row.erased_at.is_none());
    let stored = account.as_ref().map(|row| row.password_hash.as_str());
    let verdict = backend.passwords().check(password, stored).await?;
    let Some(account) = account.filter(|row| row.disabled_at.is_none()) else {
        return Err(BackendError::WrongCredentials);
    };
    match verdict {
        Verdict::Wrong => return Err(BackendError::WrongCredentials),
        Verdict::Right => {}
        Verdict::RightWithNewHash(new) => {
            let old = &account.password_hash;
            repo::accounts::replace_password_hash(backend.db(), account.id, old, &new).await?;
        }
    }
    PER_EMAIL_AND_ADDRESS.forget(backend, &pair).await?;
    PER_EMAIL.forget(backend, &email).await?;
    if let Some(from) = from {
        PER_ADDRESS.take_back(backend, &network(from)).await?;
    }
    let id = AccountId::new(account.id);
    let app = repo::authenticators::find_confirmed(backend.db(), id).await?;
    if app.is_none() {
        return Ok(Entry::In(Account::of(account)));
    }
    let whose = (StepKind::Code, Some(id));
    let token = step::begin(backend, whose, (String::new(), second_step::GOOD_FOR)).await?;
    Ok(Entry::AsksForCode(token))
}

/// Counts a try at an account from a machine, and refuses it where there were too many; the
/// narrowest limit first, so that what it refuses does not use up a wider one. Returns the key of
/// the account and the machine. Tries whose machine is not known count as one machine's.
async fn count_try(
    backend: &Backend,
    email: &str,
    from: Option<IpAddr>,
) -> Result<String, BackendError> {
    let machine = from.map(network).unwrap_or_default();
    // No address has a blank in it.
    let pair = format!("{machine} {email}");
    PER_EMAIL_AND_ADDRESS.count(backend, &pair).await?;
    if from.is_some() {
        PER_ADDRESS.count(backend, &machine).await?;
    }
    PER_EMAIL.count(backend, email).await?;
    Ok(pair)
}
