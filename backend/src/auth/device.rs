//! Browsers on which an account was seen, so that another is noticed.
//!
//! A browser keeps 128 random bits for a year; the database has a digest of them for each account
//! that signed in there. That is no proof of anything: it only decides whether a message goes out.

use chrono::TimeDelta;

use super::sign_in::Account;
use crate::backend::Backend;
use crate::entity::known_device;
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::{repo, text};

/// How long a browser on which nobody signs in is remembered.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::days(365);
/// How long what a browser keeps is, in characters: 128 bits.
const LENGTH: usize = 32;

/// Notes that somebody signed in on a browser, by what the browser keeps, and writes to them where
/// they had signed in before and never on this one. Returns what the browser is to keep.
///
/// # Errors
/// Where the database fails.
pub async fn note_device(
    backend: &Backend,
    account: &Account,
    (kept, device): (Option<&str>, &str),
) -> Result<String, BackendError> {
    let is_ours = |kept: &&str| kept.len() == LENGTH && kept.bytes().all(|b| b.is_ascii_hexdigit());
    let kept = kept.filter(is_ours).map_or_else(
        || text::to_hex(&backend.random().bytes::<16>()),
        str::to_owned,
    );
    let digest = text::sha256_hex(["device:", kept.as_str()]);
    let mut tx = backend.begin().await?;
    if repo::accounts::find(&*tx, account.id.uuid())
        .await?
        .is_none_or(|row| row.disabled_at.is_some())
    {
        // Erased between the password and here.
        return Err(BackendError::WrongCredentials);
    }
    let known = repo::known_devices::of_account(&*tx, account.id).await?;
    let is_new = known.iter().all(|one| one.digest != digest);
    if is_new && !known.is_empty() {
        let letter = Letter::NewDevice {
            device: device.to_owned(),
            at: tx.now(),
        };
        let language = text::parse("accounts.language", &account.language)?;
        tx.post(&letter, (&account.email, language)).await?;
    }
    let row = known_device::Model {
        account_id: account.id.uuid(),
        digest,
        seen_at: text::to_micros(tx.now()),
    };
    repo::known_devices::note(&*tx, row).await?;
    tx.commit().await?;
    Ok(kept)
}
