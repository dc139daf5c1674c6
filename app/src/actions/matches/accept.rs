//! A party says yes.

use backend::BackendError;
use backend::use_cases::matches::{self, Yes};
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says yes to a match for one side.
#[server(prefix = "/api", endpoint = "matches/accept")]
pub async fn accept(
    /// Which match.
    reference: String,
    /// The side that answers.
    side: String,
    /// The number of the proposal that the yes is to.
    proposal: Option<i32>,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(said(&reference, &side, proposal).await, |()| done, &here).await
}

async fn said(reference: &str, side: &str, proposal: Option<i32>) -> Result<(), BackendError> {
    let (reference, side) = (parse::reference(reference)?, parse::side(side)?);
    let to = proposal.unwrap_or_default();
    matches::accept(&backend()?, &viewer(), &reference, Yes { side, to }).await
}
