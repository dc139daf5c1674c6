//! An upper bound on every score at once, in planes of bits over the slots.
//!
//! Where many pass the gates, most cannot be among the best, and to fetch each row is the cost. Each
//! factor is a list of levels, "in any of these columns: so many points", the best first; points are
//! added in binary, a register of slots at a time. A bound is never below the score, so that whoever
//! is not below the last of the best is looked at exactly, and nobody else need be.

mod planes;

use self::planes::AddUp;
use super::bitmap::Bitmap;
use super::dispatch::Instructions;
use super::highest::{AtLeast, Highest};

pub(super) use self::planes::ones;

/// Binary digits of a bound. Weights of 100 in all, half of one again for modalities that stand in,
/// and less than a point for each rounding up stay below 2^8.
pub(super) const DIGITS: usize = 8;

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
            8 => with.run(AddUp::<8> {
                alive,
                base,
                levels,
            }),
            4 => with.run(AddUp::<4> {
                alive,
                base,
                levels,
            }),
            _ => with.run(AddUp::<2> {
                alive,
                base,
                levels,
            }),
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
