//! A kept plan from records and terms.

use std::collections::BTreeMap;

use domain::record::{Offer, Request};
use domain::vocabulary::StateCode;

use super::super::all_pairs::AllPairs;
use super::super::answer::NoPlan;
use super::super::book::{Book, limit};
use super::super::candidates::Candidates;
use super::super::flow::position::{at, stored};
use super::super::flow::{Bonus, Edge, Instance, Left, Matching, Right};
use super::super::pricing::{Solved, WIDEST};
use super::super::terms::{Named, Policy, Terms};
use super::{LivePlan, Side};
use crate::pair::Basis;

impl LivePlan {
    /// Plans for records in any order, every pair of them scored.
    ///
    /// # Errors
    /// Every contradiction, by name.
    pub fn new(
        mut requests: Vec<Request>,
        mut offers: Vec<Offer>,
        basis: Basis<'_>,
        terms: &Terms,
    ) -> Result<Self, NoPlan> {
        requests.sort_unstable_by_key(|request| request.id);
        offers.sort_unstable_by_key(|offer| offer.id);
        let (asked, offered): (Vec<_>, Vec<_>) =
            (requests.iter().collect(), offers.iter().collect());
        let book = Book::open(&asked, &offered, basis, terms).map_err(NoPlan::Contradictions)?;
        let solved = solve(&book, basis, terms)?;
        let pinned = named_pins(&book);
        let places = (0..).zip(&requests).map(|(place, each)| (each.id, place));
        let request_places = places.collect();
        let places = (0..).zip(&offers).map(|(place, each)| (each.id, place));
        let offer_places = places.collect();
        Ok(Self {
            weights: basis.weights.clone(),
            today: basis.today,
            policy: terms.policy,
            floor: terms.floor,
            pinned,
            excluded: terms.excluded.iter().copied().collect(),
            requests: Side {
                records: requests,
                places: request_places,
            },
            offers: Side {
                records: offers,
                places: offer_places,
            },
            solved,
        })
    }
}

/// The pins of a book by id, with their scores.
pub(super) fn named_pins(book: &Book<'_>) -> BTreeMap<Named, u8> {
    let named = book.pinned.iter().filter_map(|&(request, offer, score)| {
        let named = Named {
            request: book.requests.get(at(request))?.id,
            offer: book.offers.get(at(offer))?.id,
        };
        Some((named, score))
    });
    named.collect()
}

/// Solves for all eligible pairs at once. Under `widest` each State there is has a group, so that any
/// may come later.
fn solve(book: &Book<'_>, basis: Basis<'_>, terms: &Terms) -> Result<Solved, NoPlan> {
    let is_widest = terms.policy == Policy::Widest;
    let mut states = [StateCode::members(), StateCode::demonstration()].concat();
    states.sort_unstable();
    states.dedup();
    let requests = book.requests.iter().zip(&book.request_pins);
    let offers = book.offers.iter().zip(&book.offer_pins);
    let instance = Instance {
        lefts: requests
            .map(|(request, &pins)| Left {
                limit: limit(request.content.max_matches),
                pins,
                group: group(terms.policy, &states, request.state),
            })
            .collect(),
        rights: offers
            .map(|(offer, &pins)| Right {
                limit: limit(offer.content.max_matches),
                pins,
            })
            .collect(),
        groups: stored(states.len()),
        bonus: if is_widest { WIDEST } else { Bonus::default() },
        work_limit: terms.work_limit,
    };
    let candidates = AllPairs::of(book.requests, book.offers, basis);
    let prices = vec![0; book.offers.len()];
    let (mut found, mut edges) = (Vec::new(), Vec::new());
    for (left, _) in (0..).zip(book.requests) {
        found.clear();
        candidates.beating(left, terms.floor.points(), 0, &prices, &mut found);
        let free = found.iter().filter(|(right, _)| book.is_free(left, *right));
        edges.extend(free.map(|&(right, score)| Edge {
            left,
            right,
            value: score.into(),
        }));
    }
    let matching = Matching::solve(&instance, &edges)?;
    Ok(Solved { matching, states })
}

/// The group of a State's requests.
pub(super) fn group(policy: Policy, states: &[StateCode], state: StateCode) -> u32 {
    let found = states.binary_search(&state).ok();
    let found = found.filter(|_| policy == Policy::Widest);
    found.map_or(0, stored)
}
