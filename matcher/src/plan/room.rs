//! What records may still take, while pairs are taken one by one.

use super::book::{Book, limit};
use super::flow::position::at;

/// What is left of the limits.
pub(super) struct Room {
    requests: Vec<u32>,
    offers: Vec<u32>,
    prices: Vec<i64>,
    pub(super) taken: Vec<(u32, u32, u8)>,
}

/// More than any pair scores.
const FULL: i64 = 1_000;

impl Room {
    /// With the pinned pairs taken.
    pub(super) fn new(book: &Book<'_>) -> Self {
        let requests = book.requests.iter().zip(&book.request_pins);
        let offers = book.offers.iter().zip(&book.offer_pins);
        let offers: Vec<u32> = offers
            .map(|(offer, pins)| limit(offer.content.max_matches).saturating_sub(*pins))
            .collect();
        let price = |room: &u32| if *room == 0 { FULL } else { 0 };
        Self {
            requests: requests
                .map(|(request, pins)| limit(request.content.max_matches).saturating_sub(*pins))
                .collect(),
            prices: offers.iter().map(price).collect(),
            offers,
            taken: book.pinned.clone(),
        }
    }

    /// Whether a request may take another offer.
    pub(super) fn has_request(&self, request: u32) -> bool {
        self.requests.get(at(request)).is_some_and(|room| *room > 0)
    }

    /// Whether an offer may take another request.
    pub(super) fn has_offer(&self, offer: u32) -> bool {
        self.offers.get(at(offer)).is_some_and(|room| *room > 0)
    }

    /// Prices that no pair of an offer that is full can beat, and 0 for the others.
    pub(super) fn prices(&self) -> &[i64] {
        &self.prices
    }

    /// Takes a pair of two that have room.
    pub(super) fn take(&mut self, request: u32, offer: u32, score: u8) {
        if let Some(room) = self.requests.get_mut(at(request)) {
            *room = room.saturating_sub(1);
        }
        if let Some(room) = self.offers.get_mut(at(offer)) {
            *room = room.saturating_sub(1);
            if let (0, Some(price)) = (*room, self.prices.get_mut(at(offer))) {
                *price = FULL;
            }
        }
        self.taken.push((request, offer, score));
    }
}
