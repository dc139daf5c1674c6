//! The scores of many slots: rows fetched together, judged one by one.

use std::borrow::Cow;

use super::bitmap::{Bitmap, slots_of};
use super::columns::keep_any;
use super::dispatch::{Instructions, Loop};
use super::number::byte;
use super::points::sum;
use super::question::{Question, able};
use super::top::is_crowded;
use crate::factor::Factors;

/// A slot that passes every gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) slot: u32,
    pub(super) score: u8,
}

/// A slot that passes every gate but perhaps `timing`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    pub(super) slot: u32,
    /// The points of all factors but timing.
    pub(super) rest: u8,
    /// Those for timing; `None` where the gate fails.
    pub(super) timing: Option<u8>,
}

impl Judged {
    #[inline(always)]
    fn new(slot: u32, (timing, rest): (Option<u32>, Factors<u32>)) -> Self {
        let rest = byte(sum(&rest));
        let timing = timing.map(byte);
        Self { slot, rest, timing }
    }

    /// What it is found as, where it passes.
    #[inline(always)]
    pub(super) fn found(self) -> Option<Found> {
        let score = self.rest + self.timing?;
        Some(Found {
            slot: self.slot,
            score,
        })
    }
}

/// Everyone who passes every gate, by slot, unless hidden; no counting on the way.
pub(super) fn passing<Q: Question>(question: &Q, alive: Bitmap, with: Instructions) -> Vec<Found> {
    let mut found = Vec::new();
    score(question, &able(question, alive, with), &mut found, with);
    found
}

/// Scores a set of slots that pass every other gate, and leaves out those that have no time.
pub(super) fn score<Q: Question>(
    question: &Q,
    alive: &Bitmap,
    found: &mut Vec<Found>,
    with: Instructions,
) {
    judge_all(question, alive, found, Judged::found, with);
}

/// Bounds are seldom so low: to draw them would leave out next to nobody.
const SELDOM_BELOW: u8 = 40;

/// Judges those of a set of slots that pass every other gate, and leaves out some that would not have
/// this score even with all points for timing.
pub(super) fn judged<Q: Question>(
    question: &Q,
    alive: &Bitmap,
    least: u8,
    free: u8,
    with: Instructions,
) -> Vec<Judged> {
    let mut found = Vec::new();
    let bounds =
        (least > SELDOM_BELOW && is_crowded(alive, 0, with)).then(|| question.bounds(alive, with));
    let tried = match (bounds.flatten(), question.odd()) {
        (Some(bounds), Some(odd)) => {
            let mut tried = bounds.at_least(least, alive, with);
            let mut strange = alive.clone();
            keep_any(&mut strange, &[odd], with);
            tried.add_all(&strange);
            Cow::Owned(tried)
        }
        _ => Cow::Borrowed(alive),
    };
    let keep = |judged: Judged| (judged.rest + free >= least).then_some(judged);
    judge_all(question, &tried, &mut found, keep, with);
    found
}

#[inline(always)]
fn judge_all<Q: Question, T>(
    question: &Q,
    alive: &Bitmap,
    found: &mut Vec<T>,
    keep: impl Fn(Judged) -> Option<T>,
    with: Instructions,
) {
    let by_reference = |slot| keep(Judged::new(slot, question.points(slot)));
    let Some(odd) = question.odd() else {
        found.extend(alive.slots().filter_map(by_reference));
        return;
    };
    with.run(JudgeAll {
        question,
        alive,
        odd,
        found,
        keep: &keep,
    });
    if !odd.is_empty() {
        let mut strange = alive.clone();
        keep_any(&mut strange, &[odd], with);
        found.extend(strange.slots().filter_map(by_reference));
    }
}

struct JudgeAll<'a, Q, T, K> {
    question: &'a Q,
    alive: &'a Bitmap,
    odd: &'a Bitmap,
    found: &'a mut Vec<T>,
    keep: K,
}

/// Rows fetched at once. They lie anywhere: fetched together they are waited for together, and
/// judging them then waits for nothing.
const BLOCK: usize = 64;

impl<Q: Question, T, K: Fn(Judged) -> Option<T>> Loop for JudgeAll<'_, Q, T, K> {
    type Answer = ();

    #[inline(always)]
    fn run(self) {
        let words = || {
            let both = self.alive.words().iter().zip(self.odd.words());
            both.map(|(word, odd)| word & !odd)
        };
        let slots = slots_of(words(), words().map(u64::count_ones).sum());
        self.found.reserve(slots.len());
        let mut rows = [Q::Row::default(); BLOCK];
        for block in slots.chunks(BLOCK) {
            for (row, slot) in rows.iter_mut().zip(block) {
                *row = self.question.row(*slot);
            }
            for (row, slot) in rows.iter().zip(block) {
                let judged = Judged::new(*slot, self.question.judge(*slot, row));
                if let Some(kept) = (self.keep)(judged) {
                    self.found.push(kept);
                }
            }
        }
    }
}
