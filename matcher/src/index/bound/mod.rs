//! An upper bound on every score at once, in planes of bits over the slots.
//!
//! Where many pass the gates, most cannot be among the best, and to fetch each row is the cost. Each
//! factor is a list of levels, "in any of these columns: so many points", the best first; points are
//! added in binary, a register of slots at a time. A bound is never below the score, so that whoever
//! is not below the last of the best is looked at exactly, and nobody else need be.

use super::bitmap::Bitmap;
use super::dispatch::{Instructions, Loop};
use super::highest::{AtLeast, Highest};

/// Binary digits of a bound. Weights of 100 in all, half of one again for modalities that stand in,
/// and less than a point for each rounding up stay below 2^8.
pub(super) const DIGITS: usize = 8;

/// Digits of a factor of fewer than 16 points: most are.
const FEW_DIGITS: usize = 4;

/// The factors as levels over columns. Kept flat: they are read anew for each register of slots.
#[derive(Default)]
pub(super) struct Levels<'a> {
    columns: Vec<&'a Bitmap>,
    parts: Vec<Level>,
    factors: Vec<Factor>,
    /// How many levels the factors before the open one have.
    closed: usize,
}

/// In any of so many of the next columns: so many points.
struct Level {
    columns: usize,
    points: u8,
}

/// So many of the next levels, of which a slot gets the first that it is in.
struct Factor {
    levels: usize,
    most: u8,
}

impl<'a> Levels<'a> {
    pub(super) fn with_room() -> Self {
        Self {
            columns: Vec::with_capacity(64),
            parts: Vec::with_capacity(32),
            factors: Vec::with_capacity(24),
            closed: 0,
        }
    }

    /// Adds a level to the factor that is open: fewer points than the one before.
    pub(super) fn level(&mut self, points: u8, columns: impl IntoIterator<Item = &'a Bitmap>) {
        let before = self.columns.len();
        self.columns.extend(columns);
        self.parts.push(Level {
            columns: self.columns.len() - before,
            points,
        });
    }

    /// Ends a factor: what follows is another.
    pub(super) fn end_factor(&mut self) {
        let levels = self.parts.iter().skip(self.closed);
        self.factors.push(Factor {
            most: levels.map(|level| level.points).max().unwrap_or(0),
            levels: self.parts.len() - self.closed,
        });
        self.closed = self.parts.len();
    }
}

/// The bounds of all slots: for each binary digit the words of its plane.
pub(super) struct Bounds {
    planes: [Vec<u64>; DIGITS],
}

impl Bounds {
    /// Adds the levels up for the slots of a set; the bounds of others mean nothing.
    pub(super) fn new(alive: &Bitmap, base: u8, levels: &Levels<'_>, with: Instructions) -> Self {
        let planes = match with.words() {
            8 => with.run(AddUp::<8>(alive, base, levels)),
            4 => with.run(AddUp::<4>(alive, base, levels)),
            _ => with.run(AddUp::<2>(alive, base, levels)),
        };
        Self { planes }
    }

    /// The slots of a set whose bound is so high.
    pub(super) fn at_least(&self, score: u8, alive: &Bitmap, with: Instructions) -> Bitmap {
        let planes = &self.planes;
        with.run(AtLeast {
            planes,
            score,
            alive,
        })
    }

    /// So many of a set that no other has a higher bound, and all whose bound is as high as the
    /// lowest among them; all where there are fewer.
    pub(super) fn highest(&self, many: u64, alive: &Bitmap, with: Instructions) -> Bitmap {
        let planes = &self.planes;
        with.run(Highest {
            planes,
            many,
            alive,
        })
    }
}

/// A set, what every slot of it has, and the levels.
struct AddUp<'a, const WORDS: usize>(&'a Bitmap, u8, &'a Levels<'a>);

impl<const WORDS: usize> Loop for AddUp<'_, WORDS> {
    type Answer = [Vec<u64>; DIGITS];

    #[inline(always)]
    fn run(self) -> Self::Answer {
        let Self(alive, base, levels) = self;
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
pub(super) fn ones(points: u8, digit: usize) -> u64 {
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
