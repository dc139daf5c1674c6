//! One record beside all of the other kind: what both directions have in common.

use std::cmp::Ordering;

use domain::id::{OfferId, RequestId};

use super::bitmap::{Bitmap, Bits};
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
    /// Who passes a gate; not asked of the gate `timing`, which is drawn from the rows.
    fn passing(&self, gate: Gate) -> Passing<'_>;

    /// Those that only the reference can judge; `None` where that is everyone.
    fn odd(&self) -> Option<&Bitmap>;

    /// The points for timing, `None` where the gate fails, and all other points.
    fn judge(&self, slot: u32) -> (Option<u32>, Factors<u32>);

    /// The pair, for the reference.
    fn pair(&self, slot: u32) -> Option<Pair<'_>>;

    /// The beginning of the place among equals.
    fn place(&self, slot: u32) -> u64;

    /// The order among equals where the beginnings are equal.
    fn compare(&self, one: u32, other: u32) -> Ordering;

    /// The ids of the pair.
    fn ids(&self, slot: u32) -> Option<(RequestId, OfferId)>;

    /// The order of two slots with the same score.
    fn order(&self, one: u32, other: u32) -> Ordering {
        let places = self.place(one).cmp(&self.place(other));
        places.then_with(|| self.compare(one, other))
    }

    /// Whether the reference must judge the pair.
    fn is_odd(&self, slot: u32) -> bool {
        self.odd().is_none_or(|odd| odd.contains(slot))
    }

    /// The points for timing, `None` where the gate fails, and all others, by whoever must say.
    fn points(&self, slot: u32) -> (Option<u32>, Factors<u32>) {
        if !self.is_odd(slot) {
            return self.judge(slot);
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
pub(super) fn passing<Q: Question>(
    question: &Q,
    mut alive: Bitmap,
    with: Instructions,
) -> Vec<Found> {
    for gate in BEFORE_TIMING.into_iter().chain([Gate::Capacity]) {
        narrow(question, gate, &mut alive, with);
    }
    let mut found = Vec::new();
    score(question, &alive, &mut found, with);
    found
}

/// Scores a set of slots that pass every other gate, and leaves out those that have no time.
pub(super) fn score<Q: Question>(
    question: &Q,
    alive: &Bitmap,
    found: &mut Vec<Found>,
    with: Instructions,
) {
    let Some(odd) = question.odd() else {
        found.extend(by_reference(question, alive));
        return;
    };
    with.run(ScoreAll {
        question,
        alive,
        odd,
        found,
    });
    if !odd.is_empty() {
        let mut strange = alive.clone();
        keep_any(&mut strange, &[odd], with);
        found.extend(by_reference(question, &strange));
    }
}

fn by_reference<'a, Q: Question>(
    question: &'a Q,
    slots: &'a Bitmap,
) -> impl Iterator<Item = Found> + 'a {
    slots.slots().filter_map(|slot| {
        let (timing, rest) = question.points(slot);
        let score = byte(sum(&rest) + timing?);
        Some(Found { slot, score })
    })
}

struct ScoreAll<'a, Q> {
    question: &'a Q,
    alive: &'a Bitmap,
    odd: &'a Bitmap,
    found: &'a mut Vec<Found>,
}

impl<Q: Question> Loop for ScoreAll<'_, Q> {
    type Answer = ();

    #[inline(always)]
    fn run(self) {
        let words = self.alive.words().iter();
        let odd = self.odd.words().iter();
        for (place, (word, odd)) in words.zip(odd).enumerate() {
            for bit in Bits(word & !odd) {
                let slot = slot_of(place) * 64 + bit;
                let (timing, rest) = self.question.judge(slot);
                if let Some(timing) = timing {
                    let score = byte(sum(&rest) + timing);
                    self.found.push(Found { slot, score });
                }
            }
        }
    }
}
