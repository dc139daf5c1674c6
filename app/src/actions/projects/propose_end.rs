//! A side proposes another last day of a project.

use backend::BackendError;
use backend::use_cases::projects;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Proposes another last day to the other side.
#[server(prefix = "/api", endpoint = "projects/propose-end")]
pub async fn propose_end(
    /// Which project.
    reference: String,
    /// The number of the latest proposal on the page.
    proposal: i32,
    /// The day.
    ends_on: String,
    /// Why.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let note = note.unwrap_or_default();
    let result = proposed(&reference, (&ends_on, proposal), &note).await;
    settle(result, |()| done, &here).await
}

async fn proposed(
    reference: &str,
    (ends_on, latest): (&str, i32),
    reason: &str,
) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let proposal = (parse::day("ends_on", ends_on)?, latest);
    projects::propose_end(&backend()?, &viewer(), &reference, proposal, reason).await
}
