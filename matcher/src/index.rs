//! All open records in memory, and the questions that are asked of them.
//!
//! The rule here: every question comes with what its viewer may see, and nothing else is looked at;
//! nothing is cut to size first and filtered after.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, Request};

use crate::nearest::{Near, nearest_offers, nearest_requests};
use crate::pair::{Basis, Pair};
use crate::rank::{Ranking, rank_offers, rank_requests};
use crate::score::Score;

/// The published records, by id. Whether one has expired depends on the day of the question.
#[derive(Clone, Debug, Default)]
pub struct Index {
    requests: BTreeMap<RequestId, Request>,
    offers: BTreeMap<OfferId, Offer>,
}

impl Index {
    /// Takes a new or changed request in; one that is not published goes out.
    pub fn upsert_request(&mut self, request: Request) {
        if request.status == RequestStatus::Published {
            self.requests.insert(request.id, request);
        } else {
            self.remove_request(request.id);
        }
    }

    /// Takes a new or changed offer in; one that is not published goes out.
    pub fn upsert_offer(&mut self, offer: Offer) {
        if offer.status == OfferStatus::Published {
            self.offers.insert(offer.id, offer);
        } else {
            self.remove_offer(offer.id);
        }
    }

    /// Forgets a request, if it is here.
    pub fn remove_request(&mut self, id: RequestId) {
        self.requests.remove(&id);
    }

    /// Forgets an offer, if it is here.
    pub fn remove_offer(&mut self, id: OfferId) {
        self.offers.remove(&id);
    }

    /// A request that is here.
    #[must_use]
    pub fn request(&self, id: RequestId) -> Option<&Request> {
        self.requests.get(&id)
    }

    /// An offer that is here.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.get(&id)
    }

    /// A request and an offer that are both here.
    #[must_use]
    pub fn pair<'a>(
        &'a self,
        request: RequestId,
        offer: OfferId,
        basis: Basis<'a>,
    ) -> Option<Pair<'a>> {
        Some(Pair::new(self.request(request)?, self.offer(offer)?, basis))
    }

    /// Ranks the visible offers for a request; `None` where the request is not here.
    pub fn rank_offers(
        &self,
        request: RequestId,
        visible: impl Fn(OfferId) -> bool,
        basis: Basis<'_>,
        top: Option<usize>,
    ) -> Option<Ranking> {
        let request = self.request(request)?;
        Some(rank_offers(request, self.offers_in(visible), basis, top))
    }

    /// Ranks the visible requests for an offer; `None` where the offer is not here.
    pub fn rank_requests(
        &self,
        offer: OfferId,
        visible: impl Fn(RequestId) -> bool,
        basis: Basis<'_>,
        top: Option<usize>,
    ) -> Option<Ranking> {
        let offer = self.offer(offer)?;
        Some(rank_requests(offer, self.requests_in(visible), basis, top))
    }

    /// The visible offers that come nearest to a request without passing the gates.
    pub fn nearest_offers(
        &self,
        request: RequestId,
        visible: impl Fn(OfferId) -> bool,
        basis: Basis<'_>,
        top: usize,
    ) -> Option<Vec<Near>> {
        let request = self.request(request)?;
        Some(nearest_offers(request, self.offers_in(visible), basis, top))
    }

    /// The visible requests that come nearest to an offer without passing the gates.
    pub fn nearest_requests(
        &self,
        offer: OfferId,
        visible: impl Fn(RequestId) -> bool,
        basis: Basis<'_>,
        top: usize,
    ) -> Option<Vec<Near>> {
        let offer = self.offer(offer)?;
        Some(nearest_requests(
            offer,
            self.requests_in(visible),
            basis,
            top,
        ))
    }

    /// How many visible offers a draft would reach with this score or more, if it were published.
    pub fn reach(
        &self,
        draft: &Request,
        visible: impl Fn(OfferId) -> bool,
        basis: Basis<'_>,
        floor: Score,
    ) -> usize {
        let published = Request {
            status: RequestStatus::Published,
            ..draft.clone()
        };
        self.offers_in(visible)
            .filter_map(|offer| Pair::new(&published, offer, basis).score().ok())
            .filter(|scored| scored.score >= floor)
            .count()
    }

    fn requests_in(&self, visible: impl Fn(RequestId) -> bool) -> impl Iterator<Item = &Request> {
        self.requests
            .values()
            .filter(move |request| visible(request.id))
    }

    fn offers_in(&self, visible: impl Fn(OfferId) -> bool) -> impl Iterator<Item = &Offer> {
        self.offers.values().filter(move |offer| visible(offer.id))
    }
}
