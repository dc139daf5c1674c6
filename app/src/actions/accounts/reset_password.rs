//! Another password by a link.

use backend::auth;
use leptos::prelude::*;

use super::without_password;
use crate::actions::{saying, settle_at};
use crate::context::{backend, link};
use crate::error::AppError;
use crate::routes::{Route, with_token};

/// Sets another password, ends all sessions, and leads to where one signs in with it.
#[server(prefix = "/api", endpoint = "accounts/reset-password")]
pub async fn reset_password(
    /// What stands in the link.
    token: String,
    /// The password.
    password: String,
) -> Result<(), AppError> {
    let back = with_token(&link(&Route::Recovery), &token);
    let done = saying(&link(&Route::SignIn), "done-password-reset");
    let reset = reset(&token, &password).await;
    settle_at(reset.map_err(without_password), |()| done, &back)
}

async fn reset(token: &str, password: &str) -> Result<(), AppError> {
    Ok(auth::reset_password(&backend()?, token, password).await?)
}
