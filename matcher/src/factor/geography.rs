//! Geography: how directly the offer is addressed to the State.
//!
//! Source: "Factors", row `geography`. Range 6/15 to 1 behind the gate `coverage`; 0 where no area
//! contains the State.

use std::cmp::Reverse;

use domain::codes;
use domain::vocabulary::{Area, Code};

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

codes! {
    /// In which way an offer reaches a State; `Ord` is from the widest area to the narrowest.
    Reach, "reach" {
        /// It covers the world.
        World = "world",
        /// It covers the State's region.
        Region = "region",
        /// It covers the State's sub-region, an organisation that it belongs to, or LDC, LLDC, SIDS.
        Group = "group",
        /// It names the State, and so many others that it is addressed to a group.
        OneOfMany = "one_of_many",
        /// It names the State.
        Named = "named",
    }
}

/// An offer that names more States than this is addressed to a group of them.
pub(crate) const FEW: usize = 12;

impl Reach {
    /// How direct it is, in fifteenths.
    #[must_use]
    pub const fn fifteenths(self) -> u64 {
        match self {
            Self::World => 6,
            Self::Region => 8,
            Self::Group | Self::OneOfMany => 12,
            Self::Named => 15,
        }
    }
}

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let part = best(pair).map_or(0, |(reach, _)| reach.fifteenths());
    Fraction::of(part, 15)
}

pub(crate) fn compared(pair: &Pair<'_>) -> Compared {
    let best = best(pair);
    Compared::Geography {
        state: Some(pair.request.state),
        area: best.map(|(_, area)| area),
        reach: best.map(|(reach, _)| reach),
        coverage: pair.offer.content.coverage.clone(),
    }
}

/// The best of the offer's areas that contain the State; among equals the first by code.
pub(crate) fn best(pair: &Pair<'_>) -> Option<(Reach, Area)> {
    let coverage = &pair.offer.content.coverage;
    let is_state = |area: &&Area| matches!(area, Area::State(_));
    let names_few = coverage.iter().filter(is_state).count() <= FEW;
    coverage
        .iter()
        .filter(|area| pair.is_in(**area))
        .map(|area| (reach_of(*area, names_few), *area))
        .max_by_key(|(reach, area)| (*reach, Reverse(area.code())))
}

const fn reach_of(area: Area, names_few: bool) -> Reach {
    match area {
        Area::World => Reach::World,
        Area::Region(_) => Reach::Region,
        Area::SubRegion(_) | Area::Organisation(_) | Area::Situation(_) => Reach::Group,
        Area::State(_) if names_few => Reach::Named,
        Area::State(_) => Reach::OneOfMany,
    }
}
