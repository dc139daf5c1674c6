//! A session is ended from another.

use backend::auth;
use leptos::prelude::*;

use crate::actions::settle;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Ends one of one's own sessions.
#[server(prefix = "/api", endpoint = "accounts/end-session")]
pub async fn end_session(
    /// Which.
    session: String,
) -> Result<(), AppError> {
    let done = |()| link(&Route::Account);
    settle(ended(&session).await, done, &Route::Account).await
}

async fn ended(session: &str) -> Result<(), AppError> {
    Ok(auth::end_session(&backend()?, &viewer(), session).await?)
}
