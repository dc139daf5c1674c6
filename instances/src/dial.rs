//! The dial: what is turned so that more or fewer pairs pass the gates.

use domain::codes;

use crate::Family;

codes! {
    /// About what part of all pairs passes the gates, in percent. What an instance really has is
    /// measured and told with every figure.
    Selectivity, "selectivity" {
        /// One pair of two hundred.
        P0_5 = "0.5",
        /// One pair of forty.
        P2_5 = "2.5",
        /// One pair of ten.
        P10 = "10",
        /// Every other pair.
        P50 = "50",
    }
}

/// How wide records are. Percentages are of records; counts are draws, of which some fall together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dial {
    /// Offers that cover the world.
    pub(crate) world: u64,
    /// Offers that cover a region, of those that do not cover the world.
    pub(crate) region: u64,
    /// The most groups (sub-regions, organisations, situations) that an offer names.
    pub(crate) groups: u32,
    /// The most States that an offer names, beside or instead of groups.
    pub(crate) states: u32,
    /// The most themes of a request.
    pub(crate) themes_asked: u32,
    /// The most themes of an offer.
    pub(crate) themes_offered: u32,
    /// The most acceptable modalities of a request.
    pub(crate) acceptable: u32,
    /// The most modalities of an offer.
    pub(crate) modalities: u32,
    /// Records whose window may be moved.
    pub(crate) flexible: u64,
    /// The longest window of an offer, in days.
    pub(crate) days: u64,
}

impl Selectivity {
    /// The part aimed at, in pairs of a thousand.
    #[must_use]
    pub const fn per_mille(self) -> u64 {
        match self {
            Self::P0_5 => 5,
            Self::P2_5 => 25,
            Self::P10 => 100,
            Self::P50 => 500,
        }
    }

    /// Found by measuring: `instances/tests/instances.rs` holds each to its aim.
    pub(crate) const fn dial(self, family: Family) -> Dial {
        match family {
            Family::Realistic => self.realistic(),
            Family::Uniform => self.uniform(),
        }
    }

    const fn realistic(self) -> Dial {
        match self {
            Self::P0_5 => Dial {
                world: 0,
                region: 0,
                groups: 1,
                states: 3,
                themes_asked: 2,
                themes_offered: 1,
                acceptable: 0,
                modalities: 2,
                flexible: 3,
                days: 60,
            },
            Self::P2_5 => Dial {
                world: 3,
                region: 5,
                groups: 1,
                states: 10,
                themes_asked: 3,
                themes_offered: 4,
                acceptable: 1,
                modalities: 3,
                flexible: 10,
                days: 240,
            },
            Self::P10 => Dial {
                world: 13,
                region: 22,
                groups: 3,
                states: 24,
                themes_asked: 4,
                themes_offered: 6,
                acceptable: 4,
                modalities: 5,
                flexible: 28,
                days: 420,
            },
            Self::P50 => Dial {
                world: 65,
                region: 60,
                groups: 4,
                states: 40,
                themes_asked: 6,
                themes_offered: 12,
                acceptable: 8,
                modalities: 12,
                flexible: 65,
                days: 720,
            },
        }
    }

    const fn uniform(self) -> Dial {
        match self {
            Self::P0_5 => Dial {
                world: 0,
                region: 0,
                groups: 0,
                states: 13,
                themes_asked: 3,
                themes_offered: 4,
                acceptable: 2,
                modalities: 4,
                flexible: 20,
                days: 400,
            },
            Self::P2_5 => Dial {
                world: 0,
                region: 0,
                groups: 0,
                states: 50,
                themes_asked: 3,
                themes_offered: 4,
                acceptable: 4,
                modalities: 6,
                flexible: 20,
                days: 400,
            },
            Self::P10 => Dial {
                world: 10,
                region: 0,
                groups: 0,
                states: 100,
                themes_asked: 3,
                themes_offered: 6,
                acceptable: 6,
                modalities: 8,
                flexible: 30,
                days: 540,
            },
            Self::P50 => Dial {
                world: 60,
                region: 0,
                groups: 0,
                states: 240,
                themes_asked: 5,
                themes_offered: 12,
                acceptable: 10,
                modalities: 14,
                flexible: 60,
                days: 720,
            },
        }
    }
}
