//! A new passkey is asked for.

use backend::auth;
use leptos::prelude::*;

use crate::actions::answer_script;
use crate::context::{backend, link, relying_party, viewer};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes::Route;

/// What the browser asks its authenticator, as JSON, for the script of the page.
#[server(prefix = "/api", endpoint = "accounts/begin-passkey")]
pub async fn begin_passkey(
    /// What its owner calls it.
    name: String,
    /// The password of whoever is signed in.
    password: String,
) -> Result<String, AppError> {
    answer_script(begun(&name, &password).await, &link(&Route::Passkeys))
}

async fn begun(name: &str, password: &str) -> Result<String, AppError> {
    let (backend, site) = (backend()?, relying_party()?);
    let asked = auth::begin_passkey(&backend, &viewer(), &site, (name, password)).await?;
    Kept::NewPasskey.keep(&asked.token);
    Ok(asked.options)
}
