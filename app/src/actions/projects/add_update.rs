//! A side reports how a project goes.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::UpdateId;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Adds a progress note, written in `language`.
#[server(prefix = "/api", endpoint = "projects/add-update")]
pub async fn add_update(
    /// Which project.
    reference: String,
    /// What there is to say.
    text: String,
    /// In which language it is said.
    language: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(added(&reference, &text, &language).await, |_| done, &here).await
}

async fn added(reference: &str, text: &str, language: &str) -> Result<UpdateId, BackendError> {
    let reference = parse::reference(reference)?;
    let language = parse::language("language", language)?;
    projects::add_update(&backend()?, &viewer(), &reference, text, language).await
}
