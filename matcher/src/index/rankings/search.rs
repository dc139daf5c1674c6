//! What passes with one record, and the list that it makes.

use super::Rankings;
use crate::index::judge::{Found, passing};
use crate::index::lists::SPARE;
use crate::index::question::able;
use crate::index::top::{best, best_of};
use crate::pair::Basis;

impl Rankings {
    /// A list for every slot.
    pub(super) fn make_room(&mut self) {
        self.offers_of.make_room(self.index.requests.slots.end());
        self.requests_of.make_room(self.index.offers.slots.end());
    }

    /// Every open offer that passes with a request, in no order.
    pub(super) fn offers_that_pass(&self, request: u32) -> Vec<Found> {
        let basis = Basis::new(&self.weights, self.index.day());
        let question = self.index.ask_offers_of(request, basis, &self.tables);
        let Some(question) = question else {
            return Vec::new();
        };
        passing(
            &question,
            self.index.offers.open_now(),
            self.index.instructions,
        )
    }

    /// The best offers for a request: one more than a list keeps, which says whether it is whole.
    pub(super) fn best_offers(&self, request: u32) -> Vec<Found> {
        let basis = Basis::new(&self.weights, self.index.day());
        let question = self.index.ask_offers_of(request, basis, &self.tables);
        let Some(question) = question else {
            return Vec::new();
        };
        let with = self.index.instructions;
        let able = able(&question, self.index.offers.open_now(), with);
        best_of(&question, &able, SPARE * self.top + 1, with)
    }

    /// Every open request that passes with an offer, in no order.
    pub(super) fn requests_that_pass(&self, offer: u32) -> Vec<Found> {
        let Some(record) = self.index.offers.slots.record(offer) else {
            return Vec::new();
        };
        let basis = Basis::new(&self.weights, self.index.day());
        let question = self.index.ask_requests(record, basis, &self.tables);
        passing(
            &question,
            self.index.requests.open_now(),
            self.index.instructions,
        )
    }

    /// Makes a request's list of what was found for it.
    pub(super) fn put_offers(&mut self, request: u32, found: Vec<Found>) {
        let kept = SPARE * self.top;
        let is_whole = found.len() <= kept;
        let best = best(found, Some(kept), |one, other| {
            self.index.offers.order(one, other)
        });
        self.offers_of.put(request, best, is_whole);
    }

    /// Makes an offer's list of what was found for it.
    pub(super) fn put_requests(&mut self, offer: u32, found: Vec<Found>) {
        let kept = SPARE * self.top;
        let (is_whole, today) = (found.len() <= kept, self.index.day());
        let requests = &self.index.requests;
        let best = best(found, Some(kept), |one, other| {
            requests.order(one, other, today)
        });
        self.requests_of.put(offer, best, is_whole);
    }
}
