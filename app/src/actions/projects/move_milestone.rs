//! A side moves a milestone.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::MilestoneId;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Moves a milestone to another day, and says why.
#[server(prefix = "/api", endpoint = "projects/move-milestone")]
pub async fn move_milestone(
    /// Which project.
    reference: String,
    /// Which milestone.
    milestone: String,
    /// To which day.
    planned_on: String,
    /// Why.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = moved(&reference, &milestone, (&planned_on, note.as_deref())).await;
    settle(result, |()| done, &here).await
}

async fn moved(
    reference: &str,
    milestone: &str,
    (planned_on, note): (&str, Option<&str>),
) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let milestone = MilestoneId::new(parse::uuid(milestone)?);
    let to = (milestone, parse::day("planned_on", planned_on)?);
    projects::move_milestone(&backend()?, &viewer(), &reference, to, note).await
}
