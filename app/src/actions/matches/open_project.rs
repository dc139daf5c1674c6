//! An agreed match becomes a project.

use backend::BackendError;
use backend::use_cases::matches;
use domain::reference::Reference;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Opens the project of an agreed match, and leads to it.
#[server(prefix = "/api", endpoint = "matches/open-project")]
pub async fn open_project(
    /// Which match.
    reference: String,
) -> Result<(), AppError> {
    let done = |project| link(&Route::Project(project));
    settle(opened(&reference).await, done, &page_of(&reference)).await
}

async fn opened(reference: &str) -> Result<Reference, BackendError> {
    let reference = parse::reference(reference)?;
    matches::open_project(&backend()?, &viewer(), &reference).await
}
