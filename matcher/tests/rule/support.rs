//! Records for tests: the first worked example, with changes.

use chrono::NaiveDate;
use domain::record::{Offer, RawRecord, Request};
use matcher::{Basis, Pair, WeightSet};
use serde_json::Value;

/// The requests of the examples, in their order.
pub fn example_requests() -> Vec<RawRecord> {
    serde_json::from_str(include_str!("../../../examples/requests.json")).unwrap()
}

/// The offers of the examples, in their order.
pub fn example_offers() -> Vec<RawRecord> {
    serde_json::from_str(include_str!("../../../examples/offers.json")).unwrap()
}

/// The first request of the examples, with some of its fields changed.
pub fn request(changes: Value) -> Request {
    let raw = changed(example_requests().swap_remove(0), changes);
    Request::from_file(&raw).unwrap()
}

/// The first offer of the examples, with some of its fields changed.
pub fn offer(changes: Value) -> Offer {
    let raw = changed(example_offers().swap_remove(0), changes);
    Offer::from_file(&raw).unwrap()
}

fn changed(mut raw: RawRecord, changes: Value) -> RawRecord {
    let Value::Object(changes) = changes else {
        panic!("changes are names and values")
    };
    raw.extend(changes);
    raw
}

/// The day of the worked examples.
pub fn today() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

/// Asks about a pair on the day of the worked examples with the weights in force.
pub fn with_pair<T>(request: &Request, offer: &Offer, ask: impl Fn(Pair<'_>) -> T) -> T {
    let weights = WeightSet::standard();
    ask(Pair::new(request, offer, Basis::new(&weights, today())))
}
