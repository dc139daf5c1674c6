//! The book: the records given, with what the plan says of each.

use std::collections::BTreeMap;

use domain::id::{OfferId, RequestId};
use domain::record::{Offer, Request};
use domain::vocabulary::StateCode;

use super::claim::{ClaimedPlan, Named, Policy, Prices};
use super::fault::{CertificateFault, Node, PairList};
use super::worth::Worth;

/// What the plan's file says of a pair.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mark {
    /// The score that it has in the plan, where it is in the plan.
    pub(super) planned: Option<u32>,
    pub(super) pinned: bool,
    pub(super) excluded: bool,
}

/// A record with its place, its limit and its price.
pub(super) struct Entry<'a, T> {
    pub(super) record: &'a T,
    pub(super) place: usize,
    /// In how many pairs it may be; no limit where none is stated.
    pub(super) limit: Option<u64>,
    pub(super) price: Option<Worth>,
}

/// The records and all that is said of them.
pub(super) struct Book<'a> {
    requests: Vec<Entry<'a, Request>>,
    offers: Vec<Entry<'a, Offer>>,
    /// Prices of States.
    pub(super) states: BTreeMap<StateCode, Worth>,
    /// For each request, by place, what is said of its pairs, by the offer's place.
    marks: Vec<BTreeMap<usize, Mark>>,
    pub(super) policy: Policy,
    pub(super) floor: u32,
    pub(super) faults: Vec<CertificateFault>,
}

impl<'a> Book<'a> {
    /// Finds the records that the plan names and notes what cannot be found.
    pub(super) fn open(plan: &ClaimedPlan, requests: &'a [Request], offers: &'a [Offer]) -> Self {
        let mut faults = Vec::new();
        if !(1..=100).contains(&plan.floor) {
            faults.push(CertificateFault::Floor(plan.floor));
        }
        let proof = &plan.certificate;
        let states = priced(&proof.states, plan.policy, Node::State, &mut faults);
        let asked = priced(&proof.requests, plan.policy, Node::Request, &mut faults);
        let offered = priced(&proof.offers, plan.policy, Node::Offer, &mut faults);
        let request_places = places(requests, |request| request.id, Node::Request, &mut faults);
        let offer_places = places(offers, |offer| offer.id, Node::Offer, &mut faults);
        strangers(&asked, &request_places, Node::Request, &mut faults);
        strangers(&offered, &offer_places, Node::Offer, &mut faults);
        let request = |(place, record): (usize, &'a Request)| Entry {
            record,
            place,
            limit: record.content.max_matches.map(u64::from),
            price: asked.get(&record.id).copied(),
        };
        let offer = |(place, record): (usize, &'a Offer)| Entry {
            record,
            place,
            limit: record.content.max_matches.map(u64::from),
            price: offered.get(&record.id).copied(),
        };
        let mut book = Self {
            requests: requests.iter().enumerate().map(request).collect(),
            offers: offers.iter().enumerate().map(offer).collect(),
            states,
            marks: vec![BTreeMap::new(); requests.len()],
            policy: plan.policy,
            floor: plan.floor,
            faults,
        };
        book.mark_all(plan, &request_places, &offer_places);
        book
    }

    fn mark_all(
        &mut self,
        plan: &ClaimedPlan,
        requests: &BTreeMap<RequestId, usize>,
        offers: &BTreeMap<OfferId, usize>,
    ) {
        let mut note = |list, pair: Named, set: &dyn Fn(&mut Mark) -> bool| {
            let places = requests.get(&pair.request).zip(offers.get(&pair.offer));
            let row = places.and_then(|(request, offer)| {
                let row = self.marks.get_mut(*request)?;
                Some(row.entry(*offer).or_default())
            });
            match row.map(set) {
                None => self.faults.push(CertificateFault::Unknown { list, pair }),
                Some(true) => self.faults.push(CertificateFault::Twice { list, pair }),
                Some(false) => {}
            }
        };
        for claimed in &plan.pairs {
            let pair = Named {
                request: claimed.request,
                offer: claimed.offer,
            };
            note(PairList::Pairs, pair, &|mark| {
                mark.planned.replace(claimed.score).is_some()
            });
        }
        for pair in &plan.certificate.pinned {
            note(PairList::Pinned, *pair, &|mark| {
                std::mem::replace(&mut mark.pinned, true)
            });
        }
        for pair in &plan.certificate.excluded {
            note(PairList::Excluded, *pair, &|mark| {
                std::mem::replace(&mut mark.excluded, true)
            });
        }
    }

    pub(super) fn requests(&self) -> &[Entry<'a, Request>] {
        &self.requests
    }

    pub(super) fn offers(&self) -> &[Entry<'a, Offer>] {
        &self.offers
    }

    /// What is said of a pair.
    pub(super) fn mark(&self, request: usize, offer: usize) -> Mark {
        let row = self.marks.get(request);
        row.and_then(|row| row.get(&offer))
            .copied()
            .unwrap_or_default()
    }

    /// The price of a State; none is told, and 0 is meant, under `best_fit`.
    pub(super) fn state_price(&self, state: StateCode) -> Option<Worth> {
        match self.policy {
            Policy::BestFit => Some(Worth::ZERO),
            Policy::Widest => self.states.get(&state).copied(),
        }
    }
}

/// Prices by name; what is wrong with their shape, or listed twice, is noted.
fn priced<N: Copy + Ord>(
    prices: &Prices<N>,
    policy: Policy,
    node: impl Fn(N) -> Node,
    faults: &mut Vec<CertificateFault>,
) -> BTreeMap<N, Worth> {
    let mut found = BTreeMap::new();
    for (name, price) in &prices.0 {
        let Some(worth) = price.worth(policy) else {
            faults.push(CertificateFault::Shape(node(*name).to_string()));
            continue;
        };
        if found.insert(*name, worth).is_some() {
            faults.push(CertificateFault::TwoPrices(node(*name)));
        }
    }
    found
}

/// Where each record is; two with one id are noted.
fn places<T, I: Copy + Ord>(
    records: &[T],
    id: impl Fn(&T) -> I,
    node: impl Fn(I) -> Node,
    faults: &mut Vec<CertificateFault>,
) -> BTreeMap<I, usize> {
    let mut found = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        if found.insert(id(record), place).is_some() {
            faults.push(CertificateFault::SameId(node(id(record))));
        }
    }
    found
}

/// Notes prices of records that were not given.
fn strangers<I: Copy + Ord>(
    prices: &BTreeMap<I, Worth>,
    places: &BTreeMap<I, usize>,
    node: impl Fn(I) -> Node,
    faults: &mut Vec<CertificateFault>,
) {
    let unknown = prices.keys().filter(|id| !places.contains_key(id));
    faults.extend(unknown.map(|id| CertificateFault::NeedlessPrice(node(*id))));
}
