//! Records by id and by slot. A slot is kept until its record goes; then another takes it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::bitmap::Bitmap;
use super::number::{at, slot};

/// Records with their slots.
#[derive(Clone, Debug)]
pub(super) struct Slots<I, R> {
    by_id: BTreeMap<I, u32>,
    records: Vec<Option<R>>,
    /// Whose a slot is, or was: close together, for whoever only needs to know that.
    ids: Vec<I>,
    free: Vec<u32>,
}

impl<I, R> Default for Slots<I, R> {
    fn default() -> Self {
        Self {
            by_id: BTreeMap::new(),
            records: Vec::new(),
            ids: Vec::new(),
            free: Vec::new(),
        }
    }
}

impl<I: Copy + Ord, R> Slots<I, R> {
    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        self.records.reserve(more);
        self.ids.reserve(more);
    }

    /// The slot of an id, a new one if it has none.
    pub(super) fn take(&mut self, id: I) -> u32 {
        if let Some(found) = self.by_id.get(&id) {
            return *found;
        }
        let taken = self.free.pop().unwrap_or_else(|| {
            self.records.push(None);
            self.ids.push(id);
            slot(self.records.len() - 1)
        });
        if let Some(place) = self.ids.get_mut(at(taken)) {
            *place = id;
        }
        self.by_id.insert(id, taken);
        taken
    }

    /// Puts a record in its slot; what was there comes out.
    pub(super) fn put(&mut self, slot: u32, record: R) -> Option<R> {
        self.records.get_mut(at(slot))?.replace(record)
    }

    /// Gives up the slot of an id.
    pub(super) fn give_up(&mut self, id: I) -> Option<(u32, R)> {
        let slot = self.by_id.remove(&id)?;
        self.free.push(slot);
        let record = self.records.get_mut(at(slot))?.take()?;
        Some((slot, record))
    }

    pub(super) fn find(&self, id: I) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// Whose a slot is; it must be taken.
    #[inline(always)]
    pub(super) fn id(&self, slot: u32) -> Option<I> {
        self.ids.get(at(slot)).copied()
    }

    #[inline(always)]
    pub(super) fn record(&self, slot: u32) -> Option<&R> {
        self.records.get(at(slot))?.as_ref()
    }

    /// Ids with their slots, by id.
    pub(super) fn by_id(&self) -> impl ExactSizeIterator<Item = (I, u32)> {
        self.by_id.iter().map(|(id, slot)| (*id, *slot))
    }

    /// One more than the greatest slot ever taken.
    pub(super) const fn end(&self) -> usize {
        self.records.len()
    }
}

/// The records that have not expired on a day.
#[derive(Clone, Debug, Default)]
pub(super) struct Open {
    pub(super) slots: Bitmap,
    by_last_day: BTreeMap<NaiveDate, BTreeSet<u32>>,
}

impl Open {
    /// Takes in a record that is published, open to the end of its last day.
    pub(super) fn add(&mut self, slot: u32, last: Option<NaiveDate>, today: NaiveDate) {
        self.slots.set(slot, last.is_none_or(|last| last >= today));
        if let Some(last) = last {
            self.by_last_day.entry(last).or_default().insert(slot);
        }
    }

    pub(super) fn remove(&mut self, slot: u32, last: Option<NaiveDate>) {
        self.slots.set(slot, false);
        if let Some(last) = last
            && let Some(slots) = self.by_last_day.get_mut(&last)
        {
            slots.remove(&slot);
            if slots.is_empty() {
                self.by_last_day.remove(&last);
            }
        }
    }

    /// Those whose last day is from the one day to the eve of the other, in either order: they are
    /// open on just one of the two.
    pub(super) fn between(&self, one: NaiveDate, other: NaiveDate) -> Vec<u32> {
        let (early, late) = (one.min(other), one.max(other));
        let days = self.by_last_day.range(early..late);
        days.flat_map(|(_, slots)| slots.iter().copied()).collect()
    }
}
