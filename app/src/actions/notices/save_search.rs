//! Somebody wants to be told of what a list will have.

use backend::BackendError;
use backend::queries::Browse;
use backend::use_cases::searches::{Wanted, save_search as save};
use domain::record::RecordKind;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, viewer};
use crate::error::AppError;
use crate::pages::records::{list_address, list_asked};
use crate::routes::Route;

/// Keeps what a list is asked for, and leads back to the list.
#[server(prefix = "/api", endpoint = "notices/save-search")]
pub async fn save_search(
    /// Requests or offers.
    kind: String,
    /// The query of the list's address.
    #[server(default)]
    query: String,
) -> Result<(), AppError> {
    let kind: RecordKind = parse::code(&kind).unwrap_or(RecordKind::Request);
    let ask = Browse {
        page: 1,
        ..list_asked(kind, &query)
    };
    let done = |()| list_address(&ask);
    settle(saved(&ask).await, done, &Route::Records(kind)).await
}

async fn saved(ask: &Browse) -> Result<(), BackendError> {
    let wanted = Wanted::List {
        kind: ask.kind,
        text: ask.text.clone(),
        terms: ask.terms.clone(),
    };
    save(&backend()?, &viewer(), &wanted).await.map(drop)
}
