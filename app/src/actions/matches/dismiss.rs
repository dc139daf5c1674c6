//! A reviewer finds something against a match.

use backend::BackendError;
use backend::use_cases::matches;
use backend::use_cases::records::Reasoned;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Dismisses a match, with a reason.
#[server(prefix = "/api", endpoint = "matches/dismiss")]
pub async fn dismiss(
    /// Which match.
    reference: String,
    /// Why, by its code.
    reason: Option<String>,
    /// In the reader's own words.
    note: Option<String>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    let why = Reasoned {
        reason: reason.as_deref(),
        note: note.as_deref(),
    };
    settle(decided(&reference, why).await, |()| done, &here).await
}

async fn decided(reference: &str, why: Reasoned<'_>) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    matches::dismiss(&backend()?, &viewer(), &reference, why).await
}
