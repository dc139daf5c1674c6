//! Taking a message to send it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::vocabulary::LanguageTag;
use uuid::Uuid;

use super::Letter;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::{repo, text};

/// For how long whoever takes a message has it to themselves. They have to give up well before.
pub const LEASE: TimeDelta = TimeDelta::minutes(5);

/// A message that this server alone may send now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its name for ever.
    pub id: Uuid,
    /// To whom.
    pub recipient: String,
    /// The language they like to read.
    pub language: LanguageTag,
    /// What it tells.
    pub letter: Letter,
    /// When it was written.
    pub written: DateTime<Utc>,
    /// Which try this is, from 1.
    pub tries: i32,
}

/// Takes the message that has been due longest, if any is.
///
/// # Errors
/// Where the database fails or a row is none that this program wrote.
pub async fn claim(backend: &Backend) -> Result<Option<Claimed>, BackendError> {
    loop {
        let now = backend.clock().now();
        let Some(row) = repo::outbox::due(backend.db(), text::to_micros(now)).await? else {
            return Ok(None);
        };
        let until = text::to_micros(now + LEASE);
        if repo::outbox::take(backend.db(), (row.id, row.tries), until).await? {
            return Ok(Some(Claimed {
                id: row.id,
                recipient: row.recipient,
                language: text::parse("outbox.language", &row.language)?,
                letter: text::from_json("outbox.letter", &row.letter)?,
                written: text::from_micros("outbox.created_at", row.created_at)?,
                tries: row.tries + 1,
            }));
        }
    }
}

/// When the next message is due; `None` while there is none.
///
/// # Errors
/// Where the database fails.
pub async fn next_due(backend: &Backend) -> Result<Option<DateTime<Utc>>, BackendError> {
    let next = repo::outbox::next_due(backend.db()).await?;
    text::moment_option("outbox.try_at", next)
}
