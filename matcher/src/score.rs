//! Scores: the sum of eight rounded parts.

use domain::codes;
use domain::id::{OfferId, RequestId};
use serde::{Deserialize, Serialize};

use crate::factor::{Factor, Factors};
use crate::gate::Gate;
use crate::pair::Pair;

/// A score of 0 to 100 points.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "u32", into = "u32")]
pub struct Score(u8);

/// A number of points outside 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no score; 0 to 100 are")]
pub struct NoScore(pub u32);

impl Score {
    /// The points.
    #[must_use]
    pub fn points(self) -> u32 {
        self.0.into()
    }

    /// From points that a table or a sum of parts has kept to 100.
    pub(crate) fn of(points: u8) -> Self {
        Self(points.min(100))
    }

    /// The sum of the parts, which weights that add up to 100 keep to 100.
    pub(crate) fn sum(factors: &Factors<u32>) -> Self {
        let sum: u32 = Factor::ALL.iter().map(|factor| factors.get(*factor)).sum();
        Self(u8::try_from(sum.min(100)).unwrap_or(100))
    }

    /// The band that the score falls in.
    #[must_use]
    pub fn band(self) -> Band {
        let reached = |band: &&Band| self.points() >= band.least();
        let best = Band::ALL.iter().rev().find(reached);
        best.copied().unwrap_or(Band::Weak)
    }
}

impl TryFrom<u32> for Score {
    type Error = NoScore;

    fn try_from(points: u32) -> Result<Self, NoScore> {
        u8::try_from(points)
            .ok()
            .filter(|points| *points <= 100)
            .map(Self)
            .ok_or(NoScore(points))
    }
}

impl From<Score> for u32 {
    fn from(score: Score) -> Self {
        score.points()
    }
}

codes! {
    /// A score in a word; `Ord` is from weak to strong.
    Band, "band" {
        /// Below 40.
        Weak = "weak",
        /// 40 to 59.
        Possible = "possible",
        /// 60 to 79.
        Good = "good",
        /// 80 and over.
        Strong = "strong",
    }
}

impl Band {
    /// The fewest points of the band.
    #[must_use]
    pub const fn least(self) -> u32 {
        match self {
            Self::Weak => 0,
            Self::Possible => 40,
            Self::Good => 60,
            Self::Strong => 80,
        }
    }
}

/// A pair that passes the gates, with its score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scored {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// The sum of the factors.
    pub score: Score,
    /// The score in a word.
    pub band: Band,
    /// The points by factor.
    pub factors: Factors<u32>,
}

impl Scored {
    /// Adds the points up.
    pub(crate) fn from_factors(request: RequestId, offer: OfferId, factors: Factors<u32>) -> Self {
        let score = Score::sum(&factors);
        Self {
            request,
            offer,
            score,
            band: score.band(),
            factors,
        }
    }
}

impl Pair<'_> {
    /// Scores the pair.
    ///
    /// # Errors
    /// The first gate that the pair fails: it has no score then.
    pub fn score(&self) -> Result<Scored, Gate> {
        match self.first_failed_gate() {
            Some(gate) => Err(gate),
            None => Ok(self.score_past_gates()),
        }
    }

    /// The score that the pair would have if it passed the gates.
    pub(crate) fn score_past_gates(&self) -> Scored {
        let weights = self.basis.weights;
        let factors = Factors::from_fn(|factor| factor.fraction(self).half_up(weights.of(factor)));
        Scored::from_factors(self.request.id, self.offer.id, factors)
    }
}
