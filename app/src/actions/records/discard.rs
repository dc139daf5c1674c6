//! Changes are thrown away.

use backend::BackendError;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;

use super::{edit_page_of, kind_of, page_of};
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Throws away what was typed since the last version, and leads to the record.
#[server(prefix = "/api", endpoint = "records/discard")]
pub async fn discard_draft(
    /// A request or an offer.
    kind: String,
    /// Which one.
    reference: String,
    /// The revision that was on the page.
    revision: i32,
) -> Result<(), AppError> {
    let kind = kind_of(&kind);
    let done = link(&page_of(kind, &reference));
    let back = edit_page_of(kind, &reference);
    let result = discarded(kind, &reference, revision).await;
    settle(result, |()| done, &back).await
}

async fn discarded(kind: RecordKind, reference: &str, revision: i32) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    records::discard_draft(&backend()?, &viewer(), (kind, &reference), revision).await
}
