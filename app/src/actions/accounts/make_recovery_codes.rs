//! Recovery codes are made anew.

use backend::auth;
use leptos::prelude::*;

use crate::actions::{settle_at, unfolding};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes::Route;

/// Makes ten recovery codes in place of those that are left, and leads to the page that shows them.
#[server(prefix = "/api", endpoint = "accounts/make-recovery-codes")]
pub async fn make_recovery_codes(
    /// The password of whoever is signed in.
    password: String,
) -> Result<(), AppError> {
    let done = link(&Route::RecoveryCodes);
    let back = unfolding::<MakeRecoveryCodes>(&link(&Route::Authenticator), None);
    settle_at(made(&password).await, |()| done, &back)
}

async fn made(password: &str) -> Result<(), AppError> {
    let seed = auth::make_recovery_codes(&backend()?, &viewer(), password).await?;
    Kept::RecoveryCodes.keep(&seed);
    Ok(())
}
