//! A side notes that a milestone was reached.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::MilestoneId;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Notes that a milestone was reached on a day.
#[server(prefix = "/api", endpoint = "projects/reach-milestone")]
pub async fn reach_milestone(
    /// Which project.
    reference: String,
    /// Which milestone.
    milestone: String,
    /// On which day.
    reached_on: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = reached(&reference, &milestone, &reached_on).await;
    settle(result, |()| done, &here).await
}

async fn reached(reference: &str, milestone: &str, reached_on: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let milestone: MilestoneId = milestone.parse().map_err(|_| BackendError::NotFound)?;
    let day = parse::day("reached_on", reached_on)?;
    projects::reach_milestone(&backend()?, &viewer(), &reference, milestone, day).await
}
