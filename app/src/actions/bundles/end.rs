//! The requester ends a bundle as a whole.

use backend::BackendError;
use backend::use_cases::bundles;
use backend::use_cases::records::Reasoned;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says no to every match of a bundle that stands, with a reason.
#[server(prefix = "/api", endpoint = "bundles/end")]
pub async fn end_bundle(
    /// Which bundle.
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
    settle(ended(&reference, why).await, |()| done, &here).await
}

async fn ended(reference: &str, why: Reasoned<'_>) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    bundles::end_bundle(&backend()?, &viewer(), &reference, why).await
}
