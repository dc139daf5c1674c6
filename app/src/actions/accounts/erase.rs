//! An account is erased by its own person.

use backend::use_cases::accounts;
use leptos::prelude::*;

use crate::actions::{saying, settle_at, unfolding};
use crate::context::{self, backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;
use crate::session;

/// Erases one's own account, with the password again, and leads out. Nothing of the form is kept.
#[server(prefix = "/api", endpoint = "accounts/erase")]
pub async fn erase(
    /// The password.
    password: String,
) -> Result<(), AppError> {
    let done = saying(&link(&Route::Home), "done-erased");
    let back = unfolding::<Erase>(&link(&Route::Account), None);
    settle_at(erased(&password).await, |()| done, &back)
}

async fn erased(password: &str) -> Result<(), AppError> {
    accounts::erase_own_account(&backend()?, &viewer(), password).await?;
    Ok(session::end(&context::session()?).await?)
}
