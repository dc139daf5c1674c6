//! The best partners of every record on both sides, kept fresh under every change.
//!
//! A record that changes is held once against the other side as it was and once as it is: that says
//! where it leaves a list, where it enters one, and what its own list is. Only a list that has grown
//! too short is searched anew. The result is that of a rebuild.

mod change;
mod search;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};

use super::Index;
use super::lists::Lists;
use super::number::slot as slot_of;
use super::tables::Tables;
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
}
