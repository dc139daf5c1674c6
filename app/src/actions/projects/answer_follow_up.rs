//! The recipient of a closed project says what is left of it.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::FollowUpId;
use domain::project::RawAnswers;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Answers one of the questions after the closing.
#[server(prefix = "/api", endpoint = "projects/answer-follow-up")]
pub async fn answer_follow_up(
    /// Which project.
    reference: String,
    /// Which question.
    follow_up: String,
    /// What was answered.
    #[server(flatten)]
    answers: RawAnswers,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = answered(&reference, &follow_up, &answers).await;
    settle(result, |()| done, &here).await
}

async fn answered(
    reference: &str,
    follow_up: &str,
    answers: &RawAnswers,
) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let id = FollowUpId::new(parse::uuid(follow_up)?);
    projects::answer_follow_up(&backend()?, &viewer(), &reference, id, answers).await
}
