//! A State lets the provider of one match know who asks.

use backend::BackendError;
use backend::use_cases::matches;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Lets the provider of a match know which State asks.
#[server(prefix = "/api", endpoint = "matches/release-name")]
pub async fn release_name(
    /// Which match.
    reference: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(released(&reference).await, |()| done, &here).await
}

async fn released(reference: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    matches::release_name(&backend()?, &viewer(), &reference).await
}
