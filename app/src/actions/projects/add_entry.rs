//! A side writes something into a project's record.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::EntryId;
use domain::project::RawEntry;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Adds an entry of a kind.
#[server(prefix = "/api", endpoint = "projects/add-entry")]
pub async fn add_entry(
    /// Which project.
    reference: String,
    /// What kind of entry, by its code.
    kind: String,
    /// What was typed.
    #[server(flatten)]
    entry: RawEntry,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(added(&reference, &kind, &entry).await, |_| done, &here).await
}

async fn added(reference: &str, kind: &str, entry: &RawEntry) -> Result<EntryId, BackendError> {
    let (reference, kind) = (parse::reference(reference)?, parse::code(kind)?);
    projects::add_entry(&backend()?, &viewer(), &reference, kind, entry).await
}
