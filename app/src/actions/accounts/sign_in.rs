//! Signing in.

use backend::auth;
use leptos::prelude::*;

use crate::actions::settle_at;
use crate::context::{self, backend, link, sign_in_link};
use crate::error::AppError;
use crate::routes::{self, Route};
use crate::session::{self, SignedIn};

/// Signs in and leads on to `next`, where that is an address of this site, or to the account.
#[server(prefix = "/api", endpoint = "accounts/sign-in")]
pub async fn sign_in(
    /// Whose account.
    email: String,
    /// Its password.
    password: String,
    /// Where to go on to.
    next: Option<String>,
) -> Result<(), AppError> {
    let next = next.as_deref().and_then(routes::local);
    let done = |()| next.map_or_else(|| link(&Route::Account), str::to_owned);
    settle_at(begin(&email, &password).await, done, &sign_in_link(next))
}

async fn begin(email: &str, password: &str) -> Result<(), AppError> {
    let from = context::visit().address;
    let account = auth::sign_in(&backend()?, email, password, from).await?;
    let who = SignedIn {
        account: account.id,
        name: account.name,
    };
    Ok(session::begin(&context::session()?, who).await?)
}
