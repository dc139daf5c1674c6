//! Signing in by a passkey.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::event::Occurrence;
use domain::id::AccountId;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PublicKeyCredential, WebauthnError,
};

use super::super::factor;
use super::super::network::network;
use super::super::rate_limit::Limit;
use super::super::sign_in::Account;
use super::super::step::{self, StepKind};
use super::super::way_in::{WayIn, note_refused};
use super::{Challenge, GOOD_FOR, RelyingParty, refused};
use crate::backend::Backend;
use crate::entity::{account, passkey};
use crate::error::BackendError;
use crate::write::WriteTransaction;
use crate::{repo, text};

/// Per machine: a whole mission may sit behind one. An answer cannot be guessed; each question is a
/// row of the database.
const PER_ADDRESS: Limit = Limit {
    name: "passkey_address",
    tries: 100,
    window: TimeDelta::minutes(15),
};

/// Asks a browser for any passkey of this site. Nothing depends on who asks.
///
/// # Errors
/// `RateLimited` after too many.
pub async fn begin_passkey_sign_in(
    backend: &Backend,
    site: &RelyingParty,
    from: Option<IpAddr>,
) -> Result<Challenge, BackendError> {
    if let Some(from) = from {
        PER_ADDRESS.count(backend, &network(from)).await?;
    }
    let begun = site.0.start_discoverable_authentication();
    let (options, state) = begun.map_err(|error| BackendError::Corrupt {
        what: format!("a question for a passkey: {error}"),
    })?;
    let state = text::to_canonical_json(&state)?;
    Ok(Challenge {
        options: text::to_canonical_json(&options.public_key)?,
        token: step::begin(backend, (StepKind::Passkey, None), (state, GOOD_FOR)).await?,
    })
}

/// Lets in whoever's passkey answered, with their presence checked by its authenticator.
///
/// # Errors
/// `Conflict("step_gone")` where it was not asked or too long ago, `Conflict("passkey_refused")`
/// whatever else is wrong.
pub async fn sign_in_by_passkey(
    backend: &Backend,
    site: &RelyingParty,
    given: (&str, &str),
) -> Result<Account, BackendError> {
    let mut whose = None;
    let entered = enter((backend, site), given, &mut whose).await;
    entered.inspect_err(|error| note_refused(WayIn::Passkey, whose, error))
}

/// As [`sign_in_by_passkey`]; says whose passkey it is as soon as that is known.
async fn enter(
    (backend, site): (&Backend, &RelyingParty),
    (token, answer): (&str, &str),
    whose: &mut Option<AccountId>,
) -> Result<Account, BackendError> {
    let step = step::use_up(backend, (StepKind::Passkey, token)).await?;
    let state: DiscoverableAuthentication = text::from_json("sign_in_steps.state", &step.state)?;
    let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| refused())?;
    let named = site.0.identify_discoverable_authentication(&answer);
    let (account, credential) = named.map_err(|_| refused())?;
    let credential = text::to_hex(credential);
    let mut tx = backend.begin().await?;
    let (person, row) = owner(&tx, (account, &credential)).await?;
    *whose = Some(AccountId::new(person.id));
    let mut known: Passkey = text::from_json("passkeys.credential", &row.credential)?;
    let key = DiscoverableKey::from(&known);
    match site
        .0
        .finish_discoverable_authentication_v2(&answer, state, &key)
    {
        Ok(result) if result.user_verified() => {
            known.update_credential(&result);
        }
        Err(WebauthnError::CredentialPossibleCompromise) => {
            let whose = (AccountId::new(person.id), person.email.as_str());
            factor::noted(&mut tx, whose, Occurrence::PasskeyDoubted).await?;
            tx.commit().await?;
            return Err(refused());
        }
        Ok(_) | Err(_) => return Err(refused()),
    }
    let known = text::to_canonical_json(&known)?;
    repo::passkeys::used(&*tx, row.id, (&known, text::to_micros(tx.now()))).await?;
    tx.commit().await?;
    Ok(Account::of(person))
}

/// Whose passkey it is, where they can sign in.
async fn owner(
    tx: &WriteTransaction,
    (account, credential): (uuid::Uuid, &str),
) -> Result<(account::Model, passkey::Model), BackendError> {
    let row = repo::passkeys::find(&**tx, (account, credential)).await?;
    let row = row.ok_or_else(refused)?;
    let person = repo::accounts::find(&**tx, row.account_id).await?;
    let person = person.filter(|person| person.disabled_at.is_none());
    Ok((person.ok_or_else(refused)?, row))
}
