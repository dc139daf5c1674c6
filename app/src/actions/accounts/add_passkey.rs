//! A passkey is added.

use backend::auth;
use leptos::prelude::*;

use crate::actions::{saying, settle_at};
use crate::context::{self, backend, link, relying_party, viewer};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes::Route;

/// Adds the passkey that answered, and ends all other sessions.
#[server(prefix = "/api", endpoint = "accounts/add-passkey")]
pub async fn add_passkey(
    /// What the authenticator answered, as JSON.
    credential: String,
) -> Result<(), AppError> {
    let page = link(&Route::Passkeys);
    let done = saying(&page, "done-passkey-added");
    settle_at(added(&credential).await, |()| done, &page)
}

async fn added(credential: &str) -> Result<(), AppError> {
    let (session, site) = (context::session()?, relying_party()?);
    let token = Kept::NewPasskey.read().unwrap_or_default();
    let answer = (token.as_str(), credential);
    auth::add_passkey(&backend()?, &viewer(), &site, answer, session.id()).await?;
    Kept::NewPasskey.forget();
    Ok(session.cycle_id().await?)
}
