//! Points by weight set: every rounding that does not depend on the sizes of one pair is done once.

use domain::vocabulary::Level;

use super::number::{byte, low};
use crate::factor::{Affinity, Factor, Reach};
use crate::fraction::Fraction;
use crate::weights::WeightSet;

/// Most modalities that a request may want; more is for the reference.
pub(super) const MOST_WANTED: u32 = 8;
/// Places of a row of `modality`: 0 to 16 halves.
const HALVES: u32 = 2 * MOST_WANTED + 1;
/// Of 100 percent times p.
const WHOLE: u32 = 3500;

// The nearness of themes is in the rows' masks: 8 and 12 more and 15 more.
const _: () = assert!(
    Affinity::Related.points() == 8
        && Affinity::SameParent.points() == 20
        && Affinity::Same.points() == 35
);

/// The points of a weight set.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) weights: WeightSet,
    theme: u32,
    timing: u32,
    scale: u32,
    /// By `Reach`, with 0 for none: none, world, region, group or one of many, named.
    reach: [u8; 8],
    modality: [u8; 256],
    level_audience: [u8; 512],
    language: [u8; 4],
    openness: [u8; 8],
}

impl Tables {
    /// Rounds all that can be rounded before there is a pair.
    pub(super) fn new(weights: &WeightSet) -> Self {
        let of = |factor: Factor| {
            let weight = weights.of(factor);
            move |part: u64, whole: u64| byte(Fraction::of(part, whole).half_up(weight))
        };
        let (geography, language) = (of(Factor::Geography), of(Factor::Language));
        let openness = of(Factor::Openness);
        let reach = [
            0,
            Reach::World.fifteenths(),
            Reach::Region.fifteenths(),
            Reach::Group.fifteenths(),
            Reach::Named.fifteenths(),
            0,
            0,
            0,
        ];
        Self {
            weights: weights.clone(),
            theme: weights.of(Factor::Theme),
            timing: weights.of(Factor::Timing),
            scale: weights.of(Factor::Scale),
            reach: reach.map(|part| geography(part, 15)),
            modality: modality(of(Factor::Modality)),
            level_audience: level_audience(of(Factor::LevelAudience)),
            language: [0, 3, 6, 10].map(|part| language(part, 10)),
            openness: [0, 1, 2, 3, 4, 5, 5, 5].map(|part| openness(part, 5)),
        }
    }

    /// The points for a sum of share times p, 0 to 3500.
    #[inline(always)]
    pub(super) const fn theme(&self, sum: u32) -> u32 {
        (2 * self.theme * sum + WHOLE) / (2 * WHOLE)
    }

    /// The points for the way in which a State is reached, 0 for none to 4 for by name.
    #[inline(always)]
    pub(super) fn reach(&self, way: u32) -> u32 {
        at(&self.reach, way)
    }

    /// The points for so many halves of so many modalities wanted.
    #[inline(always)]
    pub(super) fn modality(&self, wanted: u32, halves: u32) -> u32 {
        at(&self.modality, wanted * HALVES + halves)
    }

    /// The points for the level wanted, the levels offered as bits, and a shared audience.
    #[inline(always)]
    pub(super) fn level_audience(&self, wanted: u8, offered: u8, shared: bool) -> u32 {
        let place = u32::from(wanted) * 64 + u32::from(shared) * 32 + u32::from(offered);
        at(&self.level_audience, place)
    }

    /// The points for how a language is provided: 0 not at all to 3 delivered.
    #[inline(always)]
    pub(super) fn language(&self, provided: u32) -> u32 {
        at(&self.language, provided)
    }

    /// The points for so many fifths.
    #[inline(always)]
    pub(super) fn openness(&self, fifths: u32) -> u32 {
        at(&self.openness, fifths)
    }

    /// The points where dates are free.
    #[inline(always)]
    pub(super) const fn free(&self) -> u32 {
        self.timing
    }

    /// The points for days of overlap of a shorter window of `of`; both below 2^32.
    #[inline(always)]
    pub(super) fn timing(&self, days: u64, of: u64) -> u32 {
        half_up(self.timing, days, of)
    }

    /// The points for what is left of what is asked; both up to 2^40.
    #[inline(always)]
    pub(super) fn scale(&self, left: u64, asked: u64) -> u32 {
        half_up(self.scale, left, asked)
    }

    /// The points where nothing is asked.
    #[inline(always)]
    pub(super) const fn all_of_it(&self) -> u32 {
        self.scale
    }
}

#[inline(always)]
fn at(table: &[u8], place: u32) -> u32 {
    let points = table.get(super::number::at(place)).copied();
    u32::from(points.unwrap_or(0))
}

/// The weight times a part of the whole, rounded half up. With a weight of up to 100 and numbers of up
/// to 2^40 nothing reaches 2^48.
///
/// A small weight needs no division, which costs as much as all else of a pair: there are as many
/// points as there are odd multiples of the whole that twice the weighted part reaches.
#[inline(always)]
fn half_up(weight: u32, part: u64, whole: u64) -> u32 {
    let twice = 2 * u64::from(weight) * part.min(whole);
    if weight > SMALL {
        return low((twice + whole) / (2 * whole).max(1));
    }
    let (mut points, mut odd) = (0, whole);
    for _ in 0..SMALL {
        points += u32::from(odd <= twice);
        odd += 2 * whole;
    }
    points
}

/// The weights of timing and scale in the standard set.
const SMALL: u32 = 5;

fn modality(points: impl Fn(u64, u64) -> u8) -> [u8; 256] {
    let mut table = [0; 256];
    let cells = (0..=MOST_WANTED).flat_map(|wanted| (0..HALVES).map(move |met| (wanted, met)));
    for (cell, (wanted, halves)) in table.iter_mut().zip(cells) {
        *cell = points(halves.into(), (2 * wanted).into());
    }
    table
}

fn level_audience(points: impl Fn(u64, u64) -> u8) -> [u8; 512] {
    let mut table = [0; 512];
    let shared = [0, 3];
    let rows = Level::ALL
        .iter()
        .flat_map(|level| shared.map(|tenths| (level, tenths)));
    for (row, (wanted, audience)) in table.chunks_exact_mut(32).zip(rows) {
        for (cell, offered) in row.iter_mut().zip(0_u32..) {
            let levels = Level::ALL.iter().enumerate();
            let near = levels.filter(|(place, _)| (offered >> place) & 1 == 1);
            let steps = near.map(|(_, level)| level.steps_to(*wanted)).min();
            let level = match steps {
                Some(0) => 7,
                Some(1) => 4,
                Some(2) => 1,
                _ => 0,
            };
            *cell = points(level + audience, 10);
        }
    }
    table
}
