//! All open records in memory, and the questions that are asked of them.
//!
//! The rule here: every question comes with what its viewer may see, and nothing else is looked at;
//! nothing is cut to size first and filtered after.
//!
//! Every answer is equal to that of [`Pair`]. Why it is fast is in `docs/adr/0009-fast-index.md`; how a
//! question runs through the files:
//!
//! 1. **What is there.** `slots.rs` gives each record a slot; `offers.rs` and `requests/` keep, by slot, its
//!    row of 64 bytes (`offer_row.rs`, `request_row.rs`) and its bits in columns, one for each thing that a
//!    gate asks (`offer_marks.rs`, `requests/marks.rs`). Numbers for codes are in `number.rs`, `areas.rs`,
//!    `themes.rs` and `language.rs`; `bitmap.rs` is a column, `columns.rs` what is done with many.
//!    `day.rs` moves all of it to another day.
//! 2. **Who may be seen** comes first: `visible.rs`.
//! 3. **The question** is made ready once (`ask/made.rs`): a request beside all offers (`ask_offers.rs`), or
//!    an offer beside all requests (`ask_requests.rs`). `question.rs` has what both have in common, and
//!    narrows the set seen by one column gate after another. `timing` is left, which no column tells.
//! 4. **Points.** `judge.rs` fetches the rows of what is left in blocks and judges each from its row
//!    (`points.rs`, from the tables of a weight set in `tables.rs`); a record whose row does not say all
//!    of it is judged by `Pair`.
//! 5. **The best.** `top.rs` takes them by score, then by the order among equals. Where many are left and
//!    only the best are asked for, it first bounds all scores from columns (`levels.rs`, `bound/`,
//!    `highest.rs`), so that few rows need be fetched.
//!
//! From these: `ask/` ranks with a funnel (`ranking.rs`) and finds the nearest (`nearest.rs`); `explain/`
//! tells ranks after each improvement (`changed.rs`); `rankings/` keeps both sides' best fresh
//! (`lists.rs`); `candidates.rs` gives a plan the pairs that matter, and `plan.rs` makes it. Loops are compiled for
//! several sets of instructions in `dispatch.rs`.
#![expect(
    clippy::inline_always,
    reason = "only what is inlined into a loop is compiled for the loop's instructions: `dispatch.rs`"
)]

mod areas;
mod ask;
mod ask_offers;
mod ask_requests;
mod bitmap;
mod bound;
mod candidates;
mod changed;
mod columns;
mod day;
mod dispatch;
mod explain;
mod highest;
mod judge;
mod language;
mod levels;
mod lists;
mod nearest;
mod number;
mod offer_marks;
mod offer_row;
mod offers;
mod packing;
mod plan;
mod points;
mod question;
mod ranking;
mod rankings;
mod request_row;
mod requests;
mod slots;
mod tables;
mod themes;
mod top;
mod visible;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::{Offer, Request};

use self::areas::Memberships;
use self::language::Languages;
use self::offers::Offers;
use self::requests::Requests;
use self::tables::Tables;
use crate::pair::{Basis, Pair};
use crate::weights::WeightSet;

pub use self::candidates::Positions;
pub use self::dispatch::Instructions;
pub use self::explain::RankedExplanation;
pub use self::rankings::Rankings;
pub use self::visible::{Sight, Visible};

/// The published records, by id, made ready for the questions of one day. Questions of another day
/// are answered alike, but by the reference, which is slow: [`Index::set_day`] first.
#[derive(Clone, Debug)]
pub struct Index {
    requests: Requests,
    offers: Offers,
    languages: Languages,
    members: Memberships,
    tables: Tables,
    instructions: Instructions,
}

impl Default for Index {
    /// An empty index for a day long ago: set the day before you ask.
    fn default() -> Self {
        Self::new(NaiveDate::default())
    }
}

impl Index {
    /// An empty index for the questions of a day.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            requests: Requests::default(),
            offers: Offers::default(),
            languages: Languages::default(),
            members: Memberships::on(today),
            tables: Tables::new(&WeightSet::standard()),
            instructions: Instructions::best(),
        }
    }

    /// The day whose questions are answered fast.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.members.day
    }

    /// Uses these instructions, for comparisons; [`Instructions::best`] unless told otherwise.
    pub const fn use_instructions(&mut self, instructions: Instructions) {
        self.instructions = instructions;
    }

    /// Makes room for so many more records, so that to take them in copies nothing twice.
    pub fn reserve(&mut self, requests: usize, offers: usize) {
        self.requests.reserve(requests);
        self.offers.reserve(offers);
    }

    /// Takes a new or changed request in; one that is not published goes out.
    pub fn upsert_request(&mut self, request: Request) {
        if request.status == RequestStatus::Published {
            self.requests
                .put(request, &mut self.languages, &self.members);
        } else {
            self.remove_request(request.id);
        }
    }

    /// Takes a new or changed offer in; one that is not published goes out.
    pub fn upsert_offer(&mut self, offer: Offer) {
        if offer.status == OfferStatus::Published {
            self.offers
                .put(offer, &mut self.languages, self.members.day);
        } else {
            self.remove_offer(offer.id);
        }
    }

    /// Forgets a request, if it is here.
    pub fn remove_request(&mut self, id: RequestId) {
        self.requests.remove(id, &self.members);
    }

    /// Forgets an offer, if it is here.
    pub fn remove_offer(&mut self, id: OfferId) {
        self.offers.remove(id);
    }

    /// A request that is here.
    #[must_use]
    pub fn request(&self, id: RequestId) -> Option<&Request> {
        self.requests.slots.record(self.requests.slots.find(id)?)
    }

    /// An offer that is here.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<&Offer> {
        self.offers.slots.record(self.offers.slots.find(id)?)
    }

    /// A request and an offer that are both here.
    #[must_use]
    pub fn pair<'a>(
        &'a self,
        request: RequestId,
        offer: OfferId,
        basis: Basis<'a>,
    ) -> Option<Pair<'a>> {
        Some(Pair::new(self.request(request)?, self.offer(offer)?, basis))
    }

    /// How many requests and how many offers are here.
    #[must_use]
    pub fn len(&self) -> (usize, usize) {
        (
            self.requests.slots.by_id().len(),
            self.offers.slots.by_id().len(),
        )
    }

    /// Bytes of the rows, and of the columns, of both sides; the records themselves not counted.
    #[must_use]
    pub fn bytes(&self) -> (usize, usize) {
        let rows = (self.requests.rows.len() + self.offers.rows.len()) * 64;
        (
            rows,
            self.requests.column_bytes() + self.offers.column_bytes(),
        )
    }
}
