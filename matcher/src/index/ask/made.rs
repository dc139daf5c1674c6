//! A question made ready: the record, its row, and what does not change from pair to pair.

use std::borrow::Cow;

use domain::record::{Offer, Request};

use crate::index::Index;
use crate::index::ask_offers::AskOffers;
use crate::index::ask_requests::{AskRequests, named};
use crate::index::number::{at, of_state};
use crate::index::offer_row::OfferRow;
use crate::index::packing::day;
use crate::index::points::Sides;
use crate::index::request_row::RequestRow;
use crate::index::tables::Tables;
use crate::index::themes::{AskedThemes, p_of_all};
use crate::pair::Basis;
use crate::weights::WeightSet;

impl Index {
    /// The index made ready for the day of a question: itself, or a copy for another day.
    pub(in crate::index) fn ready_for(&self, basis: Basis<'_>) -> Cow<'_, Self> {
        if basis.today == self.members.day {
            return Cow::Borrowed(self);
        }
        let mut other = self.clone();
        other.set_day(basis.today);
        Cow::Owned(other)
    }

    /// The points of a weight set: those at hand, or new ones for other weights.
    pub(in crate::index) fn tables_of(&self, weights: &WeightSet) -> Cow<'_, Tables> {
        if weights.are_those_of(&self.tables.weights) {
            Cow::Borrowed(&self.tables)
        } else {
            Cow::Owned(Tables::new(weights))
        }
    }

    /// Holds a request that is not here against the offers.
    pub(in crate::index) fn ask_offers<'a>(
        &'a self,
        request: &'a Request,
        basis: Basis<'a>,
        tables: &'a Tables,
    ) -> AskOffers<'a> {
        let is_special = self.members.is_special(request.state);
        let known = |language| self.languages.known(language);
        let packed = RequestRow::pack(request, is_special, known);
        self.ask_as(request, packed, basis, tables)
    }

    /// Holds a request that is here against the offers.
    pub(in crate::index) fn ask_offers_of<'a>(
        &'a self,
        slot: u32,
        basis: Basis<'a>,
        tables: &'a Tables,
    ) -> Option<AskOffers<'a>> {
        let request = self.requests.slots.record(slot)?;
        let row = *self.requests.row(slot)?;
        let packed = (row, !self.requests.odd.contains(slot));
        Some(self.ask_as(request, packed, basis, tables))
    }

    /// The question of a request, with its row and whether that says all of it.
    fn ask_as<'a>(
        &'a self,
        request: &'a Request,
        (row, is_whole): (RequestRow, bool),
        basis: Basis<'a>,
        tables: &'a Tables,
    ) -> AskOffers<'a> {
        AskOffers {
            offers: &self.offers,
            request,
            row,
            is_whole,
            themes: AskedThemes::new(row.themes, row.shares),
            areas: self.members.of(of_state(request.state)),
            sides: Sides {
                tables,
                today: day(basis.today),
            },
            basis,
        }
    }

    /// Holds an offer that is here against the requests.
    pub(in crate::index) fn ask_requests<'a>(
        &'a self,
        offer: &'a Offer,
        basis: Basis<'a>,
        tables: &'a Tables,
    ) -> AskRequests<'a> {
        let slot = self.offers.slots.find(offer.id).unwrap_or(u32::MAX);
        let row = self.offers.rows.get(at(slot)).copied();
        let row: OfferRow = row.unwrap_or_default();
        AskRequests {
            requests: &self.requests,
            members: &self.members,
            offer,
            row,
            is_whole: !self.offers.odd.contains(slot),
            near: p_of_all(row.themes),
            named: named(offer),
            sides: Sides {
                tables,
                today: day(basis.today),
            },
            basis,
        }
    }
}
