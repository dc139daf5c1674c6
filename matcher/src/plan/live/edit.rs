//! Changes of terms and records. What contradicts is refused by name and leaves the plan as it was.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, Request};

use super::super::answer::NoPlan;
use super::super::book::Book;
use super::super::terms::{Named, Terms};
use super::LivePlan;
use super::made::named_pins;

impl LivePlan {
    /// Puts a new request in, or a changed one in the place of the one with its id.
    ///
    /// # Errors
    /// Where its pins then fail a gate, or are more than its limit.
    pub fn put_request(&mut self, request: Request) -> Result<(), NoPlan> {
        let of_it = |pair: &&Named| pair.request == request.id;
        let pins: Vec<Named> = self.pinned.keys().filter(of_it).copied().collect();
        let pinned = self.check(Some(&request), None, pins, Vec::new())?;
        self.pinned.extend(pinned);
        self.take_request(request);
        self.solved.matching.repair();
        Ok(())
    }

    /// Puts a new offer in, or a changed one in the place of the one with its id.
    ///
    /// # Errors
    /// Where its pins then fail a gate, or are more than its limit.
    pub fn put_offer(&mut self, offer: Offer) -> Result<(), NoPlan> {
        let of_it = |pair: &&Named| pair.offer == offer.id;
        let pins: Vec<Named> = self.pinned.keys().filter(of_it).copied().collect();
        let pinned = self.check(None, Some(&offer), pins, Vec::new())?;
        self.pinned.extend(pinned);
        self.take_offer(offer);
        self.solved.matching.repair();
        Ok(())
    }

    /// Withdraws a request; one that is not there changes nothing.
    ///
    /// # Errors
    /// Where it is pinned.
    pub fn withdraw_request(&mut self, id: RequestId) -> Result<(), NoPlan> {
        let Some(mut request) = self.requests.get(&id).cloned() else {
            return Ok(());
        };
        request.status = RequestStatus::Withdrawn;
        self.put_request(request)
    }

    /// Withdraws an offer; one that is not there changes nothing.
    ///
    /// # Errors
    /// Where it is pinned.
    pub fn withdraw_offer(&mut self, id: OfferId) -> Result<(), NoPlan> {
        let Some(mut offer) = self.offers.get(&id).cloned() else {
            return Ok(());
        };
        offer.status = OfferStatus::Withdrawn;
        self.put_offer(offer)
    }

    /// Has a pair in every plan from now on.
    ///
    /// # Errors
    /// Where it is pinned or excluded already, fails a gate or is more than a limit.
    pub fn pin(&mut self, pair: Named) -> Result<(), NoPlan> {
        let touches = |pin: &&Named| pin.request == pair.request || pin.offer == pair.offer;
        let mut pins: Vec<Named> = self.pinned.keys().filter(touches).copied().collect();
        pins.push(pair);
        let excluded = self.excluded.get(&pair).copied().into_iter().collect();
        let pinned = self.check(None, None, pins, excluded)?;
        self.pinned.extend(pinned);
        if let Some((left, right)) = self.places(&pair) {
            self.solved.matching.pin(left, right);
            self.solved.matching.repair();
        }
        Ok(())
    }

    /// Leaves a pinned pair to the plan; one that is not pinned changes nothing.
    pub fn unpin(&mut self, pair: Named) {
        if self.pinned.remove(&pair).is_some()
            && let Some((left, right)) = self.places(&pair)
        {
            let value = self.value(left, right);
            self.solved.matching.unpin(left, right, value);
            self.solved.matching.repair();
        }
    }

    /// Has a pair in no plan from now on.
    ///
    /// # Errors
    /// Where it is pinned or excluded already, or a record is not there.
    pub fn exclude(&mut self, pair: Named) -> Result<(), NoPlan> {
        let pins: Vec<Named> = self
            .pinned
            .get_key_value(&pair)
            .map(|pin| *pin.0)
            .into_iter()
            .collect();
        let mut excluded: Vec<Named> = self.excluded.get(&pair).copied().into_iter().collect();
        excluded.push(pair);
        self.check(None, None, pins, excluded)?;
        self.excluded.insert(pair);
        self.set_pair(&pair);
        Ok(())
    }

    /// Leaves an excluded pair to the plan; one that is not excluded changes nothing.
    pub fn include(&mut self, pair: Named) {
        if self.excluded.remove(&pair) {
            self.set_pair(&pair);
        }
    }

    fn set_pair(&mut self, pair: &Named) {
        if let Some((left, right)) = self.places(pair) {
            let value = self.value(left, right);
            self.solved.matching.set_pair(left, right, value);
            self.solved.matching.repair();
        }
    }

    /// Looks up some pins and exclusions as [`Book::open`] does, among the records that they name, with
    /// a record as it is to be. Answers the pins with their scores.
    fn check(
        &self,
        request: Option<&Request>,
        offer: Option<&Offer>,
        pinned: Vec<Named>,
        excluded: Vec<Named>,
    ) -> Result<BTreeMap<Named, u8>, NoPlan> {
        let named = || pinned.iter().chain(&excluded);
        let requests: BTreeSet<RequestId> = named().map(|pair| pair.request).collect();
        let offers: BTreeSet<OfferId> = named().map(|pair| pair.offer).collect();
        let new = |id: RequestId| request.filter(|request| request.id == id);
        let requests = requests
            .into_iter()
            .filter_map(|id| new(id).or_else(|| self.requests.get(&id)));
        let requests: Vec<&Request> = requests.collect();
        let new = |id: OfferId| offer.filter(|offer| offer.id == id);
        let offers = offers
            .into_iter()
            .filter_map(|id| new(id).or_else(|| self.offers.get(&id)));
        let offers: Vec<&Offer> = offers.collect();
        let terms = Terms {
            floor: self.floor,
            pinned,
            excluded,
            ..Terms::new(self.policy)
        };
        let book = Book::open(&requests, &offers, self.basis(), &terms);
        Ok(named_pins(&book.map_err(NoPlan::Contradictions)?))
    }
}
