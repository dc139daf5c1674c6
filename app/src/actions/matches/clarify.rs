//! Somebody asks the others of a match something, or answers.

use backend::BackendError;
use backend::use_cases::matches;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says something to everybody who sees a match.
#[server(prefix = "/api", endpoint = "matches/clarify")]
pub async fn clarify(
    /// Which match.
    reference: String,
    /// What is asked or answered.
    text: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(said(&reference, &text).await, |()| done, &here).await
}

async fn said(reference: &str, text: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    matches::clarify(&backend()?, &viewer(), &reference, text).await
}
