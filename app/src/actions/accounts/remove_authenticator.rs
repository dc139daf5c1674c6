//! An authenticator app is asked for no longer.

use backend::auth;
use leptos::prelude::*;

use crate::actions::{saying, settle_at, unfolding};
use crate::context::{self, backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Takes the app and the recovery codes away, and ends all other sessions.
#[server(prefix = "/api", endpoint = "accounts/remove-authenticator")]
pub async fn remove_authenticator(
    /// The password of whoever is signed in.
    password: String,
) -> Result<(), AppError> {
    let page = link(&Route::Authenticator);
    let done = saying(&page, "done-authenticator-removed");
    let back = unfolding::<RemoveAuthenticator>(&page, None);
    settle_at(removed(&password).await, |()| done, &back)
}

async fn removed(password: &str) -> Result<(), AppError> {
    let session = context::session()?;
    auth::remove_authenticator(&backend()?, &viewer(), password, session.id()).await?;
    Ok(session.cycle_id().await?)
}
