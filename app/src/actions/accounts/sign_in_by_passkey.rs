//! Signing in by a passkey.

use backend::auth::{self, WayIn};
use leptos::prelude::*;

use super::{after_entry, begin_session};
use crate::actions::settle_at;
use crate::context::{backend, relying_party, sign_in_link};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes;

/// Signs in whoever's passkey answered, and leads on to `next`, where that is an address of this site,
/// or to the account.
#[server(prefix = "/api", endpoint = "accounts/sign-in-by-passkey")]
pub async fn sign_in_by_passkey(
    /// What the authenticator answered, as JSON.
    credential: String,
    /// Where to go on to.
    next: Option<String>,
) -> Result<(), AppError> {
    let next = next.as_deref().and_then(routes::local);
    let back = sign_in_link(next);
    settle_at(entered(&credential).await, |()| after_entry(next), &back)
}

async fn entered(credential: &str) -> Result<(), AppError> {
    let token = Kept::Passkey.read().unwrap_or_default();
    let answer = (token.as_str(), credential);
    let account = auth::sign_in_by_passkey(&backend()?, &relying_party()?, answer).await?;
    Kept::Passkey.forget();
    begin_session(account, WayIn::Passkey).await
}
