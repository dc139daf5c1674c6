//! An offer beside all requests.

use std::cmp::Ordering;

use domain::id::{OfferId, RequestId};
use domain::lifecycle::OfferStatus;
use domain::record::Offer;
use domain::vocabulary::Area;

use super::areas::{Memberships, number_of};
use super::ask_offers::columns_of;
use super::bitmap::Bitmap;
use super::bound::Bounds;
use super::dispatch::Instructions;
use super::number;
use super::offer_row::OfferRow;
use super::packing::modalities;
use super::points::{Met, Sides};
use super::question::{Passing, Question};
use super::request_row::RequestRow;
use super::requests::Requests;
use crate::factor::Factors;
use crate::gate::Gate;
use crate::pair::{Basis, Pair};

/// An offer with what does not change from request to request.
pub(super) struct AskRequests<'a> {
    pub(super) requests: &'a Requests,
    pub(super) members: &'a Memberships,
    pub(super) offer: &'a Offer,
    pub(super) row: OfferRow,
    /// Whether the row says all of the offer.
    pub(super) is_whole: bool,
    /// The p for each theme, by number.
    pub(super) near: [u8; 64],
    /// The States named, a bit each.
    pub(super) named: [u64; 4],
    pub(super) sides: Sides<'a>,
    pub(super) basis: Basis<'a>,
}

/// The States that an offer names, a bit each.
pub(super) fn named(offer: &Offer) -> [u64; 4] {
    let mut named = [0; 4];
    for area in &offer.content.coverage {
        if let Area::State(state) = area {
            let number = number::of_state(*state);
            if let Some(word) = named.get_mut(usize::from(number / 64)) {
                *word |= 1 << (number % 64);
            }
        }
    }
    named
}

impl AskRequests<'_> {
    fn coverage(&self) -> Vec<&Bitmap> {
        let coverage = self.offer.content.coverage.iter();
        let column = |area: &Area| match area {
            Area::State(state) => {
                let number = number::of_state(*state);
                self.requests.by_state.get(usize::from(number))
            }
            _ => self.requests.by_area.get(number_of(*area)?),
        };
        coverage.filter_map(column).collect()
    }

    fn is_open(&self) -> bool {
        let last = self.offer.content.expires_on;
        self.offer.status == OfferStatus::Published
            && last.is_none_or(|last| last >= self.basis.today)
    }

    fn capacity(&self) -> Passing<'_> {
        let content = &self.offer.content;
        if content.max_matches == Some(0) {
            return Passing::Nobody;
        }
        let mut columns = vec![&self.requests.can_match];
        if content.seats_left == Some(0) {
            columns.push(&self.requests.no_seats);
        }
        if content.amount_usd_left == Some(0) {
            columns.push(&self.requests.no_amount);
        }
        Passing::AllOf(columns)
    }
}

impl Question for AskRequests<'_> {
    type Row = RequestRow;

    fn passing(&self, gate: Gate) -> Passing<'_> {
        let content = &self.offer.content;
        match gate {
            Gate::Open if self.is_open() => Passing::AnyOf(vec![&self.requests.open.slots]),
            Gate::Open => Passing::Nobody,
            Gate::OwnOffer => {
                let state = self.offer.provider_state.map(number::of_state);
                let own = state.and_then(|state| self.requests.by_state.get(usize::from(state)));
                Passing::AllBut(own.map(|own| own.slots().collect()).unwrap_or_default())
            }
            Gate::Coverage => Passing::AnyOf(self.coverage()),
            Gate::Modality => {
                let offered = modalities(&content.modalities);
                columns_of(offered.into(), &self.requests.by_modality)
            }
            Gate::Theme => {
                let themes = content.themes.iter();
                let groups = themes.map(|theme| 1 << number::of_group(theme.parent()));
                let groups = groups.fold(0, |all, group: u64| all | group);
                columns_of(groups, &self.requests.by_group)
            }
            Gate::Timing => Passing::AllBut(Vec::new()),
            Gate::Capacity => self.capacity(),
        }
    }

    fn odd(&self) -> Option<&Bitmap> {
        self.is_whole.then_some(&self.requests.odd)
    }

    #[inline(always)]
    fn row(&self, slot: u32) -> RequestRow {
        self.requests.row(slot).copied().unwrap_or_default()
    }

    #[inline(always)]
    fn judge(&self, _: u32, asked: &RequestRow) -> (Option<u32>, Factors<u32>) {
        let shares = asked.themes.iter().zip(asked.shares);
        let parts = shares.map(|(theme, share)| {
            let p = self.near.get(usize::from(*theme)).copied();
            u32::from(share) * u32::from(p.unwrap_or(0))
        });
        let word = self.named.get(usize::from(asked.state / 64)).copied();
        let met = Met {
            themes: parts.sum(),
            areas: self.members.of(asked.state),
            is_named: (word.unwrap_or(0) >> (asked.state % 64)) & 1 == 1,
        };
        let timing = self.sides.timing(asked, &self.row);
        (timing, self.sides.factors(asked, &self.row, met))
    }

    fn bounds(&self, _: &Bitmap, _: Instructions) -> Option<Bounds> {
        None
    }

    fn pair(&self, slot: u32) -> Option<Pair<'_>> {
        let request = self.requests.slots.record(slot)?;
        Some(Pair::new(request, self.offer, self.basis))
    }

    fn order(&self, one: u32, other: u32) -> Ordering {
        self.requests.order(one, other, self.basis.today)
    }

    fn ids(&self, slot: u32) -> Option<(RequestId, OfferId)> {
        Some((self.requests.slots.id(slot)?, self.offer.id))
    }
}
