//! One record leaves the lists of the other side, and enters them.

use super::Rankings;
use crate::index::judge::Found;
use crate::index::lists::SPARE;

impl Rankings {
    /// Takes an offer out of the lists that it is in; the requests that it passed with.
    pub(super) fn leave_requests(&mut self, offer: Option<u32>) -> Vec<u32> {
        let Some(offer) = offer else {
            return Vec::new();
        };
        let passed = self.requests_that_pass(offer);
        for found in &passed {
            self.offers_of.remove(found.slot, offer, found.score);
        }
        self.requests_of.put(offer, Vec::new(), true);
        passed.into_iter().map(|found| found.slot).collect()
    }

    /// Gives an offer its places and its own list, and refills the lists that it left too short.
    pub(super) fn enter_requests(&mut self, offer: Option<u32>, left: Vec<u32>) {
        self.make_room();
        if let Some(offer) = offer {
            let passing = self.requests_that_pass(offer);
            let kept = SPARE * self.top;
            for found in &passing {
                let partner = Found {
                    slot: offer,
                    score: found.score,
                };
                let offers = &self.index.offers;
                let order = |one, other| offers.order(one, other);
                self.offers_of.insert(found.slot, partner, kept, order);
            }
            self.put_requests(offer, passing);
        }
        self.refill_offers(left);
    }

    /// Takes a request out of the lists that it is in; the offers that it passed with.
    pub(super) fn leave_offers(&mut self, request: Option<u32>) -> Vec<u32> {
        let Some(request) = request else {
            return Vec::new();
        };
        let passed = self.offers_that_pass(request);
        for found in &passed {
            self.requests_of.remove(found.slot, request, found.score);
        }
        self.offers_of.put(request, Vec::new(), true);
        passed.into_iter().map(|found| found.slot).collect()
    }

    /// Gives a request its places and its own list, and refills the lists that it left too short.
    pub(super) fn enter_offers(&mut self, request: Option<u32>, left: Vec<u32>) {
        self.make_room();
        if let Some(request) = request {
            let passing = self.offers_that_pass(request);
            let kept = SPARE * self.top;
            let today = self.index.day();
            for found in &passing {
                let partner = Found {
                    slot: request,
                    score: found.score,
                };
                let requests = &self.index.requests;
                let order = |one, other| requests.order(one, other, today);
                self.requests_of.insert(found.slot, partner, kept, order);
            }
            self.put_offers(request, passing);
        }
        self.refill_requests(left);
    }

    /// Searches anew for the requests whose lists are too short.
    pub(super) fn refill_offers(&mut self, requests: Vec<u32>) {
        for request in requests {
            if self.offers_of.is_short(request, self.top) {
                let found = self.best_offers(request);
                self.put_offers(request, found);
            }
        }
    }

    /// Searches anew for the offers whose lists are too short.
    pub(super) fn refill_requests(&mut self, offers: Vec<u32>) {
        for offer in offers {
            if self.requests_of.is_short(offer, self.top) {
                let found = self.requests_that_pass(offer);
                self.put_requests(offer, found);
            }
        }
    }
}
