//! A passkey is taken away.

use backend::auth;
use leptos::prelude::*;

use crate::actions::{parse, saying, settle_at, unfolding};
use crate::context::{self, backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Removes one of one's own passkeys, and ends all other sessions.
#[server(prefix = "/api", endpoint = "accounts/remove-passkey")]
pub async fn remove_passkey(
    /// Which.
    passkey: String,
    /// The password of whoever is signed in.
    password: String,
) -> Result<(), AppError> {
    let page = link(&Route::Passkeys);
    let done = saying(&page, "done-passkey-removed");
    let which = parse::uuid(&passkey).map(|id| id.to_string()).ok();
    let back = unfolding::<RemovePasskey>(&page, which.as_deref());
    settle_at(removed(&passkey, &password).await, |()| done, &back)
}

async fn removed(passkey: &str, password: &str) -> Result<(), AppError> {
    let session = context::session()?;
    let which = (parse::uuid(passkey)?, password);
    auth::remove_passkey(&backend()?, &viewer(), which, session.id()).await?;
    Ok(session.cycle_id().await?)
}
