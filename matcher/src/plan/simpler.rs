//! What simpler rules would reach on the same terms: how much a plan is worth beside them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::book::{Book, limit};
use super::candidates::Candidates;
use super::flow::position::{at, counted};
use super::terms::Terms;

/// How many pairs the greedy rule keeps at once, of 8 bytes each: 16 MiB, and as much again while a list
/// grows.
const MOST_AT_ONCE: usize = 1 << 21;

/// What a choice of pairs is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Worth {
    /// States with a pair.
    pub states_served: u64,
    /// Requests with a pair.
    pub requests_served: u64,
    /// The sum of the scores.
    pub total_score: u64,
}

/// The worth of two rules that need no plan. Pins and exclusions hold for them too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Simpler {
    /// Requests in the order of publication (then of id), each served with the best of what is left.
    pub first_come_first_served: Worth,
    /// The best pair of all that still fits, then the next.
    pub greedy_by_score: Worth,
}

/// The worth of pairs of a request, an offer and a score.
pub(super) fn worth(book: &Book<'_>, pairs: impl Iterator<Item = (u32, u32, u8)>) -> Worth {
    let mut requests = Vec::new();
    let mut total_score = 0;
    for (request, _, score) in pairs {
        requests.push(request);
        total_score += u64::from(score);
    }
    requests.sort_unstable();
    requests.dedup();
    let mut states: Vec<_> = requests
        .iter()
        .filter_map(|&request| Some(book.requests.get(at(request))?.state))
        .collect();
    states.sort_unstable();
    states.dedup();
    Worth {
        states_served: counted(states.len()),
        requests_served: counted(requests.len()),
        total_score,
    }
}

/// What a record may still take.
struct Room {
    requests: Vec<u32>,
    offers: Vec<u32>,
    taken: Vec<(u32, u32, u8)>,
}

impl Room {
    fn new(book: &Book<'_>) -> Self {
        let requests = book.requests.iter().zip(&book.request_pins);
        let offers = book.offers.iter().zip(&book.offer_pins);
        Self {
            requests: requests
                .map(|(request, pins)| limit(request.content.max_matches).saturating_sub(*pins))
                .collect(),
            offers: offers
                .map(|(offer, pins)| limit(offer.content.max_matches).saturating_sub(*pins))
                .collect(),
            taken: book.pinned.clone(),
        }
    }

    /// Whether a request may take another offer.
    fn has_request(&self, request: u32) -> bool {
        self.requests.get(at(request)).is_some_and(|room| *room > 0)
    }

    /// Prices that no pair of an offer that is full can beat, and 0 for the others.
    fn prices_of_full(&self) -> Vec<i64> {
        let price = |room: &u32| if *room == 0 { i64::from(u8::MAX) } else { 0 };
        self.offers.iter().map(price).collect()
    }

    fn take(&mut self, request: u32, offer: u32, score: u8) {
        let room = (
            self.requests.get_mut(at(request)),
            self.offers.get_mut(at(offer)),
        );
        if let (Some(of_request @ 1..), Some(of_offer @ 1..)) = room {
            *of_request -= 1;
            *of_offer -= 1;
            self.taken.push((request, offer, score));
        }
    }
}

/// Looks at every passing pair twice, and at those of what is not full yet again.
pub(super) fn simpler(book: &Book<'_>, terms: &Terms, candidates: &impl Candidates) -> Simpler {
    let first_come = first_come_first_served(book, terms, candidates);
    let greedy = greedy_by_score(book, terms, candidates, MOST_AT_ONCE);
    Simpler {
        first_come_first_served: worth(book, first_come.into_iter()),
        greedy_by_score: worth(book, greedy.into_iter()),
    }
}

fn first_come_first_served(
    book: &Book<'_>,
    terms: &Terms,
    candidates: &impl Candidates,
) -> Vec<(u32, u32, u8)> {
    let mut queue: Vec<_> = (0..)
        .zip(book.requests)
        .map(|(position, request)| {
            let published = request.published_at;
            (published.is_none(), published, position)
        })
        .collect();
    queue.sort_unstable();
    let free = vec![0; book.offers.len()];
    let mut room = Room::new(book);
    let mut found = Vec::new();
    for (_, _, request) in queue {
        found.clear();
        candidates.beating(request, terms.floor.points(), 0, &free, &mut found);
        found.retain(|&(offer, _)| book.is_free(request, offer));
        found.sort_unstable_by_key(|&(offer, score)| (Reverse(score), offer));
        for &(offer, score) in &found {
            room.take(request, offer, score);
        }
    }
    room.taken
}

/// Takes pairs by score, then request, then offer, each that still fits.
///
/// Goes over the pairs several times and keeps about `most` of them at once: the best that there is
/// room for, in whole levels of one score. What is full by the end of a pass is not looked at again, so
/// that the passes after the first are short. Never holds more than `most` and one level besides.
fn greedy_by_score(
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
