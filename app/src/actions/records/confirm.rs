//! An author says that a request still stands.

use backend::BackendError;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;

use super::page_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Confirms an open request as it stands.
#[server(prefix = "/api", endpoint = "records/confirm")]
pub async fn confirm_request(
    /// Which request.
    reference: String,
) -> Result<(), AppError> {
    let here = page_of(RecordKind::Request, &reference);
    let done = link(&here);
    settle(confirmed(&reference).await, |()| done, &here).await
}

async fn confirmed(reference: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    records::confirm_request(&backend()?, &viewer(), &reference).await
}
