//! Points added in binary, a digit to a plane, a register of slots at a time.

use super::{DIGITS, Level, Levels};
use crate::index::bitmap::Bitmap;
use crate::index::dispatch::Loop;

/// Digits of a factor of fewer than 16 points: most are.
const FEW_DIGITS: usize = 4;

/// Adds levels up for the slots of a set.
pub(super) struct AddUp<'a, const WORDS: usize> {
    pub(super) alive: &'a Bitmap,
    /// What every slot has.
    pub(super) base: u8,
    pub(super) levels: &'a Levels<'a>,
}

impl<const WORDS: usize> Loop for AddUp<'_, WORDS> {
    type Answer = [Vec<u64>; DIGITS];

    #[inline(always)]
    fn run(self) -> Self::Answer {
        let Self {
            alive,
            base,
            levels,
        } = self;
        // Found once: a column is looked into at every step.
        let columns = levels.columns.iter();
        let columns: Vec<&[[u64; WORDS]]> =
            columns.map(|column| column.words().as_chunks().0).collect();
        let room = alive.words().len();
        let mut planes: Self::Answer = std::array::from_fn(|_| Vec::with_capacity(room));
        for (place, alive) in alive.words().as_chunks::<WORDS>().0.iter().enumerate() {
            let mut sums = [[0; WORDS]; DIGITS];
            if *alive != [0; WORDS] {
                sums = sums_of(base, levels, &columns, place);
            }
            for (plane, sum) in planes.iter_mut().zip(&sums) {
                plane.extend_from_slice(sum);
            }
        }
        planes
    }
}

/// The sums of a register of slots.
#[inline(always)]
fn sums_of<const WORDS: usize>(
    base: u8,
    levels: &Levels<'_>,
    columns: &[&[[u64; WORDS]]],
    place: usize,
) -> [[u64; WORDS]; DIGITS] {
    let mut sums = [[0; WORDS]; DIGITS];
    for (digit, sum) in sums.iter_mut().enumerate() {
        *sum = [ones(base, digit); WORDS];
    }
    let mut columns = columns.iter();
    let mut all = levels.parts.iter();
    for factor in &levels.factors {
        let levels = all.by_ref().take(factor.levels);
        if factor.most < 1 << FEW_DIGITS {
            let points = points_of::<WORDS, FEW_DIGITS>(levels, &mut columns, place);
            add(&mut sums, &points);
        } else {
            let points = points_of::<WORDS, DIGITS>(levels, &mut columns, place);
            add(&mut sums, &points);
        }
    }
    sums
}

/// The points of a factor for a register of slots.
#[inline(always)]
fn points_of<'a, const WORDS: usize, const COUNT: usize>(
    levels: impl Iterator<Item = &'a Level>,
    columns: &mut std::slice::Iter<'_, &[[u64; WORDS]]>,
    place: usize,
) -> [[u64; WORDS]; COUNT] {
    let mut points = [[0; WORDS]; COUNT];
    let mut left = [u64::MAX; WORDS];
    for level in levels {
        let mut any = [0; WORDS];
        for column in columns.by_ref().take(level.columns) {
            if let Some(words) = column.get(place) {
                for (any, word) in any.iter_mut().zip(words) {
                    *any |= word;
                }
            }
        }
        for (any, left) in any.iter_mut().zip(&mut left) {
            *any &= *left;
            *left &= !*any;
        }
        // All ones or none for each digit: no branch, so that the planes stay in registers.
        for (digit, plane) in points.iter_mut().enumerate() {
            let ones = ones(level.points, digit);
            for (word, any) in plane.iter_mut().zip(any) {
                *word |= any & ones;
            }
        }
    }
    points
}

/// All ones where a digit is set.
#[inline(always)]
pub(in crate::index) fn ones(points: u8, digit: usize) -> u64 {
    u64::from((points >> digit) & 1).wrapping_neg()
}

/// Adds in binary: a carry for each slot goes from digit to digit.
#[inline(always)]
fn add<const WORDS: usize, const COUNT: usize>(
    sums: &mut [[u64; WORDS]; DIGITS],
    points: &[[u64; WORDS]; COUNT],
) {
    let mut carry = [0; WORDS];
    for (sum, more) in sums.iter_mut().zip(points) {
        for ((sum, more), carry) in sum.iter_mut().zip(more).zip(&mut carry) {
            let half = *sum ^ more;
            let next = (*sum & more) | (half & *carry);
            *sum = half ^ *carry;
            *carry = next;
        }
    }
    for sum in sums.iter_mut().skip(COUNT) {
        for (sum, carry) in sum.iter_mut().zip(&mut carry) {
            let next = *sum & *carry;
            *sum ^= *carry;
            *carry = next;
        }
    }
}
