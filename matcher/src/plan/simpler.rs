//! What simpler rules would reach on the same terms: how much a plan is worth beside them.

use std::cmp::Reverse;

use serde::Serialize;

use super::book::{Book, limit};
use super::candidates::Candidates;
use super::flow::position::{at, counted};
use super::greedy::{MOST_AT_ONCE, greedy_by_score};
use super::terms::Terms;

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
pub(super) struct Room {
    requests: Vec<u32>,
    offers: Vec<u32>,
    pub(super) taken: Vec<(u32, u32, u8)>,
}

impl Room {
    pub(super) fn new(book: &Book<'_>) -> Self {
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
    pub(super) fn has_request(&self, request: u32) -> bool {
        self.requests.get(at(request)).is_some_and(|room| *room > 0)
    }

    /// Prices that no pair of an offer that is full can beat, and 0 for the others.
    pub(super) fn prices_of_full(&self) -> Vec<i64> {
        let price = |room: &u32| if *room == 0 { i64::from(u8::MAX) } else { 0 };
        self.offers.iter().map(price).collect()
    }

    pub(super) fn take(&mut self, request: u32, offer: u32, score: u8) {
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
