//! Exact fractions from 0 to 1.

use std::cmp::Ordering;

use serde::Serialize;

/// An exact fraction from 0 to 1, as counted: not reduced, so that it can be shown.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Fraction {
    /// How much of it; no more than the whole.
    part: u64,
    /// Of what; 1 or more.
    whole: u64,
}

impl Fraction {
    /// All of it.
    pub const ONE: Self = Self { part: 1, whole: 1 };

    /// Nothing of it.
    pub const ZERO: Self = Self { part: 0, whole: 1 };

    /// So much of a whole, capped at all of it; of nothing, nothing.
    #[must_use]
    pub fn of(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        Self {
            part: part.min(whole),
            whole,
        }
    }

    /// How much of the whole it is.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// What it is a part of; 1 or more.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole
    }

    /// The weight times the fraction, rounded half up: `floor((2a + b) / 2b)` for `a/b`.
    ///
    /// Nothing overflows: with `a` = weight x part below 2^96 and `b` below 2^64, every value is
    /// below 2^98. The result is no more than the weight, as the fraction is no more than 1.
    #[must_use]
    pub fn half_up(self, weight: u32) -> u32 {
        let a = u128::from(weight) * u128::from(self.part);
        let b = u128::from(self.whole);
        u32::try_from((2 * a + b) / (2 * b)).unwrap_or(weight)
    }
}

/// By value: 1/2 is 2/4. The products are below 2^128.
impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.part) * u128::from(other.whole);
        let right = u128::from(other.part) * u128::from(self.whole);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(1, 2, 5, 3)] // 2.5 goes up
    #[case(4, 35, 4, 0)] // 16/35 is below a half
    #[case(5, 8, 4, 3)] // 2.5 again, from other numbers
    #[case(0, 9, 35, 0)]
    #[case(9, 9, 35, 35)]
    #[case(1, 3, 0, 0)]
    fn halves_go_up_and_less_goes_down(
        #[case] part: u64,
        #[case] whole: u64,
        #[case] weight: u32,
        #[case] points: u32,
    ) {
        assert_eq!(Fraction::of(part, whole).half_up(weight), points);
    }

    #[test]
    fn the_widest_values_neither_overflow_nor_leave_the_range() {
        let nearly_one = Fraction::of(u64::MAX - 1, u64::MAX);
        assert_eq!(nearly_one.half_up(u32::MAX), u32::MAX);
        assert!(nearly_one < Fraction::ONE);
        assert_eq!(Fraction::of(u64::MAX, 1), Fraction::ONE);
        assert_eq!(Fraction::of(0, 0), Fraction::ZERO);
    }

    #[test]
    fn fractions_compare_by_value() {
        assert_eq!(Fraction::of(1, 2), Fraction::of(2, 4));
        assert!(Fraction::of(1, 3) < Fraction::of(1, 2));
    }
}
