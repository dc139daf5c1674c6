//! The points and the timing of a pair from its two rows: the rule of `factor/`, packed.
//!
//! The reference is `Pair`; the tests hold both to be equal.

use std::hint::select_unpredictable;

use super::areas::AreaSet;
use super::offer_row::OfferRow;
use super::packing::{AMOUNT, MODALITIES, SEATS};
use super::request_row::RequestRow;
use super::tables::Tables;
use crate::factor::Factors;

/// What the points rest on beside the two rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides<'a> {
    pub(super) tables: &'a Tables,
    /// The day of the question.
    pub(super) today: i32,
}

/// What the rows of a pair do not say by themselves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    /// The sum of share times p.
    pub(super) themes: u32,
    /// What the State is in.
    pub(super) areas: AreaSet,
    /// Whether the offer names the State.
    pub(super) is_named: bool,
}

impl Sides<'_> {
    /// The points for timing; `None` where the gate fails.
    ///
    /// No branch hangs on the offer here and below: whether one offer has free dates says nothing of
    /// the next, and a wrong guess costs as much as all the rest.
    #[inline(always)]
    pub(super) fn timing(self, asked: &RequestRow, offer: &OfferRow) -> Option<u32> {
        if asked.is_free {
            return Some(self.tables.free());
        }
        let ready = self.today.saturating_add(offer.lead());
        let start = i64::from(asked.start.max(offer.start).max(ready));
        let end = i64::from(asked.end.min(offer.end));
        let days = (end - start + 1).max(0);
        let length = |start: i32, end: i32| i64::from(end) - i64::from(start) + 1;
        let of = length(asked.start, asked.end)
            .min(length(offer.start, offer.end))
            .max(1);
        let points = self.tables.timing(days.cast_unsigned(), of.cast_unsigned());
        let is_free = offer.is_flexible();
        let points = select_unpredictable(is_free, self.tables.free(), points);
        (is_free || days > 0).then_some(points)
    }

    /// The points of every factor but timing, which is 0.
    #[inline(always)]
    pub(super) fn factors(self, asked: &RequestRow, offer: &OfferRow, met: Met) -> Factors<u32> {
        let tables = self.tables;
        Factors {
            theme: tables.theme(met.themes),
            geography: tables.reach(reach(offer, met)),
            modality: {
                let wanted = asked.wanted.count_ones();
                tables.modality(wanted, halves(asked, offer, wanted))
            },
            level_audience: {
                let shared = asked.audiences & offer.audiences != 0;
                tables.level_audience(asked.level, offer.levels(), shared)
            },
            language: tables.language(provided(asked.languages, offer)),
            timing: 0,
            scale: self.scale(asked, offer),
            openness: tables.openness(offer.fifths()),
        }
    }

    /// The smallest of what is left of what is asked and stated. A part rounded is smallest where
    /// the part is.
    #[inline(always)]
    fn scale(self, asked: &RequestRow, offer: &OfferRow) -> u32 {
        let [seats, amount] = asked.asked();
        if seats | amount == 0 {
            return self.tables.all_of_it();
        }
        // What is not asked or not stated is more than any weight, so that it is never the smallest.
        let points = |asked: u64, left: u64, none: u64| {
            if asked == 0 {
                return u32::MAX;
            }
            let points = self.tables.scale(left, asked);
            select_unpredictable(left == none, u32::MAX, points)
        };
        let [seats_left, amount_left] = offer.left();
        let smallest = points(seats, seats_left, SEATS).min(points(amount, amount_left, AMOUNT));
        select_unpredictable(smallest == u32::MAX, 0, smallest)
    }
}

/// The sum of all factors.
#[inline(always)]
pub(super) const fn sum(points: &Factors<u32>) -> u32 {
    points.theme
        + points.geography
        + points.modality
        + points.level_audience
        + points.language
        + points.timing
        + points.scale
        + points.openness
}

/// 4 by name, 3 in a group or by one name of many, 2 in a region, 1 in the world, 0 not at all.
#[inline(always)]
fn reach(offer: &OfferRow, met: Met) -> u32 {
    let named = u32::from(met.is_named) * (3 + u32::from(offer.names_few()));
    let group = 3 * u32::from(met.areas.groups & offer.groups != 0);
    let region = 2 * u32::from(u32::from(met.areas.regions) & offer.regions() != 0);
    let world = u32::from(offer.covers_world());
    named.max(group).max(region).max(world)
}

/// Half modalities met: two for each that is wanted, one for each that stands in.
#[inline(always)]
fn halves(asked: &RequestRow, offer: &OfferRow, wanted: u32) -> u32 {
    let offered = offer.modalities & MODALITIES;
    let met = (asked.wanted & offered).count_ones();
    let stand_in = (asked.acceptable & offered).count_ones();
    2 * met + stand_in.min(wanted - met)
}

/// 3 delivered, 2 interpretation, 1 materials, 0 not at all: the best of the languages asked for.
#[inline(always)]
fn provided(asked: u64, offer: &OfferRow) -> u32 {
    let (high, low) = (offer.high & asked, offer.low & asked);
    let delivered = 3 * u32::from(high & low != 0);
    let interpreted = 2 * u32::from(high != 0);
    delivered.max(interpreted).max(u32::from(low != 0))
}
