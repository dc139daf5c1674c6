//! A side confirms a project's start.

use backend::BackendError;
use backend::use_cases::projects;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Confirms the start for the viewer's side, on a day.
#[server(prefix = "/api", endpoint = "projects/confirm-start")]
pub async fn confirm_start(
    /// Which project.
    reference: String,
    /// The first day.
    starts_on: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(confirmed(&reference, &starts_on).await, |()| done, &here).await
}

async fn confirmed(reference: &str, starts_on: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let starts_on = parse::day("starts_on", starts_on)?;
    projects::confirm_start(&backend()?, &viewer(), &reference, starts_on).await
}
