//! Links that let whoever has them do one thing, most of them once.
//!
//! What stands in a link is 256 random bits, made when its message is sent and kept nowhere: the
//! database has a digest of it. A message that had to be sent again has another link to the same
//! thing; the first that is used ends them all.

use chrono::{DateTime, Utc};
use domain::vocabulary::codes;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::backend::Backend;
use crate::entity::link;
use crate::error::BackendError;
use crate::{repo, text};

codes! {
    /// What a link is for.
    Purpose, "purpose" {
        /// Accept an invitation.
        Invitation = "invitation",
        /// Set another password.
        Recovery = "recovery",
        /// Turn off a kind of message.
        Unsubscribe = "unsubscribe",
    }
}

/// What is said of every link that leads nowhere: that it was used, is over, was revoked or never
/// was. The four look the same.
pub(crate) fn gone() -> BackendError {
    BackendError::Conflict("link_gone")
}

/// Makes a link to a subject until a time, and returns what stands in it.
pub(crate) async fn make(
    backend: &Backend,
    (purpose, subject): (Purpose, Uuid),
    until: DateTime<Utc>,
) -> Result<String, BackendError> {
    let token = text::to_hex(&backend.random().bytes::<32>());
    let row = link::Model {
        digest: digest(purpose, &token),
        purpose: purpose.to_string(),
        subject_id: subject,
        expires_at: text::to_micros(until),
    };
    repo::links::insert(backend.db(), row).await?;
    Ok(token)
}

/// What a link is to, while it is good.
///
/// # Errors
/// As [`gone`] where it is not.
pub(crate) async fn follow(
    db: &impl ConnectionTrait,
    (purpose, token): (Purpose, &str),
    now: DateTime<Utc>,
) -> Result<Uuid, BackendError> {
    let found = repo::links::find(db, &digest(purpose, token), text::to_micros(now)).await?;
    found.map(|row| row.subject_id).ok_or_else(gone)
}

/// A digest that is another for each purpose, so that a link for one is none for another.
fn digest(purpose: Purpose, token: &str) -> String {
    text::sha256_hex(["link:", purpose.code(), ":", token])
}
