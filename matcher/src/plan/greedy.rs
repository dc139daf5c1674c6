//! The greedy rule beside which a plan is shown, in bounded memory.

use std::collections::BTreeMap;

use super::book::Book;
use super::candidates::Candidates;
use super::simpler::Room;
use super::terms::Terms;

/// How many pairs the greedy rule keeps at once, of 8 bytes each: 16 MiB, and as much again while a list
/// grows.
pub(super) const MOST_AT_ONCE: usize = 1 << 21;

/// Takes pairs by score, then request, then offer, each that still fits.
///
/// Goes over the pairs several times and keeps about `most` of them at once: the best that there is
/// room for, in whole levels of one score. What is full by the end of a pass is not looked at again, so
/// that the passes after the first are short. Never holds more than `most` and one level besides.
pub(super) fn greedy_by_score(
    book: &Book<'_>,
    terms: &Terms,
    candidates: &impl Candidates,
    most: usize,
) -> Vec<(u32, u32, u8)> {
    let mut room = Room::new(book);
    let mut found = Vec::new();
    let mut ceiling = u8::MAX;
    while ceiling > terms.floor.points() {
        let full = room.prices_of_full();
        let mut best = Best::new(terms.floor.points(), most);
        for (request, _) in (0..).zip(book.requests) {
            if !room.has_request(request) {
                continue;
            }
            found.clear();
            candidates.beating(request, best.least, 0, &full, &mut found);
            found.retain(|&(offer, score)| score < ceiling && book.is_free(request, offer));
            for &(offer, score) in &found {
                best.keep(request, offer, score);
            }
        }
        ceiling = best.least;
        for (score, pairs) in best.levels.into_iter().rev() {
            for (request, offer) in pairs {
                room.take(request, offer, score);
            }
        }
    }
    room.taken
}

/// The best pairs of a pass by score, in whole levels.
struct Best {
    levels: BTreeMap<u8, Vec<(u32, u32)>>,
    kept: usize,
    most: usize,
    /// The lowest score that is still kept.
    least: u8,
}

impl Best {
    const fn new(floor: u8, most: usize) -> Self {
        Self {
            levels: BTreeMap::new(),
            kept: 0,
            most,
            least: floor,
        }
    }

    /// Keeps a pair; where that makes too many, lets the lowest level go, unless it is the only one.
    fn keep(&mut self, request: u32, offer: u32, score: u8) {
        if score < self.least {
            return;
        }
        self.levels.entry(score).or_default().push((request, offer));
        self.kept += 1;
        while self.kept > self.most
            && self.levels.len() > 1
            && let Some((lowest, pairs)) = self.levels.pop_first()
        {
            self.kept -= pairs.len();
            self.least = lowest + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use instances::{INSTANCE_DAY, Selectivity, Spec};

    use super::greedy_by_score;
    use crate::pair::Basis;
    use crate::plan::book::Book;
    use crate::plan::{AllPairs, Floor, Policy, Terms};
    use crate::weights::WeightSet;

    #[test]
    fn greedy_takes_the_same_pairs_however_few_it_keeps_at_once() {
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
            let all = greedy_by_score(&book, &terms, &candidates, usize::MAX);
            assert!(all.len() > 50, "{}", all.len());
            for most in [0, 1, 9, 200] {
                let few = greedy_by_score(&book, &terms, &candidates, most);
                assert_eq!(few, all, "seed {seed}, {most} at once");
            }
        }
    }
}
