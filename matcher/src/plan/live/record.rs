//! One record's place, limit and pairs in the network.

use domain::lifecycle::RequestStatus;
use domain::record::{Offer, Request};

use super::super::book::limit;
use super::super::flow::position::{at, stored};
use super::super::flow::{Left, Right};
use super::super::terms::Named;
use super::made::group;
use super::{LivePlan, Side};
use crate::pair::Pair;

impl<I: Ord + Copy, R> Side<I, R> {
    pub(super) fn get(&self, id: &I) -> Option<&R> {
        self.records.get(at(*self.places.get(id)?))
    }

    /// Puts a record at a place that is there, or at the next.
    fn put(&mut self, id: I, place: u32, record: R) {
        match self.records.get_mut(at(place)) {
            Some(old) => *old = record,
            None => self.records.push(record),
        }
        self.places.insert(id, place);
    }
}

impl LivePlan {
    /// Where a pair's records are.
    pub(super) fn places(&self, pair: &Named) -> Option<(u32, u32)> {
        let request = self.requests.places.get(&pair.request)?;
        Some((*request, *self.offers.places.get(&pair.offer)?))
    }

    /// What a pair may be matched for, if it is eligible and not pinned.
    pub(super) fn value(&self, left: u32, right: u32) -> Option<i32> {
        let request = self.requests.records.get(at(left))?;
        let offer = self.offers.records.get(at(right))?;
        let scored = Pair::new(request, offer, self.basis()).score().ok()?;
        let points = scored.score.points();
        let named = Named {
            request: request.id,
            offer: offer.id,
        };
        let is_eligible = points >= u32::from(self.floor) && self.is_free(&named);
        i32::try_from(points).ok().filter(|_| is_eligible)
    }

    /// Takes a request whose pins were checked.
    pub(super) fn take_request(&mut self, request: Request) {
        let id = request.id;
        let pins = stored(self.pinned.keys().filter(|pair| pair.request == id).count());
        let limit = limit(request.content.max_matches);
        let place = self.place_of(&request);
        self.requests.put(id, place, request);
        let rights = 0..stored(self.offers.records.len());
        let pairs = rights.filter_map(|right| Some((right, self.value(place, right)?)));
        let pairs: Vec<_> = pairs.collect();
        self.solved.matching.set_left_limit(place, limit, pins);
        self.solved.matching.replace_left(place, &pairs);
    }

    /// Where a request is to be. A node cannot change its State: one that does leaves its node, which
    /// stays without pairs, as a withdrawn one.
    fn place_of(&mut self, request: &Request) -> u32 {
        let old = self.requests.places.get(&request.id).copied();
        if let Some(place) = old
            && let Some(record) = self.requests.records.get_mut(at(place))
        {
            if record.state == request.state {
                return place;
            }
            record.status = RequestStatus::Withdrawn;
            self.solved.matching.replace_left(place, &[]);
            self.solved.matching.set_left_limit(place, 0, 0);
        }
        self.solved.matching.add_left(Left {
            limit: 0,
            pins: 0,
            group: group(self.policy, &self.solved.states, request.state),
        })
    }

    /// Takes an offer whose pins were checked.
    pub(super) fn take_offer(&mut self, offer: Offer) {
        let id = offer.id;
        let pins = stored(self.pinned.keys().filter(|pair| pair.offer == id).count());
        let limit = limit(offer.content.max_matches);
        let old = self.offers.places.get(&id).copied();
        let place = old.unwrap_or_else(|| {
            let node = Right { limit: 0, pins: 0 };
            self.solved.matching.add_right(node)
        });
        self.offers.put(id, place, offer);
        let lefts = 0..stored(self.requests.records.len());
        let pairs = lefts.filter_map(|left| Some((left, self.value(left, place)?)));
        let pairs: Vec<_> = pairs.collect();
        self.solved.matching.set_right_limit(place, limit, pins);
        self.solved.matching.replace_right(place, &pairs);
    }
}
