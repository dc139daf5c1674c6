//! Any passkey of this site is asked for.

use backend::auth;
use leptos::prelude::*;

use crate::actions::answer_script;
use crate::context::{self, backend, relying_party, sign_in_link};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes;

/// What the browser asks its authenticator, as JSON, for the script of the page.
#[server(prefix = "/api", endpoint = "accounts/begin-passkey-sign-in")]
pub async fn begin_passkey_sign_in(
    /// Where to go on to.
    next: Option<String>,
) -> Result<String, AppError> {
    let next = next.as_deref().and_then(routes::local);
    answer_script(begun().await, &sign_in_link(next))
}

async fn begun() -> Result<String, AppError> {
    let from = context::visit().address;
    let asked = auth::begin_passkey_sign_in(&backend()?, &relying_party()?, from).await?;
    Kept::Passkey.keep(&asked.token);
    Ok(asked.options)
}
