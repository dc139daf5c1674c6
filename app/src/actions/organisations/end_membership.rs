//! Somebody's role in an organisation is ended.

use backend::BackendError;
use backend::use_cases::organisations;
use domain::id::{AccountId, OrganisationId};
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Ends a membership at once.
#[server(prefix = "/api", endpoint = "organisations/end-membership")]
pub async fn end_membership(
    /// Which.
    membership: String,
    /// The organisation on whose page it stands.
    organisation: String,
) -> Result<(), AppError> {
    let page = parse::uuid(&organisation).map(OrganisationId::new);
    let page = page.map_or(Route::Account, Route::Organisation);
    // Whoever ends their own role may not see the organisation any more.
    let own = viewer().account();
    let done = |(of, whose)| {
        if own == Some(whose) {
            link(&Route::Account)
        } else {
            link(&Route::Organisation(of))
        }
    };
    settle(ended(&membership).await, done, &page).await
}

async fn ended(membership: &str) -> Result<(OrganisationId, AccountId), BackendError> {
    let membership = parse::uuid(membership)?;
    organisations::end_membership(&backend()?, &viewer(), membership).await
}
