//! One step in the life of a project.

use backend::BackendError;
use backend::use_cases::projects;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Finalises, holds, resumes, cancels or closes a project; some of it needs a note.
#[server(prefix = "/api", endpoint = "projects/step")]
pub async fn step_project(
    /// Which project.
    reference: String,
    /// Which step, by its code.
    act: String,
    /// Why, or with what result.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = taken(&reference, &act, note.as_deref()).await;
    settle(result, |()| done, &here).await
}

async fn taken(reference: &str, act: &str, note: Option<&str>) -> Result<(), BackendError> {
    let (reference, act) = (parse::reference(reference)?, parse::code(act)?);
    projects::step_project(&backend()?, &viewer(), &reference, act, note).await
}
