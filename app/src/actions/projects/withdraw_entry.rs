//! A side takes something out of a project's record.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::EntryId;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Takes an entry back.
#[server(prefix = "/api", endpoint = "projects/withdraw-entry")]
pub async fn withdraw_entry(
    /// Which project.
    reference: String,
    /// Which entry.
    entry: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(withdrawn(&reference, &entry).await, |()| done, &here).await
}

async fn withdrawn(reference: &str, entry: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let entry = EntryId::new(parse::uuid(entry)?);
    projects::withdraw_entry(&backend()?, &viewer(), &reference, entry).await
}
