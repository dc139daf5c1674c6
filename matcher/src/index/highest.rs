//! Who has high bounds: comparisons in planes of bits, all slots at once.

use super::bitmap::Bitmap;
use super::bound::{DIGITS, ones};
use super::dispatch::Loop;

/// The slots of a set whose bound is so high.
pub(super) struct AtLeast<'a> {
    pub(super) planes: &'a [Vec<u64>; DIGITS],
    pub(super) score: u8,
    pub(super) alive: &'a Bitmap,
}

impl Loop for AtLeast<'_> {
    type Answer = Bitmap;

    #[inline(always)]
    fn run(self) -> Bitmap {
        // From the lowest digit up: not below so far, seen from this digit.
        let mut reaches = vec![u64::MAX; self.alive.words().len()];
        for (digit, plane) in self.planes.iter().enumerate() {
            let ones = ones(self.score, digit);
            for (reaches, word) in reaches.iter_mut().zip(plane) {
                *reaches = (word & *reaches) | ((word | *reaches) & !ones);
            }
        }
        let mut kept = self.alive.clone();
        for (kept, reaches) in kept.words_mut().iter_mut().zip(reaches) {
            *kept &= reaches;
        }
        kept
    }
}

/// So many with the highest bounds, and whoever is tied with the last of them.
pub(super) struct Highest<'a> {
    pub(super) planes: &'a [Vec<u64>; DIGITS],
    pub(super) many: u64,
    pub(super) alive: &'a Bitmap,
}

impl Loop for Highest<'_> {
    type Answer = Bitmap;

    /// From the highest digit down: if enough of those that are tied so far have it, the others are
    /// out; else those that have it are in, and the others fill what is left.
    #[inline(always)]
    fn run(self) -> Bitmap {
        let mut tied = self.alive.clone();
        let mut within = vec![0; tied.words().len()];
        let mut left = self.many;
        for plane in self.planes.iter().rev() {
            let both = tied.words().iter().zip(plane);
            let many: u64 = both
                .map(|(tied, word)| u64::from((tied & word).count_ones()))
                .sum();
            if many >= left {
                for (tied, word) in tied.words_mut().iter_mut().zip(plane) {
                    *tied &= word;
                }
            } else {
                left -= many;
                let both = tied.words_mut().iter_mut().zip(plane);
                for ((tied, word), within) in both.zip(&mut within) {
                    *within |= *tied & word;
                    *tied &= !word;
                }
            }
        }
        for (tied, within) in tied.words_mut().iter_mut().zip(within) {
            *tied |= within;
        }
        tied
    }
}
