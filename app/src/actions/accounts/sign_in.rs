//! Signing in.

use backend::auth;
use leptos::prelude::*;

use super::begin_session;
use crate::actions::settle_at;
use crate::context::{self, backend, link, sign_in_link};
use crate::error::AppError;
use crate::routes::{self, Route};

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
    let begun = begin(&email, &password).await;
    let back = back(sign_in_link(next), begun.as_ref().err());
    settle_at(begun, done, &back)
}

/// The page to sign in, with how long to wait where there were too many tries.
fn back(page: String, error: Option<&AppError>) -> String {
    let Some(minutes) = error.and_then(AppError::minutes) else {
        return page;
    };
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}minutes={minutes}")
}

async fn begin(email: &str, password: &str) -> Result<(), AppError> {
    let (backend, from) = (backend()?, context::visit().address);
    let account = auth::sign_in(&backend, email, password, from).await?;
    begin_session(account).await
}
