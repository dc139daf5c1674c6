//! An authenticator app gives its first code.

use backend::auth;
use leptos::prelude::*;

use crate::actions::{saying, settle_at};
use crate::context::{self, backend, link, viewer};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes::Route;

/// Lets the app count, ends all other sessions, and leads to the recovery codes.
#[server(prefix = "/api", endpoint = "accounts/confirm-authenticator")]
pub async fn confirm_authenticator(
    /// What the app shows.
    code: String,
) -> Result<(), AppError> {
    let done = saying(&link(&Route::RecoveryCodes), "done-authenticator-added");
    let page = link(&Route::Authenticator);
    settle_at(confirmed(&code).await, |()| done, &page)
}

async fn confirmed(code: &str) -> Result<(), AppError> {
    let session = context::session()?;
    let (backend, viewer) = (backend()?, viewer());
    let seed = auth::confirm_authenticator(&backend, &viewer, code, session.id()).await?;
    Kept::RecoveryCodes.keep(&seed);
    Ok(session.cycle_id().await?)
}
