//! Whoever has agreed asks that a project that is under way deliver their match.

use backend::BackendError;
use backend::use_cases::projects;
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Asks both sides of a project to take up an agreed match.
#[server(prefix = "/api", endpoint = "projects/ask-to-join")]
pub async fn ask_to_join(
    /// Which match.
    reference: String,
    /// Which project.
    project: String,
) -> Result<(), AppError> {
    let page = reference.parse().map_or(Route::Matches, Route::Match);
    let done = format!("{}#joins", link(&page));
    settle(asked(&reference, &project).await, |()| done, &page).await
}

async fn asked(matching: &str, project: &str) -> Result<(), BackendError> {
    let pair: (Reference, Reference) = (parse::reference(matching)?, parse::reference(project)?);
    projects::ask_to_join(&backend()?, &viewer(), (&pair.0, &pair.1))
        .await
        .map(drop)
}
