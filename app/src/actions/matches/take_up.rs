//! A reviewer begins to look at a match.

use backend::BackendError;
use backend::use_cases::matches;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Takes up a match for review; the decision comes later.
#[server(prefix = "/api", endpoint = "matches/take-up")]
pub async fn take_up(
    /// Which match.
    reference: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(taken(&reference).await, |()| done, &here).await
}

async fn taken(reference: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    matches::take_up(&backend()?, &viewer(), &reference).await
}
