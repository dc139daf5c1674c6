//! Whoever has left is erased by a reviewer.

use backend::BackendError;
use backend::use_cases::accounts;
use domain::id::{AccountId, OrganisationId};
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Erases somebody who acts for nobody any more.
#[server(prefix = "/api", endpoint = "accounts/erase-left")]
pub async fn erase_left(
    /// Who.
    account: String,
    /// The organisation on whose page they were seen.
    organisation: String,
) -> Result<(), AppError> {
    let page = parse::uuid(&organisation).map(OrganisationId::new);
    let page = page.map_or(Route::Account, Route::Organisation);
    let done = link(&page);
    settle(erased(&account).await, |()| done, &page).await
}

async fn erased(account: &str) -> Result<(), BackendError> {
    let account = AccountId::new(parse::uuid(account)?);
    accounts::erase_who_left(&backend()?, &viewer(), account).await
}
