//! The open offers: their rows, and a column of bits for each thing that a gate asks.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::OfferId;
use domain::record::Offer;
use domain::vocabulary::{Audience, Level, Modality, StateCode, ThemeCode, ThemeGroup};

use super::areas::AREAS;
use super::bitmap::Bitmap;
use super::language::Languages;
use super::number::at;
use super::offer_marks::{ByProvision, Marks};
use super::offer_row::OfferRow;
use super::slots::{Open, Slots};
use crate::order::offer_place;

/// Offers by slot.
#[derive(Clone, Debug)]
pub(super) struct Offers {
    pub(super) slots: Slots<OfferId, Offer>,
    pub(super) rows: Vec<OfferRow>,
    /// Those whose row does not say all.
    pub(super) odd: Bitmap,
    pub(super) open: Open,
    /// Those of a State's own bodies.
    pub(super) own: BTreeMap<StateCode, Vec<u32>>,
    /// By area but single States.
    pub(super) by_area: Vec<Bitmap>,
    /// By State named.
    pub(super) by_state: Vec<Bitmap>,
    pub(super) by_modality: Vec<Bitmap>,
    /// By level-1 theme of a theme offered.
    pub(super) by_group: Vec<Bitmap>,
    pub(super) by_theme: Vec<Bitmap>,
    pub(super) by_level: Vec<Bitmap>,
    pub(super) by_audience: Vec<Bitmap>,
    /// By binary digit of the fifths of openness.
    pub(super) by_fifths: Vec<Bitmap>,
    /// By how a language is provided, then by its bit.
    pub(super) by_language: ByProvision,
    /// Those that can take another match.
    pub(super) can_match: Bitmap,
    /// Those that do not say that no seats are left; the same for money.
    pub(super) has_seats: Bitmap,
    pub(super) has_amount: Bitmap,
    /// How many slots the columns have room for.
    pub(super) room: usize,
}

impl Default for Offers {
    fn default() -> Self {
        let columns = |count: usize| vec![Bitmap::default(); count];
        Self {
            slots: Slots::default(),
            rows: Vec::new(),
            odd: Bitmap::default(),
            open: Open::default(),
            own: BTreeMap::new(),
            by_area: columns(AREAS),
            by_state: columns(StateCode::ALL.len()),
            by_modality: columns(Modality::ALL.len()),
            by_group: columns(ThemeGroup::ALL.len()),
            by_theme: columns(ThemeCode::ALL.len()),
            by_level: columns(Level::ALL.len()),
            by_audience: columns(Audience::ALL.len()),
            by_fifths: columns(3),
            by_language: ByProvision::default(),
            can_match: Bitmap::default(),
            has_seats: Bitmap::default(),
            has_amount: Bitmap::default(),
            room: 0,
        }
    }
}

/// All columns, to be read or, with `mut`, to be changed.
macro_rules! columns {
    ($offers:ident $(, $mut:tt)?) => {{
        let single = [
            &$($mut)? $offers.odd,
            &$($mut)? $offers.open.slots,
            &$($mut)? $offers.can_match,
            &$($mut)? $offers.has_seats,
            &$($mut)? $offers.has_amount,
        ];
        let lists = [
            &$($mut)? $offers.by_area,
            &$($mut)? $offers.by_state,
            &$($mut)? $offers.by_modality,
            &$($mut)? $offers.by_group,
            &$($mut)? $offers.by_theme,
            &$($mut)? $offers.by_level,
            &$($mut)? $offers.by_audience,
            &$($mut)? $offers.by_fifths,
        ];
        let lists = lists.into_iter().chain(&$($mut)? $offers.by_language.columns);
        single.into_iter().chain(lists.flatten())
    }};
}

impl Offers {
    /// Takes in a published offer in place of what it was.
    pub(super) fn put(&mut self, offer: Offer, languages: &mut Languages, today: NaiveDate) -> u32 {
        let slot = self.slots.take(offer.id);
        self.make_room();
        let (row, is_whole) = OfferRow::pack(&offer, languages);
        if let Some(place) = self.rows.get_mut(at(slot)) {
            let was = std::mem::replace(place, row);
            self.mark_row(slot, &was, false);
        }
        self.odd.set(slot, !is_whole);
        let last = offer.content.expires_on;
        let state = offer.provider_state;
        if let Some(old) = self.slots.record(slot) {
            let marks = Marks::of(old);
            let (last, state) = (old.content.expires_on, old.provider_state);
            self.forget(slot, &marks, last, state);
        }
        self.mark(slot, &Marks::of(&offer), true);
        self.mark_row(slot, &row, true);
        self.open.add(slot, last, today);
        if let Some(state) = state {
            self.own.entry(state).or_default().push(slot);
        }
        self.slots.put(slot, offer);
        slot
    }

    pub(super) fn remove(&mut self, id: OfferId) -> Option<u32> {
        let (slot, old) = self.slots.give_up(id)?;
        let (last, state) = (old.content.expires_on, old.provider_state);
        self.forget(slot, &Marks::of(&old), last, state);
        self.odd.set(slot, false);
        if let Some(place) = self.rows.get_mut(at(slot)) {
            let was = std::mem::take(place);
            self.mark_row(slot, &was, false);
        }
        Some(slot)
    }

    fn forget(
        &mut self,
        slot: u32,
        marks: &Marks,
        last: Option<NaiveDate>,
        state: Option<StateCode>,
    ) {
        self.mark(slot, marks, false);
        self.open.remove(slot, last);
        if let Some(own) = state.and_then(|state| self.own.get_mut(&state)) {
            own.retain(|each| *each != slot);
        }
    }

    /// Room for a quarter more at a time: growing copies every column.
    fn make_room(&mut self) {
        let end = self.slots.end();
        self.rows.resize(end, OfferRow::default());
        if end <= self.room {
            return;
        }
        self.grow(end + end / 4 + 512);
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        self.slots.reserve(more);
        self.rows.reserve(more);
        self.grow(self.slots.end() + more);
    }

    fn grow(&mut self, room: usize) {
        self.room = self.room.max(room);
        for column in columns!(self, mut) {
            column.make_room(room);
        }
    }

    /// Bytes of the columns.
    pub(super) fn column_bytes(&self) -> usize {
        columns!(self).map(Bitmap::bytes).sum()
    }

    /// The order of two offers with the same score.
    pub(super) fn order(&self, one: u32, other: u32) -> Ordering {
        let beginning = |slot| self.row(slot).map(|row| row.place);
        let place = |slot| self.slots.record(slot).map(offer_place);
        let begun = beginning(one).cmp(&beginning(other));
        begun.then_with(|| place(one).cmp(&place(other)))
    }

    /// Those that are open on the day.
    pub(super) fn open_now(&self) -> Bitmap {
        self.open.slots.up_to(self.slots.end())
    }

    #[inline(always)]
    pub(super) fn row(&self, slot: u32) -> Option<&OfferRow> {
        self.rows.get(at(slot))
    }
}
