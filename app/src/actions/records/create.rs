//! A request or an offer is begun.

use backend::BackendError;
use backend::use_cases::records::{self, NewRecord};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use super::kind_of;
use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Begins an empty draft, and leads to its form.
#[server(prefix = "/api", endpoint = "records/create")]
pub async fn create_record(
    /// A request or an offer.
    kind: String,
    /// Whose it will be.
    organisation: String,
    /// The language that it will be written in.
    language: String,
) -> Result<(), AppError> {
    let kind = kind_of(&kind);
    let done = |reference| link(&Route::EditRecord(kind, reference));
    let back = Route::NewRecord(kind);
    settle(begun(kind, &organisation, &language).await, done, &back).await
}

async fn begun(
    kind: RecordKind,
    organisation: &str,
    language: &str,
) -> Result<Reference, BackendError> {
    let new = NewRecord {
        kind,
        organisation: organisation.parse().map_err(|_| BackendError::NotFound)?,
        language: parse::language("language", language)?,
    };
    records::create_record(&backend()?, &viewer(), new).await
}
