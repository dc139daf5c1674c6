//! A mandate is recorded.

use backend::BackendError;
use backend::use_cases::mandates::{self, NewMandate};
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Records by what papers an account speaks for a State.
#[server(prefix = "/api", endpoint = "organisations/record-mandate")]
pub async fn record_mandate(
    /// The State's organisation.
    organisation: String,
    /// Whose.
    person: String,
    /// The reference of the note verbale or the letter.
    papers: String,
    /// Its first day.
    from_on: String,
    /// Its last day.
    until_on: String,
) -> Result<(), AppError> {
    let page = organisation
        .parse()
        .map_or(Route::Account, Route::Organisation);
    let done = link(&page);
    let recorded = recorded((&person, &organisation), (&papers, &from_on, &until_on));
    settle(recorded.await, |()| done, &page).await
}

async fn recorded(
    (person, organisation): (&str, &str),
    (reference, from_on, until_on): (&str, &str, &str),
) -> Result<(), BackendError> {
    let account = person.parse().map_err(|_| BackendError::NotFound)?;
    let organisation = organisation.parse().map_err(|_| BackendError::NotFound)?;
    let new = NewMandate {
        reference,
        from: parse::day("from_on", from_on)?,
        until: parse::day("until_on", until_on)?,
    };
    let whose = (account, organisation);
    mandates::record_mandate(&backend()?, &viewer(), whose, new)
        .await
        .map(drop)
}
