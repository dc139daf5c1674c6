//! Of two versions, the stored one is taken.

use backend::BackendError;
use backend::use_cases::records;
use domain::record::RecordKind;
use leptos::prelude::*;

use super::{edit_page_of, kind_of};
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;

/// Gives up what the reader typed while somebody else saved, and leads to what is stored.
#[server(prefix = "/api", endpoint = "records/drop-set-aside")]
pub async fn drop_set_aside(
    /// A request or an offer.
    kind: String,
    /// Which one.
    reference: String,
    /// What is given up.
    set_aside: String,
) -> Result<(), AppError> {
    let kind = kind_of(&kind);
    let here = edit_page_of(kind, &reference);
    let done = link(&here);
    settle(
        dropped(kind, &reference, &set_aside).await,
        |()| done,
        &here,
    )
    .await
}

async fn dropped(kind: RecordKind, reference: &str, set_aside: &str) -> Result<(), BackendError> {
    let reference = parse::reference(reference)?;
    let set_aside = set_aside.parse().map_err(|_| BackendError::NotFound)?;
    records::resolve_set_aside(&backend()?, &viewer(), (kind, &reference), set_aside).await
}
