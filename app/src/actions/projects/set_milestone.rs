//! A side plans a milestone.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::MilestoneId;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Sets a milestone for a day.
#[server(prefix = "/api", endpoint = "projects/set-milestone")]
pub async fn set_milestone(
    /// Which project.
    reference: String,
    /// What is to be reached.
    title: String,
    /// By which day.
    planned_on: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(set(&reference, &title, &planned_on).await, |_| done, &here).await
}

async fn set(reference: &str, title: &str, planned_on: &str) -> Result<MilestoneId, BackendError> {
    let reference = parse::reference(reference)?;
    let planned_on = parse::day("planned_on", planned_on)?;
    projects::set_milestone(&backend()?, &viewer(), &reference, title, planned_on).await
}
