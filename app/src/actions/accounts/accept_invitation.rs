//! Somebody new comes in by an invitation.

use backend::auth::WayIn;
use backend::use_cases::organisations::{self, Newcomer};
use leptos::prelude::*;

use super::{begin_session, without_password};
use crate::actions::{parse, settle_at};
use crate::context::{backend, link};
use crate::error::AppError;
use crate::routes::{Route, with_token};

/// Makes an account for whoever has the link, and signs them in. Nothing typed is kept: nobody is
/// signed in, and a password is among it.
#[server(prefix = "/api", endpoint = "accounts/accept-invitation")]
pub async fn accept_invitation(
    /// What stands in the link.
    token: String,
    /// How they are called.
    name: String,
    /// The language they like to read.
    language: String,
    /// The password to sign in with.
    password: String,
) -> Result<(), AppError> {
    let back = with_token(&link(&Route::Invitation), &token);
    let begun = begin(&token, &name, (&language, &password)).await;
    let done = |()| link(&Route::Account);
    settle_at(begun.map_err(without_password), done, &back)
}

async fn begin(
    token: &str,
    name: &str,
    (language, password): (&str, &str),
) -> Result<(), AppError> {
    let backend = backend()?;
    let newcomer = Newcomer {
        name,
        language: parse::language("language", language)?,
        password,
    };
    let account = organisations::accept_invitation(&backend, token, newcomer).await?;
    begin_session(account, WayIn::Invitation).await
}
