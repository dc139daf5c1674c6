//! The best partners of every record of one side, kept fresh.

use std::cmp::Ordering;

use super::judge::Found;
use super::number::at;

/// How many partners are kept of those that are shown: with some to spare, most withdrawals need no
/// new search.
pub(super) const SPARE: usize = 2;

/// One record's best partners, best first.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    pub(super) best: Vec<Found>,
    /// Whether all that pass are in it: then it is as long as they are many.
    pub(super) is_whole: bool,
}

/// The lists of one side, by slot.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    lists: Vec<List>,
    /// The score that ends each list, beside them for speed; 0 where everyone has a place.
    floors: Vec<u8>,
}

impl Lists {
    pub(super) fn make_room(&mut self, end: usize) {
        if end > self.lists.len() {
            self.lists.resize(
                end,
                List {
                    best: Vec::new(),
                    is_whole: true,
                },
            );
            self.floors.resize(end, 0);
        }
    }

    pub(super) fn get(&self, slot: u32) -> &[Found] {
        self.lists.get(at(slot)).map_or(&[], |list| &list.best)
    }

    /// Whether fewer are left than must be, although more may pass.
    pub(super) fn is_short(&self, slot: u32, shown: usize) -> bool {
        let list = self.lists.get(at(slot));
        list.is_some_and(|list| !list.is_whole && list.best.len() < shown)
    }

    /// Takes a new list, cut to `kept`; it was found among all that pass.
    pub(super) fn put(&mut self, slot: u32, best: Vec<Found>, is_whole: bool) {
        if let Some(list) = self.lists.get_mut(at(slot)) {
            *list = List { best, is_whole };
        }
        self.set_floor(slot);
    }

    /// Takes a partner out, where it is in; `score` is what it was in with.
    pub(super) fn remove(&mut self, slot: u32, partner: u32, score: u8) {
        if self.floors.get(at(slot)).is_none_or(|floor| score < *floor) {
            return;
        }
        if let Some(list) = self.lists.get_mut(at(slot))
            && let Some(place) = list.best.iter().position(|each| each.slot == partner)
        {
            list.best.remove(place);
            self.set_floor(slot);
        }
    }

    /// Gives a partner its place, if it has one. `order` is the order among equal scores.
    pub(super) fn insert(
        &mut self,
        slot: u32,
        partner: Found,
        kept: usize,
        order: impl Fn(u32, u32) -> Ordering,
    ) {
        if self
            .floors
            .get(at(slot))
            .is_none_or(|floor| partner.score < *floor)
        {
            return;
        }
        let Some(list) = self.lists.get_mut(at(slot)) else {
            return;
        };
        let comes_first = |each: &Found| {
            let scores = partner.score.cmp(&each.score);
            scores.then_with(|| order(each.slot, partner.slot)).is_lt()
        };
        let place = list.best.partition_point(comes_first);
        if list
            .best
            .get(place)
            .is_some_and(|each| each.slot == partner.slot)
        {
            return;
        }
        if place == list.best.len() && !list.is_whole {
            return;
        }
        list.best.insert(place, partner);
        if list.best.len() > kept {
            list.best.truncate(kept);
            list.is_whole = false;
        }
        self.set_floor(slot);
    }

    fn set_floor(&mut self, slot: u32) {
        if let (Some(list), Some(floor)) = (self.lists.get(at(slot)), self.floors.get_mut(at(slot)))
        {
            // A whole list takes everyone; one that is not whole takes who beats its last.
            *floor = match list.best.last() {
                Some(last) if !list.is_whole => last.score,
                None if !list.is_whole => u8::MAX,
                _ => 0,
            };
        }
    }
}
