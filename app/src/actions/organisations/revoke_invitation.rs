//! An invitation is taken back.

use backend::BackendError;
use backend::use_cases::organisations;
use domain::id::OrganisationId;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Takes an invitation back, so that its link leads nowhere.
#[server(prefix = "/api", endpoint = "organisations/revoke-invitation")]
pub async fn revoke_invitation(
    /// Which invitation.
    invitation: String,
) -> Result<(), AppError> {
    let done = |id| link(&Route::Organisation(id));
    settle(revoked(&invitation).await, done, &Route::Account).await
}

async fn revoked(invitation: &str) -> Result<OrganisationId, BackendError> {
    let invitation = parse::uuid(invitation)?;
    organisations::revoke_invitation(&backend()?, &viewer(), invitation).await
}
