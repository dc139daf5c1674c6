//! Candidates: of the offers that pass, those that could be in the best bundle.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::record::Offer;

use super::cells::Cells;
use crate::pair::Pair;

/// An offer with what it covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) offer: &'a Offer,
    pub(super) cells: Cells,
    /// What it covers by itself: the sum of its cells.
    pub(super) alone: u16,
}

/// The offers that cover something, by id; of those that cover the same, the first by id.
///
/// No two of the latter are in one bundle, because a bundle has no offer that adds nothing; and the
/// first by id gives the smaller list of ids.
pub(super) fn of<'a>(passing: impl Iterator<Item = Pair<'a>>) -> Vec<Candidate<'a>> {
    let mut distinct: HashMap<Cells, Candidate<'a>> = HashMap::new();
    for pair in passing {
        let cells = Cells::of(&pair);
        let candidate = Candidate {
            offer: pair.offer,
            cells,
            alone: cells.sum(),
        };
        if candidate.alone == 0 {
            continue;
        }
        match distinct.entry(cells) {
            Entry::Vacant(free) => {
                free.insert(candidate);
            }
            Entry::Occupied(mut held) if pair.offer.id < held.get().offer.id => {
                held.insert(candidate);
            }
            Entry::Occupied(_) => {}
        }
    }
    let mut found: Vec<_> = distinct.into_values().collect();
    found.sort_unstable_by_key(|candidate| candidate.offer.id);
    found
}

/// The candidate that covers most by itself; the first by id among equals.
pub(super) fn best_single<'a, 'b>(found: &'b [Candidate<'a>]) -> Option<&'b Candidate<'a>> {
    let key = |candidate: &&Candidate<'_>| (candidate.alone, Reverse(candidate.offer.id));
    found.iter().max_by_key(key)
}

/// Leaves out every candidate of which another covers all; of two that are no different in this,
/// one stays. `instead` says whether the other may stand in at all.
///
/// A bundle with the one is no better than with the other in its place.
pub(super) fn undominated<'a>(
    found: &[Candidate<'a>],
    instead: impl Fn(&Candidate<'a>, &Candidate<'a>) -> bool,
) -> Vec<Candidate<'a>> {
    let mut by_worth: Vec<_> = found.to_vec();
    by_worth.sort_by_key(|candidate| Reverse(candidate.alone));
    let mut kept: Vec<Candidate<'a>> = Vec::new();
    for candidate in by_worth {
        // Cells differ between candidates, so that what covers all of one is worth more.
        let covers = |other: &Candidate<'a>| {
            other.cells.covers(&candidate.cells) && instead(other, &candidate)
        };
        if !kept.iter().any(covers) {
            kept.push(candidate);
        }
    }
    kept
}
