//! Several offers are put together with one request.

use std::collections::BTreeSet;

use backend::BackendError;
use backend::use_cases::bundles;
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;

use crate::actions::{parse, settle};
use crate::context::{backend, link, viewer};
use crate::error::AppError;
use crate::routes::Route;

/// Puts offers together with a request in the name of `proposer`, and leads to the bundle.
#[server(prefix = "/api", endpoint = "bundles/propose")]
pub async fn propose_bundle(
    /// Which request.
    request: String,
    /// Which offers.
    #[server(default)]
    offers: Vec<String>,
    /// In whose name.
    proposer: String,
) -> Result<(), AppError> {
    let here = RecordKind::Request;
    let back = request.parse().map_or(Route::Records(here), |reference| {
        Route::RecordMatches(here, reference)
    });
    let done = |reference| link(&Route::Bundle(reference));
    settle(proposed(&request, &offers, &proposer).await, done, &back).await
}

async fn proposed(
    request: &str,
    offers: &[String],
    proposer: &str,
) -> Result<Reference, BackendError> {
    let request = parse::reference(request)?;
    let offers: Result<BTreeSet<Reference>, _> =
        offers.iter().map(|offer| parse::reference(offer)).collect();
    let (offers, proposer) = (offers?, parse::code(proposer)?);
    bundles::propose_bundle(&backend()?, &viewer(), (&request, &offers), proposer).await
}
