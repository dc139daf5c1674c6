//! The best few of a row, in one pass without branches that could be guessed wrong.

use super::position::{at, stored};
use super::rows::Arc;

/// What a bidder would gain and where, in one number: more gain first, then the earlier place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice(i64);

impl Choice {
    const NONE: Self = Self(i64::MIN);

    fn new(gain: i32, place: u32) -> Self {
        Self(i64::from(gain) << 32 | i64::from(!place))
    }

    /// What it gains.
    #[expect(
        clippy::as_conversions,
        reason = "the upper half of a number of 64 bits has 32"
    )]
    pub(super) const fn gain(self) -> i32 {
        (self.0 >> 32) as i32
    }

    /// Its place in the row that was ranked.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the lower half is the place, with its bits turned over"
    )]
    pub(super) const fn place(self) -> u32 {
        !(self.0 as u32)
    }
}

/// Gathers the best `wanted` arcs and one more, best first.
pub(super) fn rank(
    arcs: &[Arc],
    prices: &[i32],
    scale: i32,
    wanted: usize,
    best: &mut Vec<Choice>,
) {
    let choice = |(place, arc): (u32, &Arc)| {
        let price = prices.get(at(arc.to)).copied().unwrap_or(i32::MAX);
        Choice::new(arc.value * scale - price, place)
    };
    let choices = (0..).zip(arcs).map(choice);
    best.clear();
    match wanted {
        1 => best.extend(first::<2>(choices)),
        2 => best.extend(first::<3>(choices)),
        3 => best.extend(first::<4>(choices)),
        4..8 => best.extend(first::<8>(choices)),
        _ => {
            best.extend(choices);
            if wanted + 1 < best.len() {
                best.select_nth_unstable_by(wanted, |a, b| b.cmp(a));
            }
            let kept = stored(wanted).saturating_add(1);
            best.truncate(at(kept));
            best.sort_unstable_by(|a, b| b.cmp(a));
        }
    }
    best.truncate(wanted + 1);
}

/// The best `N`, best first; fewer where there are fewer.
fn first<const N: usize>(choices: impl Iterator<Item = Choice>) -> impl Iterator<Item = Choice> {
    let mut best = [Choice::NONE; N];
    for choice in choices {
        // Each place keeps the better of what it has and what falls from the place before.
        let mut falling = choice;
        for kept in &mut best {
            let better = falling.max(*kept);
            falling = falling.min(*kept);
            *kept = better;
        }
    }
    best.into_iter().filter(|choice| *choice != Choice::NONE)
}
