//! One record beside all of the other kind: what both directions have in common.

use std::cmp::Ordering;

use domain::id::{OfferId, RequestId};

use super::bitmap::{Bitmap, Bits};
use super::bound::Bounds;
use super::columns::keep_any;
use super::dispatch::{Instructions, Loop};
use super::number::{byte, slot as slot_of};
use super::points::sum;
use crate::factor::Factors;
use crate::gate::Gate;
use crate::pair::Pair;
use crate::score::Scored;

/// Which slots pass a gate.
pub(super) enum Passing<'a> {
    /// None does.
    Nobody,
    /// Those in any of the columns.
    AnyOf(Vec<&'a Bitmap>),
    /// Those in all of the columns.
    AllOf(Vec<&'a Bitmap>),
    /// All but these.
    AllBut(Vec<u32>),
}

/// A record that is held against all of the other kind, by slot.
pub(super) trait Question {
    /// What a pair is judged from.
    type Row: Copy + Default;

    /// Who passes a gate; not asked of the gate `timing`, which is drawn from the rows.
    fn passing(&self, gate: Gate) -> Passing<'_>;

    /// Those that only the reference can judge; `None` where that is everyone.
    fn odd(&self) -> Option<&Bitmap>;

    /// The row of a slot.
    fn row(&self, slot: u32) -> Self::Row;

    /// The points for timing, `None` where the gate fails, and all other points.
    fn judge(&self, slot: u32, row: &Self::Row) -> (Option<u32>, Factors<u32>);

    /// Bounds on the scores of all slots, where the columns give them.
    fn bounds(&self, alive: &Bitmap, with: Instructions) -> Option<Bounds>;

    /// The pair, for the reference.
    fn pair(&self, slot: u32) -> Option<Pair<'_>>;

    /// The ids of the pair.
    fn ids(&self, slot: u32) -> Option<(RequestId, OfferId)>;

    /// The order of two slots with the same score.
    fn order(&self, one: u32, other: u32) -> Ordering;

    /// Whether the reference must judge the pair.
    fn is_odd(&self, slot: u32) -> bool {
        self.odd().is_none_or(|odd| odd.contains(slot))
    }

    /// The points for timing, `None` where the gate fails, and all others, by whoever must say.
    fn points(&self, slot: u32) -> (Option<u32>, Factors<u32>) {
        if !self.is_odd(slot) {
            return self.judge(slot, &self.row(slot));
        }
        let Some(pair) = self.pair(slot) else {
            return (None, Factors::from_fn(|_| 0));
        };
        let mut factors = pair.score_past_gates().factors;
        let timing = std::mem::take(&mut factors.timing);
        (Gate::Timing.passes(&pair).then_some(timing), factors)
    }

    /// The whole score of a pair, whether or not it passes the gates; a gate that fails gives what
    /// its factor gives: of `timing` nothing.
    fn scored(&self, slot: u32) -> Option<Scored> {
        let (request, offer) = self.ids(slot)?;
        let (timing, mut factors) = self.points(slot);
        factors.timing = timing.unwrap_or(0);
        Some(Scored::from_factors(request, offer, factors))
    }
}

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

/// Keeps of a set what passes a gate.
pub(super) fn narrow<Q: Question>(
    question: &Q,
    gate: Gate,
    alive: &mut Bitmap,
    with: Instructions,
) {
    match question.passing(gate) {
        Passing::Nobody => keep_any(alive, &[], with),
        Passing::AnyOf(columns) => keep_any(alive, &columns, with),
        Passing::AllOf(columns) => {
            for column in columns {
                keep_any(alive, &[column], with);
            }
        }
        Passing::AllBut(slots) => {
            for slot in slots {
                alive.set(slot, false);
            }
        }
    }
}

/// The gates that are columns, before the one that is not.
pub(super) const BEFORE_TIMING: [Gate; 5] = [
    Gate::Open,
    Gate::OwnOffer,
    Gate::Coverage,
    Gate::Modality,
    Gate::Theme,
];

/// Everyone who passes every gate, by slot, unless hidden; no counting on the way.
pub(super) fn passing<Q: Question>(question: &Q, alive: Bitmap, with: Instructions) -> Vec<Found> {
    let mut found = Vec::new();
    score(question, &able(question, alive, with), &mut found, with);
    found
}

/// Everyone who passes every gate but perhaps `timing`.
pub(super) fn able<Q: Question>(question: &Q, mut alive: Bitmap, with: Instructions) -> Bitmap {
    for gate in BEFORE_TIMING.into_iter().chain([Gate::Capacity]) {
        narrow(question, gate, &mut alive, with);
    }
    alive
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

/// Judges a set of slots that pass every other gate.
pub(super) fn judged<Q: Question>(question: &Q, alive: &Bitmap, with: Instructions) -> Vec<Judged> {
    let mut found = Vec::new();
    judge_all(question, alive, &mut found, Some, with);
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
        let mut slots = Vec::new();
        for (place, (word, odd)) in self.alive.words().iter().zip(self.odd.words()).enumerate() {
            for bit in Bits(word & !odd) {
                slots.push(slot_of(place) * 64 + bit);
            }
        }
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
