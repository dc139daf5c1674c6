//! A party says no.

use backend::BackendError;
use backend::use_cases::matches;
use backend::use_cases::records::Reasoned;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says no to a match for one side, with a reason.
#[server(prefix = "/api", endpoint = "matches/decline")]
pub async fn decline(
    /// Which match.
    reference: String,
    /// The side that answers.
    side: String,
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
    settle(said(&reference, &side, why).await, |()| done, &here).await
}

async fn said(reference: &str, side: &str, why: Reasoned<'_>) -> Result<(), BackendError> {
    let (reference, side) = (parse::reference(reference)?, parse::side(side)?);
    matches::decline(&backend()?, &viewer(), &reference, side, why).await
}
