//! What a browser is in the middle of: between the password and the code, or between a question and
//! its answer.
//!
//! The browser keeps 256 random bits for some minutes, the database has a digest of them with what
//! the server has to know. They are good for one kind of step, once, and are no session: whoever has
//! them is nobody yet.

use chrono::TimeDelta;
use domain::id::AccountId;
use domain::vocabulary::codes;
use sea_orm::ConnectionTrait;

use crate::backend::Backend;
use crate::entity::sign_in_step;
use crate::error::BackendError;
use crate::{repo, text};

codes! {
    /// What a step is for.
    StepKind, "step" {
        /// The code after the password.
        Code = "code",
        /// The answer of a passkey that is to be added.
        NewPasskey = "new_passkey",
        /// The answer of a passkey to sign in by.
        Passkey = "passkey",
        /// The way back from an identity provider.
        Identity = "identity",
    }
}

/// What is said of every step that leads nowhere: that it was used, is over or never was.
pub(crate) fn gone() -> BackendError {
    BackendError::Conflict("step_gone")
}

/// Begins a step, of an account where it is known, and returns what the browser keeps.
pub(super) async fn begin(
    backend: &Backend,
    (kind, account): (StepKind, Option<AccountId>),
    (state, good_for): (String, TimeDelta),
) -> Result<String, BackendError> {
    let token = text::to_hex(&backend.random().bytes::<32>());
    let row = sign_in_step::Model {
        digest: digest(kind, &token),
        kind: kind.to_string(),
        account_id: account.map(AccountId::uuid),
        state,
        expires_at: text::to_micros(backend.clock().now() + good_for),
    };
    repo::sign_in_steps::insert(backend.db(), row).await?;
    Ok(token)
}

/// A step that is not over, left as it is.
///
/// # Errors
/// As [`gone`] where there is none.
pub(super) async fn look(
    backend: &Backend,
    db: &impl ConnectionTrait,
    (kind, token): (StepKind, &str),
) -> Result<sign_in_step::Model, BackendError> {
    let now = text::to_micros(backend.clock().now());
    let found = repo::sign_in_steps::find(db, &digest(kind, token), now).await?;
    found.ok_or_else(gone)
}

/// Uses a step up.
///
/// # Errors
/// As [`gone`] where there is none any more.
pub(super) async fn take(
    backend: &Backend,
    db: &impl ConnectionTrait,
    (kind, token): (StepKind, &str),
) -> Result<sign_in_step::Model, BackendError> {
    let found = look(backend, db, (kind, token)).await?;
    if repo::sign_in_steps::delete(db, &found.digest).await? {
        Ok(found)
    } else {
        Err(gone())
    }
}

/// Uses a step up, whatever comes of it: an answer is looked at once.
///
/// # Errors
/// As [`gone`] where there is none any more.
pub(super) async fn use_up(
    backend: &Backend,
    of: (StepKind, &str),
) -> Result<sign_in_step::Model, BackendError> {
    take(backend, backend.db(), of).await
}

/// A digest that is another for each kind, so that a step of one is none of another.
fn digest(kind: StepKind, token: &str) -> String {
    text::sha256_hex(["step:", kind.code(), ":", token])
}
