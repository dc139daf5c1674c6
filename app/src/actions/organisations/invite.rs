//! Somebody is invited to act for an organisation.

use backend::BackendError;
use backend::use_cases::organisations::{self, Invitee};
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Invites an address to a role in an organisation.
#[server(prefix = "/api", endpoint = "organisations/invite")]
pub async fn invite(
    /// Which organisation.
    organisation: String,
    /// Whom.
    email: String,
    /// To which role, by its code.
    role: String,
    /// The language of the message.
    language: String,
) -> Result<(), AppError> {
    let page = organisation
        .parse()
        .map_or(Route::Account, Route::Organisation);
    let done = link(&page);
    let invited = invited(&organisation, &email, (&role, &language)).await;
    settle(invited, |()| done, &page).await
}

async fn invited(
    organisation: &str,
    email: &str,
    (role, language): (&str, &str),
) -> Result<(), BackendError> {
    let organisation = organisation.parse().map_err(|_| BackendError::NotFound)?;
    let invitee = Invitee {
        email,
        language: parse::language("language", language)?,
        role: parse::code(role)?,
    };
    organisations::invite(&backend()?, &viewer(), organisation, invitee)
        .await
        .map(drop)
}
