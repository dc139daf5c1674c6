//! What plans, prices and arcs are worth: three whole numbers.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use serde::Serialize;

/// States, requests, score: added part by part, compared as words in a dictionary are. Under
/// `best_fit` the first two are 0.
///
/// Prices are of 64 bits and are multiplied by counts of records, so that 128 bits hold every sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Worth(pub [i128; 3]);

impl Worth {
    /// Nothing.
    pub const ZERO: Self = Self([0; 3]);

    /// Of a score alone.
    #[must_use]
    pub const fn score(points: i128) -> Self {
        Self([0, 0, points])
    }

    /// So many times as much.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0.map(|part| part * i128::from(count)))
    }

    /// This, or nothing where this is less than nothing.
    #[must_use]
    pub fn or_nothing(self) -> Self {
        self.max(Self::ZERO)
    }
}

impl Worth {
    fn part_by_part(self, other: Self, join: impl Fn(i128, i128) -> i128) -> Self {
        let [states, requests, score] = self.0;
        let [other_states, other_requests, other_score] = other.0;
        Self([
            join(states, other_states),
            join(requests, other_requests),
            join(score, other_score),
        ])
    }
}

impl Add for Worth {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.part_by_part(other, i128::add)
    }
}

impl Sub for Worth {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.part_by_part(other, i128::sub)
    }
}

impl Sum for Worth {
    fn sum<I: Iterator<Item = Self>>(worths: I) -> Self {
        worths.fold(Self::ZERO, Add::add)
    }
}

/// As `(2, 2, 120)`.
impl fmt::Display for Worth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [states, requests, score] = self.0;
        write!(f, "({states}, {requests}, {score})")
    }
}
