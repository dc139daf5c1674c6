//! Somebody puts a request and an offer together.

use backend::BackendError;
use backend::use_cases::matches;
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::Code;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Puts a request and an offer together in the name of `proposer`, and leads to the match.
#[server(prefix = "/api", endpoint = "matches/propose")]
pub async fn propose(
    /// Which request.
    request: String,
    /// Which offer.
    offer: String,
    /// In whose name.
    proposer: String,
    /// The kind of record on whose page it was done.
    from: String,
) -> Result<(), AppError> {
    let back = match RecordKind::parse(&from) {
        Some(RecordKind::Offer) => ranking_of(RecordKind::Offer, &offer),
        _ => ranking_of(RecordKind::Request, &request),
    };
    let done = |reference| link(&Route::Match(reference));
    settle(proposed(&request, &offer, &proposer).await, done, &back).await
}

/// The page of what fits a record; the list where nothing is called that.
fn ranking_of(kind: RecordKind, reference: &str) -> Route {
    reference.parse().map_or(Route::Records(kind), |reference| {
        Route::RecordMatches(kind, reference)
    })
}

async fn proposed(request: &str, offer: &str, proposer: &str) -> Result<Reference, BackendError> {
    let (request, offer) = (parse::reference(request)?, parse::reference(offer)?);
    let proposer = parse::code(proposer)?;
    matches::propose(&backend()?, &viewer(), (&request, &offer), proposer).await
}
