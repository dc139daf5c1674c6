//! The pairs that a plan may choose from.

use std::borrow::Cow;

use domain::id::{OfferId, RequestId};

use super::Index;
use super::judge::{Found, Judged, judged};
use super::number::{at, byte, slot};
use super::question::able;
use super::tables::Tables;
use crate::pair::Basis;
use crate::plan::Candidates;
use crate::weights::WeightSet;

/// The records of an index by position, for one plan. All pairs count: a plan is for whoever may
/// see everything.
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    index: &'a Index,
    basis: Basis<'a>,
    tables: Cow<'a, Tables>,
    requests: Places<RequestId>,
    offers: Places<OfferId>,
}

/// Positions and slots of one side.
#[derive(Clone, Debug)]
struct Places<I> {
    /// By position.
    slots: Vec<(I, u32)>,
    /// By slot; of a slot that is free, nothing.
    positions: Vec<u32>,
    /// Whether slots ascend with positions.
    is_sorted: bool,
}

impl<I: Copy + Ord> Places<I> {
    fn new(by_id: impl Iterator<Item = (I, u32)>, end: usize) -> Self {
        let slots: Vec<_> = by_id.collect();
        let mut positions = vec![u32::MAX; end];
        for (position, (_, taken)) in slots.iter().enumerate() {
            if let Some(place) = positions.get_mut(at(*taken)) {
                *place = slot(position);
            }
        }
        let is_sorted = slots.is_sorted_by_key(|(_, slot)| *slot);
        Self {
            slots,
            positions,
            is_sorted,
        }
    }

    fn position(&self, slot: u32) -> Option<u32> {
        self.positions.get(at(slot)).copied()
    }

    fn id(&self, position: u32) -> Option<I> {
        self.slots.get(at(position)).map(|(id, _)| *id)
    }
}

impl Index {
    /// Numbers the records for a plan on the day of the index.
    #[must_use]
    pub fn positions<'a>(&'a self, weights: &'a WeightSet) -> Positions<'a> {
        let (requests, offers) = (&self.requests.slots, &self.offers.slots);
        Positions {
            index: self,
            basis: Basis::new(weights, self.day()),
            tables: self.tables_of(weights),
            requests: Places::new(requests.by_id(), requests.end()),
            offers: Places::new(offers.by_id(), offers.end()),
        }
    }
}

impl Positions<'_> {
    /// The request at a position.
    #[must_use]
    pub fn request(&self, position: u32) -> Option<RequestId> {
        self.requests.id(position)
    }

    /// The offer at a position.
    #[must_use]
    pub fn offer(&self, position: u32) -> Option<OfferId> {
        self.offers.id(position)
    }

    /// The passing offers of a request that score so many points or more, by slot.
    fn offers_for(&self, position: u32, least: u8) -> Vec<Found> {
        let asking = self.requests.slots.get(at(position));
        let question =
            asking.and_then(|(_, slot)| self.index.ask_offers_of(*slot, self.basis, &self.tables));
        let Some(question) = question else {
            return Vec::new();
        };
        let with = self.index.instructions;
        let able = able(&question, self.index.offers.open_now(), with);
        let free = byte(self.tables.free());
        let judged = judged(&question, &able, least, free, with);
        let found = judged.into_iter().filter_map(Judged::found);
        found.filter(|each| each.score >= least).collect()
    }

    /// Slots of offers as positions.
    fn named(&self, found: Vec<Found>) -> impl Iterator<Item = (u32, u8)> {
        let named = |each: Found| Some((self.offers.position(each.slot)?, each.score));
        found.into_iter().filter_map(named)
    }
}

impl Candidates for Positions<'_> {
    fn requests(&self) -> usize {
        self.requests.slots.len()
    }

    fn offers(&self) -> usize {
        self.offers.slots.len()
    }

    fn beating(
        &self,
        request: u32,
        floor: u8,
        above: i64,
        prices: &[i64],
        found: &mut Vec<(u32, u8)>,
    ) {
        // No price is below 0, so that nothing up to `above` can beat it; nothing scores more than 100.
        let least = above.saturating_add(1).max(floor.into());
        let Ok(least) = u8::try_from(least) else {
            return;
        };
        let before = found.len();
        let offers = self.named(self.offers_for(request, least));
        found.extend(offers.filter(|(offer, score)| {
            let price = prices.get(at(*offer)).copied().unwrap_or(0);
            i64::from(*score) > above.saturating_add(price)
        }));
        if !self.offers.is_sorted
            && let Some(added) = found.get_mut(before..)
        {
            added.sort_unstable();
        }
    }
}
