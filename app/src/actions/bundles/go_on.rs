//! The requester goes on with what is left of a bundle.

use backend::BackendError;
use backend::use_cases::bundles;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Goes on without the matches of a bundle that came to nothing.
#[server(prefix = "/api", endpoint = "bundles/go-on")]
pub async fn go_on(
    /// Which bundle.
    reference: String,
    /// How many those are, as the page shows.
    without: u32,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(gone_on(&reference, without).await, |()| done, &here).await
}

async fn gone_on(reference: &str, without: u32) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let without = usize::try_from(without).unwrap_or(usize::MAX);
    bundles::go_on(&backend()?, &viewer(), &reference, without).await
}
