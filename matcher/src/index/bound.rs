//! An upper bound on every score at once, in planes of bits over the slots.
//!
//! Where many pass the gates, most cannot be among the best, and to fetch each row is the cost. Each
//! factor is a list of levels, "in any of these columns: so many points", the best first; points are
//! added in binary, 512 slots at a time. A bound is never below the score, so that whoever is not
//! below the last of the best is looked at exactly, and nobody else need be.

use super::bitmap::{Bitmap, STEP};
use super::dispatch::{Instructions, Loop};

/// Binary digits of a bound. Weights of 100 in all, half of one again for modalities that stand in,
/// and less than a point for each rounding up stay below 2^8.
const DIGITS: usize = 8;

/// In any of these columns, so many points.
pub(super) struct Level<'a> {
    pub(super) columns: Vec<&'a Bitmap>,
    pub(super) points: u8,
}

/// The levels of one factor, the most points first; a slot gets the first that it is in.
pub(super) type Levels<'a> = Vec<Level<'a>>;

type Step = [u64; STEP];

/// The bounds of all slots.
pub(super) struct Bounds {
    steps: Vec<[Step; DIGITS]>,
}

impl Bounds {
    /// Adds the levels up, for the slots that a set has room for.
    pub(super) fn new(
        alive: &Bitmap,
        base: u8,
        factors: &[Levels<'_>],
        with: Instructions,
    ) -> Self {
        let count = alive.words().len() / STEP;
        let steps = with.run(AddUp {
            count,
            base,
            factors,
        });
        Self { steps }
    }

    /// The slots of a set whose bound is so high.
    pub(super) fn at_least(&self, score: u8, alive: &Bitmap, with: Instructions) -> Bitmap {
        let mut kept = alive.clone();
        with.run(AtLeast {
            steps: &self.steps,
            score,
            kept: &mut kept,
        });
        kept
    }

    /// The highest score that so many of a set could reach; 0 where there are fewer.
    pub(super) fn reached_by(&self, many: u64, alive: &Bitmap, with: Instructions) -> u8 {
        let mut score = 0;
        for digit in (0..DIGITS).rev() {
            let tried = score | (1 << digit);
            let kept = self.at_least(tried, alive, with);
            if super::columns::count(&kept, with) >= many {
                score = tried;
            }
        }
        score
    }
}

struct AddUp<'a> {
    count: usize,
    base: u8,
    factors: &'a [Levels<'a>],
}

impl Loop for AddUp<'_> {
    type Answer = Vec<[Step; DIGITS]>;

    #[inline(always)]
    fn run(self) -> Self::Answer {
        // Found once: a column is looked into at every step.
        let resolved: Vec<Vec<Resolved<'_>>> = self
            .factors
            .iter()
            .map(|levels| levels.iter().map(Resolved::new).collect())
            .collect();
        let mut steps = Vec::with_capacity(self.count);
        for place in 0..self.count {
            let mut sums = spread(self.base, [u64::MAX; STEP]);
            for levels in &resolved {
                add(&mut sums, &points_of(levels, place));
            }
            steps.push(sums);
        }
        steps
    }
}

/// A level with the words of its columns.
struct Resolved<'a> {
    columns: Vec<&'a [Step]>,
    points: u8,
}

impl<'a> Resolved<'a> {
    fn new(level: &Level<'a>) -> Self {
        let columns = level.columns.iter().map(|column| column.steps());
        Self {
            columns: columns.collect(),
            points: level.points,
        }
    }
}

/// The points of a factor for a step of slots.
#[inline(always)]
fn points_of(levels: &[Resolved<'_>], place: usize) -> [Step; DIGITS] {
    let mut points = [[0; STEP]; DIGITS];
    let mut left = [u64::MAX; STEP];
    for level in levels {
        let mut any = [0; STEP];
        for column in &level.columns {
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
            let ones = u64::from((level.points >> digit) & 1).wrapping_neg();
            for (word, any) in plane.iter_mut().zip(any) {
                *word |= any & ones;
            }
        }
    }
    points
}

/// The same number for each slot of a mask.
#[inline(always)]
fn spread(points: u8, mask: Step) -> [Step; DIGITS] {
    let mut planes = [[0; STEP]; DIGITS];
    for (digit, plane) in planes.iter_mut().enumerate() {
        if (points >> digit) & 1 == 1 {
            *plane = mask;
        }
    }
    planes
}

/// Adds in binary: a carry for each slot goes from digit to digit.
#[inline(always)]
fn add(sums: &mut [Step; DIGITS], points: &[Step; DIGITS]) {
    let mut carry = [0; STEP];
    for (sum, more) in sums.iter_mut().zip(points) {
        for ((sum, more), carry) in sum.iter_mut().zip(more).zip(&mut carry) {
            let half = *sum ^ more;
            let next = (*sum & more) | (half & *carry);
            *sum = half ^ *carry;
            *carry = next;
        }
    }
}

struct AtLeast<'a> {
    steps: &'a [[Step; DIGITS]],
    score: u8,
    kept: &'a mut Bitmap,
}

impl Loop for AtLeast<'_> {
    type Answer = ();

    #[inline(always)]
    fn run(self) {
        let (kept, _) = self.kept.words_mut().as_chunks_mut::<STEP>();
        for (kept, planes) in kept.iter_mut().zip(self.steps) {
            // From the lowest digit up: not below so far, seen from this digit.
            let mut reaches = [u64::MAX; STEP];
            for (digit, plane) in planes.iter().enumerate() {
                let is_set = (self.score >> digit) & 1 == 1;
                for (reaches, word) in reaches.iter_mut().zip(plane) {
                    *reaches = if is_set {
                        *word & *reaches
                    } else {
                        *word | *reaches
                    };
                }
            }
            for (kept, reaches) in kept.iter_mut().zip(reaches) {
                *kept &= reaches;
            }
        }
    }
}
