//! The records of a plan by position, and the pairs that are pinned or excluded.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};

use super::contradiction::{Contradiction, List};
use super::flow::UNLIMITED;
use super::flow::position::{at, stored};
use super::terms::{Named, Terms};
use crate::pair::{Basis, Pair};

/// Records in ascending order of id, and what of the terms names them.
pub(super) struct Book<'a> {
    pub(super) requests: &'a [&'a Request],
    pub(super) offers: &'a [&'a Offer],
    /// Request, offer and score.
    pub(super) pinned: Vec<(u32, u32, u8)>,
    pub(super) excluded: Vec<(u32, u32)>,
    pub(super) request_pins: Vec<u32>,
    pub(super) offer_pins: Vec<u32>,
}

/// No limit is [`UNLIMITED`].
pub(super) fn limit(max_matches: Option<u32>) -> u32 {
    max_matches.unwrap_or(UNLIMITED)
}

impl<'a> Book<'a> {
    /// Looks up what the terms name.
    pub(super) fn open(
        requests: &'a [&'a Request],
        offers: &'a [&'a Offer],
        basis: Basis<'_>,
        terms: &Terms,
    ) -> Result<Self, Vec<Contradiction>> {
        let mut faults = Vec::new();
        let twice = requests.windows(2).filter_map(|two| match two {
            [one, other] if one.id == other.id => Some(one.id),
            _ => None,
        });
        faults.extend(twice.map(|request| Contradiction::RequestTwice { request }));
        let twice = offers.windows(2).filter_map(|two| match two {
            [one, other] if one.id == other.id => Some(one.id),
            _ => None,
        });
        faults.extend(twice.map(|offer| Contradiction::OfferTwice { offer }));
        let mut book = Self {
            requests,
            offers,
            pinned: Vec::new(),
            excluded: Vec::new(),
            request_pins: vec![0; requests.len()],
            offer_pins: vec![0; offers.len()],
        };
        let pinned = book.look_up(List::Pinned, &terms.pinned, &mut faults);
        let excluded = book.look_up(List::Excluded, &terms.excluded, &mut faults);
        for (place, pair) in &pinned {
            if excluded.contains_key(place) {
                faults.push(Contradiction::PinnedAndExcluded { pair: *pair });
            }
        }
        book.excluded = excluded.into_keys().collect();
        book.pin(pinned, basis, &mut faults);
        book.check_limits(&mut faults);
        if faults.is_empty() {
            Ok(book)
        } else {
            Err(faults)
        }
    }

    /// Where a request is.
    pub(super) fn request(&self, id: RequestId) -> Option<u32> {
        let found = self
            .requests
            .binary_search_by_key(&id, |request| request.id);
        found.ok().map(stored)
    }

    /// Where an offer is.
    pub(super) fn offer(&self, id: OfferId) -> Option<u32> {
        let found = self.offers.binary_search_by_key(&id, |offer| offer.id);
        found.ok().map(stored)
    }

    fn look_up(
        &self,
        list: List,
        pairs: &[Named],
        faults: &mut Vec<Contradiction>,
    ) -> BTreeMap<(u32, u32), Named> {
        let mut found = BTreeMap::new();
        for &pair in pairs {
            let Named { request, offer } = pair;
            let places = (self.request(request), self.offer(offer));
            if places.0.is_none() {
                faults.push(Contradiction::UnknownRequest { list, request });
            }
            if places.1.is_none() {
                faults.push(Contradiction::UnknownOffer { list, offer });
            }
            if let (Some(request), Some(offer)) = places
                && found.insert((request, offer), pair).is_some()
            {
                faults.push(Contradiction::Twice { list, pair });
            }
        }
        found
    }

    fn pin(
        &mut self,
        pairs: BTreeMap<(u32, u32), Named>,
        basis: Basis<'_>,
        faults: &mut Vec<Contradiction>,
    ) {
        for ((request, offer), named) in pairs {
            let records = (self.requests.get(at(request)), self.offers.get(at(offer)));
            let (Some(asked), Some(offered)) = records else {
                continue;
            };
            let pair = Pair::new(asked, offered, basis);
            let gates = pair.failed_gates();
            if !gates.is_empty() {
                faults.push(Contradiction::FailsGates { pair: named, gates });
                continue;
            }
            let points = pair.score_past_gates().score.points();
            let score = u8::try_from(points).unwrap_or(u8::MAX);
            self.add_pin(request, offer, score);
        }
    }

    /// Adds a pin, and counts it at both ends.
    pub(super) fn add_pin(&mut self, request: u32, offer: u32, score: u8) {
        self.pinned.push((request, offer, score));
        let pins = (
            self.request_pins.get_mut(at(request)),
            self.offer_pins.get_mut(at(offer)),
        );
        if let (Some(of_request), Some(of_offer)) = pins {
            *of_request += 1;
            *of_offer += 1;
        }
    }

    fn check_limits(&self, faults: &mut Vec<Contradiction>) {
        for (record, &pins) in self.requests.iter().zip(&self.request_pins) {
            let limit = limit(record.content.max_matches);
            if pins > limit {
                let request = record.id;
                faults.push(Contradiction::RequestLimit {
                    request,
                    pins,
                    limit,
                });
            }
        }
        for (record, &pins) in self.offers.iter().zip(&self.offer_pins) {
            let limit = limit(record.content.max_matches);
            if pins > limit {
                let offer = record.id;
                faults.push(Contradiction::OfferLimit { offer, pins, limit });
            }
        }
    }

    /// Whether the plan is free to have the pair or not.
    pub(super) fn is_free(&self, request: u32, offer: u32) -> bool {
        let is_pinned = |&(of, with, _): &(u32, u32, u8)| (of, with).cmp(&(request, offer));
        self.pinned.binary_search_by(is_pinned).is_err()
            && self.excluded.binary_search(&(request, offer)).is_err()
    }

    /// The largest number of exclusions of one record.
    pub(super) fn most_excluded(&self) -> usize {
        let mut counts = BTreeMap::new();
        for &(request, offer) in &self.excluded {
            *counts.entry((0, request)).or_insert(0) += 1;
            *counts.entry((1, offer)).or_insert(0) += 1;
        }
        counts.into_values().max().unwrap_or(0)
    }
}
