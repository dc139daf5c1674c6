//! Somebody with an account accepts an invitation.

use backend::BackendError;
use backend::use_cases::organisations::join_by_invitation;
use leptos::prelude::*;

use crate::actions::settle_at;
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::{Route, with_token};

/// Lets the signed-in account act for the organisation that it was invited to.
#[server(prefix = "/api", endpoint = "accounts/join")]
pub async fn join(
    /// What stands in the link.
    token: String,
) -> Result<(), AppError> {
    let back = with_token(&link(&Route::Invitation), &token);
    let done = |()| link(&Route::Account);
    settle_at(joined(&token).await, done, &back)
}

async fn joined(token: &str) -> Result<(), BackendError> {
    join_by_invitation(&backend()?, &viewer(), token)
        .await
        .map(drop)
}
