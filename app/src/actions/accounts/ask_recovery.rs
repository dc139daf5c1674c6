//! Somebody has forgotten their password.

use backend::auth::ask_for_recovery;
use leptos::prelude::*;

use crate::actions::{saying, settle_at};
use crate::context::{self, backend, link};
use crate::error::AppError;
use crate::routes::Route;

/// Sends a link to set another password to an address, if it has an account; says the same either
/// way.
#[server(prefix = "/api", endpoint = "accounts/ask-recovery")]
pub async fn ask_recovery(
    /// Whose password it is.
    email: String,
) -> Result<(), AppError> {
    let page = link(&Route::Forgotten);
    let done = saying(&page, "done-recovery-asked");
    settle_at(asked(&email).await, |()| done, &page)
}

async fn asked(email: &str) -> Result<(), AppError> {
    Ok(ask_for_recovery(&backend()?, email, context::visit().address).await?)
}
