//! Signing in.

use backend::auth::{self, Entry, WayIn};
use leptos::prelude::*;

use super::{after_entry, begin_session};
use crate::actions::settle_at;
use crate::context::{self, backend, second_step_link, sign_in_link};
use crate::error::AppError;
use crate::kept::Kept;
use crate::routes;

/// Where one is after a right password.
enum Now {
    /// In.
    In,
    /// Asked for a code.
    AskedForCode,
}

/// Signs in and leads on to `next`, where that is an address of this site, or to the account; by way
/// of the page that asks for a code, where the account has an authenticator app.
#[server(prefix = "/api", endpoint = "accounts/sign-in")]
pub async fn sign_in(
    /// Whose account.
    email: String,
    /// Its password.
    password: String,
    /// Where to go on to.
    next: Option<String>,
) -> Result<(), AppError> {
    let next = next.as_deref().and_then(routes::local);
    let begun = begin(&email, &password).await;
    let done = |now| match now {
        Now::In => after_entry(next),
        Now::AskedForCode => second_step_link(next),
    };
    settle_at(begun, done, &sign_in_link(next))
}

async fn begin(email: &str, password: &str) -> Result<Now, AppError> {
    let (backend, from) = (backend()?, context::visit().address);
    match auth::sign_in(&backend, email, password, from).await? {
        Entry::In(account) => {
            begin_session(account, WayIn::Password).await?;
            Ok(Now::In)
        }
        Entry::AsksForCode(token) => {
            Kept::Code.keep(&token);
            Ok(Now::AskedForCode)
        }
    }
}
