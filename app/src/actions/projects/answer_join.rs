//! A party of a project answers whoever asks to join it.

use backend::BackendError;
use backend::use_cases::projects;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says yes or no to a match that asks to be delivered by the project; a no needs a note.
#[server(prefix = "/api", endpoint = "projects/answer-join")]
pub async fn answer_join(
    /// Which project: its page is next.
    reference: String,
    /// Which asking.
    join: String,
    /// `yes` or `no`.
    answer: String,
    /// Why not.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = answered((&join, &answer), note.as_deref()).await;
    settle(result, |()| done, &here).await
}

async fn answered((join, answer): (&str, &str), note: Option<&str>) -> Result<(), BackendError> {
    let (join, yes) = (parse::uuid(join)?, parse::yes(answer)?);
    projects::answer_join(&backend()?, &viewer(), (join, yes), note).await
}
