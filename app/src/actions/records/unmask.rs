//! A State lets everybody know that a request is its own.

use backend::BackendError;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Shows a masked request under its State's name from now on.
#[server(prefix = "/api", endpoint = "records/unmask")]
pub async fn unmask(
    /// Which request.
    reference: String,
) -> Result<(), AppError> {
    let here = page_of(RecordKind::Request, &reference);
    let done = link(&here);
    settle(unmasked(&reference).await, |()| done, &here).await
}

async fn unmasked(reference: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    records::unmask(&backend()?, &viewer(), &reference).await
}
