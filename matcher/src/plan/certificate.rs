//! The certificate of a plan: prices that prove that no plan is better, and how to write them.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::vocabulary::StateCode;
use serde::Serialize;

use super::book::Book;
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

/// Writes the prices of a solved network down. `bound` is what its plan is worth, which the prices
/// prove to be the bound.
pub(super) fn certify(
    book: &Book<'_>,
    terms: &Terms,
    solved: &mut Solved,
    bound: Price,
) -> Certificate {
    let mut reading = Reading::of(book, terms.policy, solved);
    if !reading.is_exact {
        // Prices that grew by long detours; those along ways without detours are small enough.
        solved.matching.prove_anew();
        reading = Reading::of(book, terms.policy, solved);
    }
    Certificate {
        pinned: sorted(&terms.pinned),
        excluded: sorted(&terms.excluded),
        bound,
        states: (terms.policy == Policy::Widest).then_some(reading.states),
        requests: reading.requests,
        offers: reading.offers,
    }
}

/// The prices of all that counts.
struct Reading {
    policy: Policy,
    states: BTreeMap<StateCode, Price>,
    requests: BTreeMap<RequestId, Price>,
    offers: BTreeMap<OfferId, Price>,
    /// Whether all parts are so small that vectors compare as the numbers do.
    is_exact: bool,
}

impl Reading {
    fn of(book: &Book<'_>, policy: Policy, solved: &Solved) -> Self {
        let mut reading = Self {
            policy,
            states: BTreeMap::new(),
            requests: BTreeMap::new(),
            offers: BTreeMap::new(),
            is_exact: true,
        };
        let requests = (0..).zip(book.requests.iter().zip(&book.request_pins));
        for (position, (request, &pins)) in requests {
            if pins > 0 || solved.matching.left_pairs(position) > 0 {
                let price = solved.matching.left_price(position).unwrap_or(0);
                let price = reading.price(price);
                reading.requests.insert(request.id, price);
                reading.add_state(request.state, solved);
            }
        }
        let offers = book.offers.iter().zip(&book.offer_pins);
        let priced = (0..).zip(offers.zip(solved.matching.right_prices()));
        for (position, ((offer, &pins), &price)) in priced {
            if pins > 0 || solved.matching.right_pairs(position) > 0 {
                let price = reading.price(price);
                reading.offers.insert(offer.id, price);
            }
        }
        reading
    }

    fn add_state(&mut self, state: StateCode, solved: &Solved) {
        let group = solved.states.binary_search(&state).ok();
        let prices = solved.matching.group_prices();
        if let Some(price) = group.and_then(|group| prices.get(group)) {
            let price = self.price(*price);
            self.states.insert(state, price);
        }
    }

    fn price(&mut self, price: i64) -> Price {
        if self.policy == Policy::BestFit {
            return Price::Points(price);
        }
        let requests_in_state = WIDEST.group / WIDEST.left;
        let (rest, points) = split(price, WIDEST.left);
        let (states, requests) = split(rest, requests_in_state);
        // An eighth, so that no sum of three carries into the next part.
        self.is_exact &= points.abs() < WIDEST.left / 8 && requests.abs() < requests_in_state / 8;
        Price::Vector([states, requests, points])
    }
}

/// A number as so many units and the rest, which is nearer to 0 than half a unit.
fn split(number: i64, unit: i64) -> (i64, i64) {
    let rest = (number + unit / 2).rem_euclid(unit) - unit / 2;
    ((number - rest) / unit, rest)
}

fn sorted(pairs: &[Named]) -> Vec<Named> {
    let mut pairs = pairs.to_vec();
    pairs.sort_unstable();
    pairs
}
