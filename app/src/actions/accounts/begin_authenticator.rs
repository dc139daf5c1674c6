//! An authenticator app is to be asked for.

use backend::auth;
use leptos::prelude::*;

use crate::actions::settle_at;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Makes a secret for an app, and leads to the page that shows it.
#[server(prefix = "/api", endpoint = "accounts/begin-authenticator")]
pub async fn begin_authenticator(
    /// The password of whoever is signed in.
    password: String,
) -> Result<(), AppError> {
    let page = link(&Route::Authenticator);
    let done = page.clone();
    settle_at(begun(&password).await, |()| done, &page)
}

async fn begun(password: &str) -> Result<(), AppError> {
    Ok(auth::begin_authenticator(&backend()?, &viewer(), password).await?)
}
