//! A plan that is kept, and made again after one change from where it was.
//!
//! `made.rs` makes it from records, `edit.rs` changes records and terms, `record.rs` puts one record's
//! pairs into the network. Where [`super::plan_among`] keeps the few pairs that matter, this keeps every
//! eligible pair, so that no change needs a search for more.

mod edit;
mod made;
mod record;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use serde::Serialize;

use super::answer::{Planned, all_oversubscribed, bound, pairs, planned};
use super::book::Book;
use super::certificate::{Certificate, certify};
use super::oversubscribed::Oversubscribed;
use super::pricing::Solved;
use super::simpler::{Worth, worth};
use super::terms::{Floor, Named, Policy, Terms};
use crate::pair::Basis;
use crate::weights::WeightSet;

/// The best plan for records that change one at a time.
///
/// Keeps 24 bytes for each eligible pair (12 at either end): for the few thousand records a side that a
/// reviewer sees. Room that a record outgrew or left is not given back, up to four times that for
/// records that gain pairs; it is to be made anew now and then.
///
/// Worth as much as [`super::plan()`] after each change; where several plans are worth that, its pairs
/// may be others.
pub struct LivePlan {
    weights: WeightSet,
    today: NaiveDate,
    policy: Policy,
    floor: Floor,
    /// With their scores.
    pinned: BTreeMap<Named, u8>,
    excluded: BTreeSet<Named>,
    requests: Side<RequestId, Request>,
    offers: Side<OfferId, Offer>,
    solved: Solved,
}

/// The records of one side by their position in the network.
struct Side<I, R> {
    records: Vec<R>,
    places: BTreeMap<I, u32>,
}

/// What a [`LivePlan`] is at one time: a plan without what simpler rules reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LiveAnswer {
    /// What it is the best at.
    pub policy: Policy,
    /// The least score of a pair that is not pinned.
    pub floor: Floor,
    /// States, requests and points.
    #[serde(flatten)]
    pub worth: Worth,
    /// In ascending order of request and offer.
    pub pairs: Vec<Planned>,
    /// What proves that no plan is better.
    pub certificate: Certificate,
    /// Offers of which it asks more than there is, by id.
    pub oversubscribed: Vec<Oversubscribed>,
}

impl LivePlan {
    /// The plan as it is now, with its certificate. Takes time with the records, not with all pairs.
    #[must_use]
    pub fn answer(&mut self) -> LiveAnswer {
        let terms = Terms {
            floor: self.floor,
            pinned: self.pinned.keys().copied().collect(),
            excluded: self.excluded.iter().copied().collect(),
            ..Terms::new(self.policy)
        };
        let requests: Vec<&Request> = self.requests.records.iter().collect();
        let offers: Vec<&Offer> = self.offers.records.iter().collect();
        let mut book = Book {
            requests: &requests,
            offers: &offers,
            pinned: Vec::new(),
            excluded: Vec::new(),
            request_pins: vec![0; requests.len()],
            offer_pins: vec![0; offers.len()],
        };
        for (named, &score) in &self.pinned {
            let places = (
                self.requests.places.get(&named.request),
                self.offers.places.get(&named.offer),
            );
            if let (Some(&request), Some(&offer)) = places {
                book.add_pin(request, offer, score);
            }
        }
        let chosen = pairs(&book, &self.solved);
        let worth = worth(&book, chosen.iter().copied());
        let certificate = certify(&book, &terms, &mut self.solved, bound(self.policy, worth));
        let mut oversubscribed = all_oversubscribed(&book, &chosen);
        oversubscribed.sort_unstable_by_key(|short| short.offer);
        let planned = chosen.iter().filter_map(|&pair| planned(&book, pair));
        let mut pairs: Vec<Planned> = planned.collect();
        pairs.sort_unstable_by_key(|pair| (pair.request, pair.offer));
        LiveAnswer {
            policy: self.policy,
            floor: self.floor,
            worth,
            pairs,
            certificate,
            oversubscribed,
        }
    }

    const fn basis(&self) -> Basis<'_> {
        Basis::new(&self.weights, self.today)
    }

    fn is_free(&self, pair: &Named) -> bool {
        !self.pinned.contains_key(pair) && !self.excluded.contains(pair)
    }
}
