//! How the signed-in person gets in.

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use domain::policy::{Action, Subject, Viewer, decide};
use uuid::Uuid;

use crate::Backend;
use crate::auth::{AUTHENTICATOR_WAITS, recovery_code_digest, recovery_codes};
use crate::error::BackendError;
use crate::{repo, text};

/// An authenticator app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthenticatorView {
    /// There is none.
    None,
    /// One waits for its first code: its secret in base32, and whose account it is for.
    Waits {
        /// The secret, to be put into the app.
        secret: String,
        /// The account's address, by which the app names it.
        email: String,
    },
    /// Its codes are asked for at every sign-in with the password.
    Counts {
        /// Since when.
        since: DateTime<Utc>,
        /// How many recovery codes are left.
        codes_left: usize,
    },
}

/// Shows the viewer's authenticator app.
///
/// # Errors
/// `Refused` where nobody is signed in.
pub async fn authenticator(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<AuthenticatorView, BackendError> {
    let account = owner(viewer)?;
    let db = backend.db();
    let Some(row) = repo::authenticators::find(db, account).await? else {
        return Ok(AuthenticatorView::None);
    };
    if let Some(since) = row.confirmed_at {
        let codes = repo::recovery_codes::of_account(db, account).await?;
        return Ok(AuthenticatorView::Counts {
            since: text::from_micros("authenticators.confirmed_at", since)?,
            codes_left: codes.len(),
        });
    }
    let oldest = text::to_micros(backend.clock().now() - AUTHENTICATOR_WAITS);
    if row.created_at <= oldest {
        return Ok(AuthenticatorView::None);
    }
    let person = repo::accounts::find(db, account.uuid()).await?;
    Ok(AuthenticatorView::Waits {
        secret: row.secret,
        email: person.ok_or(BackendError::NotFound)?.email,
    })
}

/// The viewer's recovery codes, by the seed that their browser keeps: none where those are no longer
/// the account's, as once others were made or one was used.
///
/// # Errors
/// `Refused` where nobody is signed in.
pub async fn fresh_recovery_codes(
    backend: &Backend,
    viewer: &Viewer,
    seed: &str,
) -> Result<Vec<String>, BackendError> {
    let account = owner(viewer)?;
    let there = repo::recovery_codes::of_account(backend.db(), account).await?;
    let codes = recovery_codes(seed);
    let is_there = |code: &String| {
        let digest = recovery_code_digest(account, code);
        digest.is_some_and(|digest| there.contains(&digest))
    };
    Ok(if codes.iter().all(is_there) {
        codes
    } else {
        Vec::new()
    })
}

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyView {
    /// Which.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// Since when it is there.
    pub added: DateTime<Utc>,
    /// When somebody last signed in by it, if ever.
    pub used: Option<DateTime<Utc>>,
}

/// Shows the viewer's passkeys, the oldest first.
///
/// # Errors
/// `Refused` where nobody is signed in.
pub async fn passkeys(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<PasskeyView>, BackendError> {
    let account = owner(viewer)?;
    let rows = repo::passkeys::of_account(backend.db(), account).await?;
    rows.into_iter()
        .map(|row| {
            Ok(PasskeyView {
                id: row.id,
                name: row.name,
                added: text::from_micros("passkeys.created_at", row.created_at)?,
                used: text::moment_option("passkeys.used_at", row.used_at)?,
            })
        })
        .collect()
}

fn owner(viewer: &Viewer) -> Result<AccountId, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    viewer.account().ok_or(BackendError::NotFound)
}
