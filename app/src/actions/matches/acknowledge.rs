//! Whoever is asked says that the question arrived.

use backend::BackendError;
use backend::use_cases::matches;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Says for one side that a match which was put to it arrived.
#[server(prefix = "/api", endpoint = "matches/acknowledge")]
pub async fn acknowledge(
    /// Which match.
    reference: String,
    /// The side that is asked.
    side: String,
) -> Result<(), AppError> {
    let here = page_of(&reference);
    let done = link(&here);
    settle(said(&reference, &side).await, |()| done, &here).await
}

async fn said(reference: &str, side: &str) -> Result<(), BackendError> {
    let (reference, side) = (parse::reference(reference)?, parse::side(side)?);
    matches::acknowledge(&backend()?, &viewer(), &reference, side).await
}
