//! A side changes something in a project's record: who came, what was counted, other days.

use backend::BackendError;
use backend::use_cases::projects;
use domain::id::EntryId;
use domain::project::RawEntry;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Changes what was typed of an entry; what was left blank stays.
#[server(prefix = "/api", endpoint = "projects/amend-entry")]
pub async fn amend_entry(
    /// Which project.
    reference: String,
    /// Which entry.
    entry: String,
    /// What was typed.
    #[server(flatten)]
    typed: RawEntry,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let result = amended(&reference, &entry, &typed).await;
    settle(result, |_| done, &here).await
}

async fn amended(reference: &str, entry: &str, typed: &RawEntry) -> Result<EntryId, BackendError> {
    let reference = parse::reference(reference)?;
    let entry = EntryId::new(parse::uuid(entry)?);
    projects::amend_entry(&backend()?, &viewer(), &reference, entry, typed).await
}
