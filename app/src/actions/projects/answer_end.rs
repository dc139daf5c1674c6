//! The other side answers a proposed last day of a project.

use backend::BackendError;
use backend::use_cases::projects;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Confirms or refuses the last day that the other side proposed; a refusal needs a note.
#[server(prefix = "/api", endpoint = "projects/answer-end")]
pub async fn answer_end(
    /// Which project.
    reference: String,
    /// The number of the proposal.
    proposal: i32,
    /// What is said to it, by its code.
    answer: String,
    /// Why.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = answered(&reference, (proposal, &answer), note.as_deref()).await;
    settle(result, |()| done, &here).await
}

async fn answered(
    reference: &str,
    (proposal, answer): (i32, &str),
    note: Option<&str>,
) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let answer = (proposal, parse::code(answer)?);
    projects::answer_end(&backend()?, &viewer(), &reference, answer, note).await
}
