//! A new day: what it changes, and for whom.

use chrono::NaiveDate;
use domain::vocabulary::StateCode;

use super::Index;
use super::areas::Memberships;
use super::number::of_state;
use super::offer_row::OfferRow;
use super::packing::day;

/// The slots of records whose pairs may have another answer on another day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Touched {
    pub(super) requests: Vec<u32>,
    pub(super) offers: Vec<u32>,
}

impl Index {
    /// Makes ready for the questions of another day: only records with a last day between the two
    /// and States whose memberships differ are looked at.
    pub fn set_day(&mut self, today: NaiveDate) {
        let was = self.members.day;
        if was == today {
            return;
        }
        let before = std::mem::replace(&mut self.members, Memberships::on(today));
        for state in StateCode::ALL {
            let areas = before.of(of_state(*state));
            if areas != self.members.of(of_state(*state)) {
                self.requests.move_state(*state, areas, &self.members);
            }
        }
        for slot in self.requests.open.between(was, today) {
            let record = self.requests.slots.record(slot);
            let last = record.and_then(|request| request.content.expires_on);
            self.requests
                .open
                .slots
                .set(slot, last.is_none_or(|last| last >= today));
        }
        for slot in self.offers.open.between(was, today) {
            let record = self.offers.slots.record(slot);
            let last = record.and_then(|offer| offer.content.expires_on);
            self.offers
                .open
                .slots
                .set(slot, last.is_none_or(|last| last >= today));
        }
    }

    /// Whose pairs another day may change: records with a last day between the two, requests of
    /// States whose memberships differ, offers that can begin later or earlier than on the old day.
    pub(super) fn touched_by(&self, today: NaiveDate) -> Touched {
        let was = self.members.day;
        if was == today {
            return Touched::default();
        }
        let members = Memberships::on(today);
        let mut requests = self.requests.open.between(was, today);
        for state in StateCode::ALL {
            let number = of_state(*state);
            let column = self.requests.by_state.get(usize::from(number));
            if let Some(column) = column.filter(|_| members.of(number) != self.members.of(number)) {
                requests.extend(column.slots());
            }
        }
        let mut offers = self.offers.open.between(was, today);
        let all = (0..).zip(&self.offers.rows);
        let (early, late) = (day(was.min(today)), day(was.max(today)));
        let moved = all.filter(|(slot, row)| {
            self.offers.odd.contains(*slot) || begins_elsewhere(row, early, late)
        });
        offers.extend(moved.map(|(slot, _)| slot));
        for slots in [&mut requests, &mut offers] {
            slots.sort_unstable();
            slots.dedup();
        }
        Touched { requests, offers }
    }
}

/// Whether the first day of an offer differs between two days, and there is time after it.
fn begins_elsewhere(row: &OfferRow, early: i32, late: i32) -> bool {
    let ready = |today: i32| today.saturating_add(row.lead());
    !row.is_flexible() && row.start < ready(late) && row.end >= ready(early)
}
