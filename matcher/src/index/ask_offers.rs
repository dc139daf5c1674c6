//! A request beside all offers.

use std::cmp::Ordering;

use chrono::NaiveDate;
use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::record::Request;

use super::areas::AreaSet;
use super::bitmap::{Bitmap, Bits};
use super::bound::Bounds;
use super::dispatch::Instructions;
use super::levels;
use super::number::at;
use super::offer_row::OfferRow;
use super::offers::Offers;
use super::packing::modalities;
use super::points::{Met, Sides};
use super::question::{Passing, Question};
use super::request_row::RequestRow;
use super::themes::{AskedThemes, groups_near};
use crate::factor::Factors;
use crate::gate::Gate;
use crate::pair::{Basis, Pair};

/// A request, open or not here at all, with what does not change from offer to offer.
pub(super) struct AskOffers<'a> {
    pub(super) offers: &'a Offers,
    pub(super) request: &'a Request,
    pub(super) row: RequestRow,
    /// Whether the row says all of the request.
    pub(super) is_whole: bool,
    pub(super) themes: AskedThemes,
    /// What the State is in.
    pub(super) areas: AreaSet,
    pub(super) sides: Sides<'a>,
    pub(super) basis: Basis<'a>,
}

impl AskOffers<'_> {
    #[inline(always)]
    fn named(&self) -> Option<&Bitmap> {
        self.offers.by_state.get(usize::from(self.row.state))
    }

    #[inline(always)]
    pub(super) fn names_the_state(&self, slot: u32) -> bool {
        self.named().is_some_and(|named| named.contains(slot))
    }

    fn is_open(&self, today: NaiveDate) -> bool {
        let last = self.request.content.expires_on;
        self.request.status == RequestStatus::Published && last.is_none_or(|last| last >= today)
    }

    fn coverage(&self) -> Vec<&Bitmap> {
        let areas = self.areas.numbers();
        let areas = areas.filter_map(|number| self.offers.by_area.get(number));
        self.named().into_iter().chain(areas).collect()
    }

    /// The columns that cover the State: by name, groups, regions, the world.
    pub(super) fn coverage_by_reach(&self) -> [Vec<&Bitmap>; 4] {
        let by_area = |number| self.offers.by_area.get(number);
        let [groups, regions, world] = self
            .areas
            .by_kind()
            .map(|numbers| numbers.filter_map(by_area).collect());
        [self.named().into_iter().collect(), groups, regions, world]
    }

    fn capacity(&self) -> Passing<'_> {
        let content = &self.request.content;
        if content.max_matches == Some(0) {
            return Passing::Nobody;
        }
        let mut columns = vec![&self.offers.can_match];
        if content.seats.is_some() {
            columns.push(&self.offers.has_seats);
        }
        if content.amount_usd.is_some() {
            columns.push(&self.offers.has_amount);
        }
        Passing::AllOf(columns)
    }
}

/// The columns whose numbers are set.
pub(super) fn columns_of(bits: u64, columns: &[Bitmap]) -> Passing<'_> {
    Passing::AnyOf(
        Bits(bits)
            .filter_map(|number| columns.get(at(number)))
            .collect(),
    )
}

impl Question for AskOffers<'_> {
    type Row = OfferRow;

    fn passing(&self, gate: Gate) -> Passing<'_> {
        let content = &self.request.content;
        match gate {
            Gate::Open if self.is_open(self.basis.today) => {
                Passing::AnyOf(vec![&self.offers.open.slots])
            }
            Gate::Open => Passing::Nobody,
            Gate::OwnOffer => {
                let own = self.offers.own.get(&self.request.state);
                Passing::AllBut(own.cloned().unwrap_or_default())
            }
            Gate::Coverage => Passing::AnyOf(self.coverage()),
            Gate::Modality => {
                let wanted = modalities(&content.modalities_wanted);
                let useful = wanted | modalities(&content.modalities_acceptable);
                columns_of(useful.into(), &self.offers.by_modality)
            }
            Gate::Theme => columns_of(groups_near(&content.themes), &self.offers.by_group),
            Gate::Timing => Passing::AllBut(Vec::new()),
            Gate::Capacity => self.capacity(),
        }
    }

    fn odd(&self) -> Option<&Bitmap> {
        self.is_whole.then_some(&self.offers.odd)
    }

    #[inline(always)]
    fn row(&self, slot: u32) -> OfferRow {
        self.offers.row(slot).copied().unwrap_or_default()
    }

    #[inline(always)]
    fn judge(&self, slot: u32, offer: &OfferRow) -> (Option<u32>, Factors<u32>) {
        let met = Met {
            themes: self.themes.sum(offer.themes),
            areas: self.areas,
            is_named: self.names_the_state(slot),
        };
        let timing = self.sides.timing(&self.row, offer);
        (timing, self.sides.factors(&self.row, offer, met))
    }

    fn bounds(&self, alive: &Bitmap, with: Instructions) -> Option<Bounds> {
        let levels = levels::levels(self);
        Some(Bounds::new(alive, levels::base(self), &levels, with))
    }

    fn pair(&self, slot: u32) -> Option<Pair<'_>> {
        let offer = self.offers.slots.record(slot)?;
        Some(Pair::new(self.request, offer, self.basis))
    }

    fn order(&self, one: u32, other: u32) -> Ordering {
        self.offers.order(one, other)
    }

    fn ids(&self, slot: u32) -> Option<(RequestId, OfferId)> {
        Some((self.request.id, self.offers.slots.id(slot)?))
    }
}
