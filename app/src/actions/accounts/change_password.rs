//! Another password, by whoever knows the one before.

use backend::auth;
use leptos::prelude::*;

use super::without_password;
use crate::actions::{saying, settle_at, unfolding};
use crate::context::{self, backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Changes the password and ends all other sessions; this one goes on under a new name. Nothing of
/// the form is kept.
#[server(prefix = "/api", endpoint = "accounts/change-password")]
pub async fn change_password(
    /// The password so far.
    old: String,
    /// The new one.
    password: String,
) -> Result<(), AppError> {
    let page = link(&Route::Account);
    let done = saying(&page, "done-password-changed");
    let changed = changed(&old, &password).await;
    let back = unfolding::<ChangePassword>(&page, None);
    settle_at(changed.map_err(without_password), |()| done, &back)
}

async fn changed(old: &str, new: &str) -> Result<(), AppError> {
    let session = context::session()?;
    auth::change_password(&backend()?, &viewer(), (old, new), session.id()).await?;
    Ok(session.cycle_id().await?)
}
