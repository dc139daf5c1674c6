//! The greedy rule beside which a plan is shown.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::book::Book;
use super::candidates::Candidates;
use super::room::Room;
use super::shortlists::Shortlists;
use super::wishes::Wishes;

/// Takes pairs by score, then request, then offer, each that still fits.
pub(super) fn greedy_by_score(
    book: &Book<'_>,
    lists: &Shortlists<'_, impl Candidates>,
) -> Vec<(u32, u32, u8)> {
    let mut room = Room::new(book);
    let mut wishes = Wishes::new(book, lists);
    let mut next = BinaryHeap::new();
    for (request, _) in (0..).zip(book.requests) {
        if room.has_request(request) {
            let best = wishes.best(request, &room);
            next.extend(best.map(|(_, score)| (score, Reverse(request))));
        }
    }
    while let Some((expected, Reverse(request))) = next.pop() {
        let Some((offer, score)) = wishes.best(request, &room) else {
            continue;
        };
        // The offer that it was to have may be full by now: then others come first.
        if score == expected {
            room.take(request, offer, score);
            wishes.pass(request);
        }
        if room.has_request(request) {
            let best = wishes.best(request, &room);
            next.extend(best.map(|(_, score)| (score, Reverse(request))));
        }
    }
    room.taken
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use instances::{INSTANCE_DAY, Selectivity, Spec};

    use super::greedy_by_score;
    use crate::pair::Basis;
    use crate::plan::book::Book;
    use crate::plan::room::Room;
    use crate::plan::shortlists::Shortlists;
    use crate::plan::{AllPairs, Candidates, Floor, Policy, Terms};
    use crate::weights::WeightSet;

    /// All pairs in one order, each taken that fits.
    fn plainly(book: &Book<'_>, candidates: &AllPairs, floor: u8) -> Vec<(u32, u32, u8)> {
        let free = vec![0; book.offers.len()];
        let mut all = Vec::new();
        for (request, _) in (0..).zip(book.requests) {
            let mut found = Vec::new();
            candidates.beating(request, floor, 0, &free, &mut found);
            all.extend(
                found
                    .into_iter()
                    .map(|(offer, score)| (request, offer, score)),
            );
        }
        all.sort_by_key(|&(request, offer, score)| (Reverse(score), request, offer));
        let mut room = Room::new(book);
        for (request, offer, score) in all {
            if room.has_request(request) && room.has_offer(offer) {
                room.take(request, offer, score);
            }
        }
        room.taken
    }

    #[test]
    fn greedy_takes_pairs_in_order_however_few_are_kept() {
        for seed in 0..4 {
            let mut records = Spec::realistic(seed, 50)
                .passing(Selectivity::P50)
                .generate();
            records.requests.sort_by_key(|each| each.id);
            records.offers.sort_by_key(|each| each.id);
            let (requests, offers): (Vec<_>, Vec<_>) = (
                records.requests.iter().collect(),
                records.offers.iter().collect(),
            );
            let weights = WeightSet::standard();
            let basis = Basis::new(&weights, INSTANCE_DAY);
            let mut terms = Terms::new(Policy::BestFit);
            terms.floor = Floor::try_from(1).expect("a floor");
            let book = Book::open(&requests, &offers, basis, &terms).expect("no contradiction");
            let candidates = AllPairs::of(&requests, &offers, basis);
            let expected = plainly(&book, &candidates, 1);
            assert!(expected.len() > 50, "{}", expected.len());
            for most in [0, 1, 9, 200, usize::MAX] {
                let (lists, _) = Shortlists::keeping(&book, 1, &candidates, most);
                let taken = greedy_by_score(&book, &lists);
                assert_eq!(taken, expected, "seed {seed}, {most} kept");
            }
        }
    }
}
