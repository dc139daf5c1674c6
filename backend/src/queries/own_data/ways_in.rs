//! How a person signs in beside their password: what is shown to them, never what proves it.

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::error::BackendError;
use crate::{repo, text};

/// How they sign in beside their password.
#[derive(Clone, Debug, Serialize)]
pub struct OwnWaysIn {
    /// Their passkeys, oldest first.
    pub passkeys: Vec<OwnPasskey>,
    /// Since when codes of their authenticator app are asked for; nothing where none are.
    pub authenticator_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes_left: usize,
}

/// A passkey.
#[derive(Clone, Debug, Serialize)]
pub struct OwnPasskey {
    /// What they call it.
    pub name: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// When it was used last.
    pub used_at: Option<DateTime<Utc>>,
}

pub(super) async fn ways_in(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<OwnWaysIn, BackendError> {
    let passkeys = repo::passkeys::of_account(db, account).await?;
    let passkeys = passkeys.into_iter().map(|row| {
        let moment = |at| text::from_micros("passkeys", at);
        Ok(OwnPasskey {
            name: row.name,
            added_at: moment(row.created_at)?,
            used_at: row.used_at.map(moment).transpose()?,
        })
    });
    let authenticator = repo::authenticators::find_confirmed(db, account).await?;
    let since = authenticator.and_then(|row| row.confirmed_at);
    let since = since.map(|at| text::from_micros("authenticators.confirmed_at", at));
    Ok(OwnWaysIn {
        passkeys: passkeys.collect::<Result<_, BackendError>>()?,
        authenticator_since: since.transpose()?,
        recovery_codes_left: repo::recovery_codes::of_account(db, account).await?.len(),
    })
}
