//! The best partners of every record on both sides, kept fresh under every change.
//!
//! A record that changes is held once against the other side as it was and once as it is: that says
//! where it leaves a list, where it enters one, and what its own list is. Only a list that has grown
//! too short is searched anew. The result is that of a rebuild.

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};

use super::Index;
use super::judge::{Found, passing};
use super::lists::{Lists, SPARE};
use super::number::slot as slot_of;
use super::question::able;
use super::tables::Tables;
use super::top::{best, best_of};
use crate::pair::Basis;
use crate::score::Score;
use crate::weights::WeightSet;

/// The best offers of every request and the best requests of every offer, among all open records:
/// for whoever may see everything. For other viewers ask the [`Index`].
#[derive(Clone, Debug)]
pub struct Rankings {
    index: Index,
    weights: WeightSet,
    tables: Tables,
    /// How many partners are shown.
    top: usize,
    offers_of: Lists,
    requests_of: Lists,
}

impl Rankings {
    /// Ranks everything once, on the day of the index; `top` partners for each record.
    #[must_use]
    pub fn new(index: Index, weights: WeightSet, top: usize) -> Self {
        let mut rankings = Self {
            tables: Tables::new(&weights),
            index,
            weights,
            top,
            offers_of: Lists::default(),
            requests_of: Lists::default(),
        };
        rankings.make_room();
        for slot in 0..slot_of(rankings.index.requests.slots.end()) {
            let found = rankings.best_offers(slot);
            rankings.put_offers(slot, found);
        }
        for slot in 0..slot_of(rankings.index.offers.slots.end()) {
            let found = rankings.requests_that_pass(slot);
            rankings.put_requests(slot, found);
        }
        rankings
    }

    /// The records that are ranked.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// The best offers for a request, best first; `None` where the request is not here.
    #[must_use]
    pub fn offers_for(&self, request: RequestId) -> Option<Vec<(OfferId, Score)>> {
        let slot = self.index.requests.slots.find(request)?;
        let shown = self.offers_of.get(slot).iter().take(self.top);
        let named = shown.filter_map(|found| {
            let offer = self.index.offers.slots.id(found.slot)?;
            Some((offer, Score::of(found.score)))
        });
        Some(named.collect())
    }

    /// The best requests for an offer, best first; `None` where the offer is not here.
    #[must_use]
    pub fn requests_for(&self, offer: OfferId) -> Option<Vec<(RequestId, Score)>> {
        let slot = self.index.offers.slots.find(offer)?;
        let shown = self.requests_of.get(slot).iter().take(self.top);
        let named = shown.filter_map(|found| {
            let request = self.index.requests.slots.id(found.slot)?;
            Some((request, Score::of(found.score)))
        });
        Some(named.collect())
    }

    /// Takes a new or changed offer in; one that is not published goes out.
    pub fn upsert_offer(&mut self, offer: Offer) {
        let id = offer.id;
        let left = self.leave_requests(self.index.offers.slots.find(id));
        self.index.upsert_offer(offer);
        self.enter_requests(self.index.offers.slots.find(id), left);
    }

    /// Forgets an offer, if it is here.
    pub fn remove_offer(&mut self, id: OfferId) {
        let left = self.leave_requests(self.index.offers.slots.find(id));
        self.index.remove_offer(id);
        self.enter_requests(None, left);
    }

    /// Takes a new or changed request in; one that is not published goes out.
    pub fn upsert_request(&mut self, request: Request) {
        let id = request.id;
        let left = self.leave_offers(self.index.requests.slots.find(id));
        self.index.upsert_request(request);
        self.enter_offers(self.index.requests.slots.find(id), left);
    }

    /// Forgets a request, if it is here.
    pub fn remove_request(&mut self, id: RequestId) {
        let left = self.leave_offers(self.index.requests.slots.find(id));
        self.index.remove_request(id);
        self.enter_offers(None, left);
    }

    /// Moves to another day: only records with a date that matters are held against the others.
    pub fn set_day(&mut self, today: NaiveDate) {
        let touched = self.index.touched_by(today);
        let mut short_of_offers = Vec::new();
        let mut short_of_requests = Vec::new();
        for slot in &touched.offers {
            short_of_offers.extend(self.leave_requests(Some(*slot)));
        }
        for slot in &touched.requests {
            short_of_requests.extend(self.leave_offers(Some(*slot)));
        }
        self.index.set_day(today);
        for slot in touched.offers {
            self.enter_requests(Some(slot), Vec::new());
        }
        for slot in touched.requests {
            self.enter_offers(Some(slot), Vec::new());
        }
        self.refill_offers(short_of_offers);
        self.refill_requests(short_of_requests);
    }

    /// Takes an offer out of the lists that it is in; the requests that it passed with.
    fn leave_requests(&mut self, offer: Option<u32>) -> Vec<u32> {
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
    fn enter_requests(&mut self, offer: Option<u32>, left: Vec<u32>) {
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
    fn leave_offers(&mut self, request: Option<u32>) -> Vec<u32> {
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
    fn enter_offers(&mut self, request: Option<u32>, left: Vec<u32>) {
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

    fn refill_offers(&mut self, requests: Vec<u32>) {
        for request in requests {
            if self.offers_of.is_short(request, self.top) {
                let found = self.best_offers(request);
                self.put_offers(request, found);
            }
        }
    }

    fn refill_requests(&mut self, offers: Vec<u32>) {
        for offer in offers {
            if self.requests_of.is_short(offer, self.top) {
                let found = self.requests_that_pass(offer);
                self.put_requests(offer, found);
            }
        }
    }
}

/// What passes, and lists of it.
impl Rankings {
    fn make_room(&mut self) {
        self.offers_of.make_room(self.index.requests.slots.end());
        self.requests_of.make_room(self.index.offers.slots.end());
    }

    fn offers_that_pass(&self, request: u32) -> Vec<Found> {
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
    fn best_offers(&self, request: u32) -> Vec<Found> {
        let basis = Basis::new(&self.weights, self.index.day());
        let question = self.index.ask_offers_of(request, basis, &self.tables);
        let Some(question) = question else {
            return Vec::new();
        };
        let with = self.index.instructions;
        let able = able(&question, self.index.offers.open_now(), with);
        best_of(&question, &able, SPARE * self.top + 1, with)
    }

    fn requests_that_pass(&self, offer: u32) -> Vec<Found> {
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

    fn put_offers(&mut self, request: u32, found: Vec<Found>) {
        let kept = SPARE * self.top;
        let is_whole = found.len() <= kept;
        let best = best(found, Some(kept), |one, other| {
            self.index.offers.order(one, other)
        });
        self.offers_of.put(request, best, is_whole);
    }

    fn put_requests(&mut self, offer: u32, found: Vec<Found>) {
        let kept = SPARE * self.top;
        let (is_whole, today) = (found.len() <= kept, self.index.day());
        let requests = &self.index.requests;
        let best = best(found, Some(kept), |one, other| {
            requests.order(one, other, today)
        });
        self.requests_of.put(offer, best, is_whole);
    }
}
