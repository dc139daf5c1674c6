//! The points and the timing of a pair from its two rows: the rule of `factor/`, packed.
//!
//! The reference is `Pair`; the tests hold both to be equal.

use super::areas::AreaSet;
use super::rows::{MODALITIES, OfferRow, RequestRow};
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
    #[inline(always)]
    pub(super) fn timing(self, asked: &RequestRow, offer: &OfferRow) -> Option<u32> {
        if asked.is_free || offer.is_flexible() {
            return Some(self.tables.free());
        }
        let ready = self.today.saturating_add(offer.lead());
        let start = asked.start.max(offer.start).max(ready);
        let end = asked.end.min(offer.end);
        let days = i64::from(end) - i64::from(start) + 1;
        if days <= 0 {
            return None;
        }
        let length = |start: i32, end: i32| (i64::from(end) - i64::from(start) + 1).cast_unsigned();
        let of = length(asked.start, asked.end).min(length(offer.start, offer.end));
        Some(self.tables.timing(days.cast_unsigned(), of))
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
        let [seats_left, amount_left] = offer.left();
        let points = |asked: u64, left: Option<u64>| {
            let left = left.filter(|_| asked > 0)?;
            Some(self.tables.scale(left, asked))
        };
        match (points(seats, seats_left), points(amount, amount_left)) {
            (Some(one), Some(other)) => one.min(other),
            (one, other) => one.or(other).unwrap_or(0),
        }
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
    if met.is_named && offer.names_few() {
        4
    } else if met.is_named || met.areas.groups & offer.groups != 0 {
        3
    } else if u32::from(met.areas.regions) & offer.regions() != 0 {
        2
    } else {
        u32::from(offer.covers_world())
    }
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
    if high & low != 0 {
        3
    } else if high != 0 {
        2
    } else {
        u32::from(low != 0)
    }
}
