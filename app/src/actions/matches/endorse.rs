//! A reviewer finds nothing against a match.

use backend::BackendError;
use backend::use_cases::matches;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Endorses a match: whoever has not said yes is asked.
#[server(prefix = "/api", endpoint = "matches/endorse")]
pub async fn endorse(
    /// Which match.
    reference: String,
    /// In the reader's own words.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(decided(&reference, note.as_deref()).await, |()| done, &here).await
}

async fn decided(reference: &str, note: Option<&str>) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    matches::endorse(&backend()?, &viewer(), &reference, note).await
}
