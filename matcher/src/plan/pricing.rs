//! The optimum over all passing pairs, without building them all.
//!
//! A plan is made of the best pairs of each record first. Its prices then say which of the other
//! pairs could better it: those that score more than both ends cost. They are added, the plan is
//! repaired, and so on until there is none: what was never looked at gains nothing.

use domain::vocabulary::StateCode;

use super::book::{Book, limit};
use super::candidates::Candidates;
use super::flow::{Bonus, Edge, Instance, Left, Malformed, Matching, Right};
use super::shortlists::Shortlists;
use super::terms::{Policy, Terms};

/// What the first unit of a State and of a request is worth under `widest`, in points.
///
/// Proven wide enough: an improvement that is left over would be a way around the network that passes
/// no node twice. It takes fewer than 2^33 pairs, each of 100 points or fewer, which together stay
/// below one request; and it enters or leaves each of at most 219 States by at most two requests,
/// which together stay below one State.
pub const WIDEST: Bonus = Bonus {
    group: 1 << 52,
    left: 1 << 40,
};

/// A network that is solved, and the State of each of its groups.
pub(super) struct Solved {
    pub(super) matching: Matching,
    pub(super) states: Vec<StateCode>,
}

/// The instance of a book, without its pairs; and the State of each group.
fn instance(book: &Book<'_>, terms: &Terms) -> (Instance, Vec<StateCode>) {
    let is_widest = terms.policy == Policy::Widest;
    let mut states: Vec<StateCode> = book.requests.iter().map(|request| request.state).collect();
    states.sort_unstable();
    states.dedup();
    let group = |state: StateCode| {
        let found = states.binary_search(&state).ok().filter(|_| is_widest);
        found.map_or(0, super::flow::position::stored)
    };
    let requests = book.requests.iter().zip(&book.request_pins);
    let offers = book.offers.iter().zip(&book.offer_pins);
    let instance = Instance {
        lefts: requests
            .map(|(request, &pins)| Left {
                limit: limit(request.content.max_matches),
                pins,
                group: group(request.state),
            })
            .collect(),
        rights: offers
            .map(|(offer, &pins)| Right {
                limit: limit(offer.content.max_matches),
                pins,
            })
            .collect(),
        groups: super::flow::position::stored(states.len().max(1)),
        bonus: if is_widest { WIDEST } else { Bonus::default() },
        work_limit: terms.work_limit,
    };
    (instance, states)
}

/// Finds the best plan that the terms allow, from the pairs to start with.
pub(super) fn solve(
    book: &Book<'_>,
    terms: &Terms,
    lists: &Shortlists<'_, impl Candidates>,
    seed: &[Edge],
) -> Result<Solved, Malformed> {
    let (instance, states) = instance(book, terms);
    let mut matching = Matching::solve(&instance, seed)?;
    while price_out(&mut matching, book, lists) {
        matching.repair();
    }
    Ok(Solved { matching, states })
}

/// Adds the pairs that could better the plan; answers whether there were any.
fn price_out(
    matching: &mut Matching,
    book: &Book<'_>,
    lists: &Shortlists<'_, impl Candidates>,
) -> bool {
    let prices = matching.right_prices().to_vec();
    let mut found = Vec::new();
    let mut is_any = false;
    for (request, _) in (0..).zip(book.requests) {
        let Some(price) = matching.left_price(request) else {
            continue;
        };
        found.clear();
        lists.beating(request, price, &prices, &mut found);
        found.retain(|&(offer, _)| {
            book.is_free(request, offer) && !matching.has_pair(request, offer)
        });
        if !found.is_empty() {
            let pairs = found.iter().map(|&(offer, score)| (offer, score.into()));
            matching.add_pairs(request, pairs);
            is_any = true;
        }
    }
    is_any
}
