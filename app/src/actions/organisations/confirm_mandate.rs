//! A mandate is confirmed.

use backend::BackendError;
use backend::use_cases::mandates;
use domain::id::OrganisationId;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Confirms a mandate that another reviewer recorded.
#[server(prefix = "/api", endpoint = "organisations/confirm-mandate")]
pub async fn confirm_mandate(
    /// Which mandate.
    mandate: String,
) -> Result<(), AppError> {
    let done = |id| link(&Route::Organisation(id));
    settle(confirmed(&mandate).await, done, &Route::Organisations).await
}

async fn confirmed(mandate: &str) -> Result<OrganisationId, BackendError> {
    let mandate = parse::uuid(mandate)?;
    mandates::confirm_mandate(&backend()?, &viewer(), mandate).await
}
