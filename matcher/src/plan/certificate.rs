//! The certificate of a plan: prices that prove that no plan is better, and how to write them.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::vocabulary::StateCode;
use serde::Serialize;

use super::book::Book;
use super::flow::position::{at, stored};
use super::pricing::{Solved, WIDEST};
use super::terms::{Named, Policy, Terms};

/// A price or a sum: under `best_fit` points, under `widest` States, requests and points, which
/// compare part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Price {
    /// Points.
    Points(i64),
    /// States, requests, points.
    Vector([i64; 3]),
}

/// What proves a plan; see "Plan and certificate" in `docs/MATCHING.md`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Pairs that had to be in the plan, in ascending order.
    pub pinned: Vec<Named>,
    /// Pairs that could not be, in ascending order.
    pub excluded: Vec<Named>,
    /// What no plan is worth more than.
    pub bound: Price,
    /// For each State that counts; `None` under `best_fit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub states: Option<BTreeMap<StateCode, Price>>,
    /// For each request that counts.
    pub requests: BTreeMap<RequestId, Price>,
    /// For each offer that counts.
    pub offers: BTreeMap<OfferId, Price>,
}

/// Reads a price as a vector of States, requests and points. `None` where a part is so large that
/// vectors might not compare as the numbers do.
fn vector(price: i64) -> Option<[i64; 3]> {
    let split = |number: i64, unit: i64| {
        let part = (number + unit / 2).rem_euclid(unit) - unit / 2;
        ((number - part) / unit, part)
    };
    let (rest, points) = split(price, WIDEST.left);
    let (states, requests) = split(rest, WIDEST.group / WIDEST.left);
    let is_small =
        points.abs() < WIDEST.left / 8 && requests.abs() < WIDEST.group / WIDEST.left / 8;
    is_small.then_some([states, requests, points])
}

fn price(policy: Policy, price: i64) -> Option<Price> {
    match policy {
        Policy::BestFit => Some(Price::Points(price)),
        Policy::Widest => vector(price).map(Price::Vector),
    }
}

/// Writes the prices of a solved network down. `bound` is what its plan is worth, which the prices
/// prove to be the bound.
pub(super) fn certify(
    book: &Book<'_>,
    terms: &Terms,
    solved: &mut Solved,
    bound: Price,
) -> Certificate {
    read(book, terms, solved, bound).unwrap_or_else(|| {
        // Prices that grew by long detours; those along ways without detours are small.
        solved.matching.prove_anew();
        let mut certificate = Certificate {
            pinned: Vec::new(),
            excluded: Vec::new(),
            bound,
            states: None,
            requests: BTreeMap::new(),
            offers: BTreeMap::new(),
        };
        if let Some(read) = read(book, terms, solved, bound) {
            certificate = read;
        }
        certificate
    })
}

fn read(book: &Book<'_>, terms: &Terms, solved: &Solved, bound: Price) -> Option<Certificate> {
    let matching = &solved.matching;
    let policy = terms.policy;
    let mut requests = BTreeMap::new();
    let mut states = BTreeMap::new();
    for (index, request) in book.requests.iter().enumerate() {
        let position = stored(index);
        if matching.left_pairs(position) + at(*book.request_pins.get(index)?) > 0 {
            requests.insert(request.id, price(policy, matching.left_price(position)?)?);
            let group = solved.states.binary_search(&request.state).ok()?;
            if policy == Policy::Widest {
                let of_group = *matching.group_prices().get(group)?;
                states.insert(request.state, price(policy, of_group)?);
            }
        }
    }
    let mut offers = BTreeMap::new();
    for (index, offer) in book.offers.iter().enumerate() {
        if matching.right_pairs(stored(index)) + at(*book.offer_pins.get(index)?) > 0 {
            let of_offer = *matching.right_prices().get(index)?;
            offers.insert(offer.id, price(policy, of_offer)?);
        }
    }
    Some(Certificate {
        pinned: sorted(&terms.pinned),
        excluded: sorted(&terms.excluded),
        bound,
        states: (policy == Policy::Widest).then_some(states),
        requests,
        offers,
    })
}

fn sorted(pairs: &[Named]) -> Vec<Named> {
    let mut pairs = pairs.to_vec();
    pairs.sort_unstable();
    pairs
}
