//! The open requests: their rows, and a column of bits for each thing that a gate asks.

mod marks;

use std::cmp::Ordering;

use chrono::NaiveDate;
use domain::id::RequestId;
use domain::record::Request;
use domain::vocabulary::{Modality, StateCode, ThemeGroup};

use self::marks::Marks;
use super::areas::{AREAS, AreaSet, Memberships};
use super::bitmap::Bitmap;
use super::language::Languages;
use super::number::{self, at};
use super::request_row::RequestRow;
use super::slots::{Open, Slots};
use crate::order::request_place;

/// Requests by slot.
#[derive(Clone, Debug)]
pub(super) struct Requests {
    pub(super) slots: Slots<RequestId, Request>,
    pub(super) rows: Vec<RequestRow>,
    /// Those whose row does not say all.
    pub(super) odd: Bitmap,
    pub(super) open: Open,
    pub(super) by_state: Vec<Bitmap>,
    /// By area that the State is in on the day, single States apart.
    pub(super) by_area: Vec<Bitmap>,
    /// By modality wanted or acceptable.
    pub(super) by_modality: Vec<Bitmap>,
    /// By level-1 theme of an offer that comes near a theme asked for.
    pub(super) by_group: Vec<Bitmap>,
    /// Those that can take another match.
    pub(super) can_match: Bitmap,
    /// Those that ask for no seats; the same for money.
    pub(super) no_seats: Bitmap,
    pub(super) no_amount: Bitmap,
    /// How many slots the columns have room for.
    room: usize,
}

impl Default for Requests {
    fn default() -> Self {
        let columns = |count: usize| vec![Bitmap::default(); count];
        Self {
            slots: Slots::default(),
            rows: Vec::new(),
            odd: Bitmap::default(),
            open: Open::default(),
            by_state: columns(StateCode::ALL.len()),
            by_area: columns(AREAS),
            by_modality: columns(Modality::ALL.len()),
            by_group: columns(ThemeGroup::ALL.len()),
            can_match: Bitmap::default(),
            no_seats: Bitmap::default(),
            no_amount: Bitmap::default(),
            room: 0,
        }
    }
}

/// All columns, to be read or, with `mut`, to be changed.
macro_rules! columns {
    ($requests:ident $(, $mut:tt)?) => {{
        let single = [
            &$($mut)? $requests.odd,
            &$($mut)? $requests.open.slots,
            &$($mut)? $requests.can_match,
            &$($mut)? $requests.no_seats,
            &$($mut)? $requests.no_amount,
        ];
        let lists = [
            &$($mut)? $requests.by_state,
            &$($mut)? $requests.by_area,
            &$($mut)? $requests.by_modality,
            &$($mut)? $requests.by_group,
        ];
        single.into_iter().chain(lists.into_iter().flatten())
    }};
}

impl Requests {
    /// Takes in a published request in place of what it was.
    pub(super) fn put(
        &mut self,
        request: Request,
        languages: &mut Languages,
        members: &Memberships,
    ) -> u32 {
        let slot = self.slots.take(request.id);
        self.make_room();
        if let Some(old) = self.slots.record(slot) {
            let (marks, last) = (Marks::of(old, members), old.content.expires_on);
            self.mark(slot, &marks, false);
            self.open.remove(slot, last);
        }
        let is_special = members.is_special(request.state);
        let (row, is_whole) =
            RequestRow::pack(&request, is_special, |language| languages.take(language));
        if let Some(place) = self.rows.get_mut(at(slot)) {
            *place = row;
        }
        self.odd.set(slot, !is_whole);
        self.mark(slot, &Marks::of(&request, members), true);
        self.open.add(slot, request.content.expires_on, members.day);
        self.slots.put(slot, request);
        slot
    }

    pub(super) fn remove(&mut self, id: RequestId, members: &Memberships) -> Option<u32> {
        let (slot, old) = self.slots.give_up(id)?;
        self.mark(slot, &Marks::of(&old, members), false);
        self.open.remove(slot, old.content.expires_on);
        self.odd.set(slot, false);
        Some(slot)
    }

    /// Moves the State's requests to what it is in on another day.
    pub(super) fn move_state(&mut self, state: StateCode, was: AreaSet, members: &Memberships) {
        let number = number::of_state(state);
        let is = members.of(number);
        let Some(of_state) = self.by_state.get(usize::from(number)) else {
            return;
        };
        for (number, column) in self.by_area.iter_mut().enumerate() {
            match (was.has(number), is.has(number)) {
                (true, false) => column.remove_all(of_state),
                (false, true) => column.add_all(of_state),
                _ => {}
            }
        }
        let is_special = members.is_special(state);
        for slot in of_state.slots() {
            if let Some(row) = self.rows.get_mut(at(slot)) {
                row.set_special(is_special);
            }
        }
    }

    /// Room for a quarter more at a time: growing copies every column.
    fn make_room(&mut self) {
        let end = self.slots.end();
        self.rows.resize(end, RequestRow::default());
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

    /// The order of two requests with the same score.
    pub(super) fn order(&self, one: u32, other: u32, today: NaiveDate) -> Ordering {
        let beginning = |slot| self.row(slot).map(|row| row.place);
        let place = |slot| {
            let request = self.slots.record(slot);
            request.map(|request| request_place(request, today))
        };
        let begun = beginning(one).cmp(&beginning(other));
        begun.then_with(|| place(one).cmp(&place(other)))
    }

    /// Those that are open on the day.
    pub(super) fn open_now(&self) -> Bitmap {
        self.open.slots.up_to(self.slots.end())
    }

    #[inline(always)]
    pub(super) fn row(&self, slot: u32) -> Option<&RequestRow> {
        self.rows.get(at(slot))
    }
}
