//! The code after the password.

use backend::auth::{WayIn, pass_second_step};
use leptos::prelude::*;

use super::{after_entry, begin_session};
use crate::actions::settle_at;
use crate::context::{backend, second_step_link, sign_in_link};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes;

/// Signs in whoever has given the password in this browser, by a code of their app or a recovery code,
/// and leads on to `next`, where that is an address of this site, or to the account.
#[server(prefix = "/api", endpoint = "accounts/second-step")]
pub async fn second_step(
    /// The code.
    code: String,
    /// Where to go on to.
    next: Option<String>,
) -> Result<(), AppError> {
    let next = next.as_deref().and_then(routes::local);
    let passed = pass(&code).await;
    let back = match &passed {
        Err(AppError::Conflict { code }) if code == "step_gone" => sign_in_link(next),
        _ => second_step_link(next),
    };
    settle_at(passed, |()| after_entry(next), &back)
}

async fn pass(code: &str) -> Result<(), AppError> {
    let token = Kept::Code.read().unwrap_or_default();
    let account = pass_second_step(&backend()?, &token, code).await?;
    Kept::Code.forget();
    begin_session(account, WayIn::Code).await
}
