//! A kind of message is turned off by whoever has one.

use backend::BackendError;
use backend::use_cases::notices::{self, TurnedOff};
use leptos::prelude::*;

use crate::actions::settle_at;
use crate::context::{backend, link};
use crate::error::AppError;
use crate::routes::{Route, WHAT, with_token};

/// Turns off what a link is for.
#[server(prefix = "/api", endpoint = "notices/unsubscribe")]
pub async fn unsubscribe(
    /// What stands in the link.
    token: String,
    /// Of which kind the message was, or `digest`.
    what: String,
) -> Result<(), AppError> {
    let back = format!(
        "{}&{WHAT}={what}",
        with_token(&link(&Route::Unsubscribe), &token)
    );
    let done = |()| crate::actions::saying(&link(&Route::Home), "done-turned-off");
    settle_at(turned_off(&token, &what).await, done, &back)
}

async fn turned_off(token: &str, what: &str) -> Result<(), BackendError> {
    notices::unsubscribe(&backend()?, token, TurnedOff::parse(what)?).await
}
