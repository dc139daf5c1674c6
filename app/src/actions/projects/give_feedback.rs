//! A side says how a delivered project went.

use backend::BackendError;
use backend::use_cases::projects;
use domain::project::RawAnswers;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Keeps a side's answers.
#[server(prefix = "/api", endpoint = "projects/give-feedback")]
pub async fn give_feedback(
    /// Which project.
    reference: String,
    /// What was answered.
    #[server(flatten)]
    answers: RawAnswers,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(given(&reference, &answers).await, |()| done, &here).await
}

async fn given(reference: &str, answers: &RawAnswers) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    projects::give_feedback(&backend()?, &viewer(), &reference, answers).await
}
