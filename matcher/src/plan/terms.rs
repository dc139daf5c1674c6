//! What a plan is asked to be.

use domain::codes;
use domain::id::{OfferId, RequestId};
use serde::{Deserialize, Serialize};

codes! {
    /// What a plan is the best at.
    Policy, "policy" {
        /// The greatest total score.
        BestFit = "best_fit",
        /// Most States served, then most requests served, then the greatest total score.
        Widest = "widest",
    }
}

/// A pair that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Named {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
}

/// The least score of a pair that is not pinned: 1 to 100 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Floor(u8);

/// A floor that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no floor; 1 to 100 are")]
pub struct NoFloor(pub u32);

impl Floor {
    /// The points.
    #[must_use]
    pub const fn points(self) -> u8 {
        self.0
    }
}

impl Default for Floor {
    /// 40 points, where `possible` begins.
    fn default() -> Self {
        Self(40)
    }
}

impl TryFrom<u32> for Floor {
    type Error = NoFloor;

    fn try_from(points: u32) -> Result<Self, NoFloor> {
        let floor = u8::try_from(points)
            .ok()
            .filter(|points| (1..=100).contains(points));
        floor.map(Self).ok_or(NoFloor(points))
    }
}

impl From<Floor> for u32 {
    fn from(floor: Floor) -> Self {
        floor.0.into()
    }
}

/// What a plan is asked to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What it is to be the best at.
    pub policy: Policy,
    /// The least score of a pair that is not pinned.
    pub floor: Floor,
    /// Pairs that have to be in it, whatever their score.
    pub pinned: Vec<Named>,
    /// Pairs that may not be in it.
    pub excluded: Vec<Named>,
    /// How many pairs may be looked at before the plain method takes over. The plan's worth is the
    /// same.
    pub work_limit: u64,
}

impl Terms {
    /// A thousand looks at each of twenty million pairs, which takes minutes. Instances of every shape
    /// in the bench took twenty looks a pair or fewer.
    pub const WORK_LIMIT: u64 = 20_000_000_000;

    /// No pins, no exclusions, the usual floor.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            floor: Floor::default(),
            pinned: Vec::new(),
            excluded: Vec::new(),
            work_limit: Self::WORK_LIMIT,
        }
    }
}
