//! Signing out.

use leptos::prelude::*;

use crate::actions::settle;
use crate::context::{self, link};
use crate::error::AppError;
use crate::routes::Route;
use crate::session;

/// Signs out, and forgets the session; nothing happens where nobody is signed in.
#[server(prefix = "/api", endpoint = "accounts/sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    let ended = end().await;
    if ended.is_ok() {
        context::nothing_kept();
    }
    settle(ended, |()| link(&Route::Home), &Route::Account).await
}

async fn end() -> Result<(), AppError> {
    Ok(session::end(&context::session()?).await?)
}
