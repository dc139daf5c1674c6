//! One record beside all of the other kind: what both directions have in common.

use std::cmp::Ordering;

use domain::id::{OfferId, RequestId};

use super::bitmap::Bitmap;
use super::bound::Bounds;
use super::columns::{keep_all, keep_any};
use super::dispatch::Instructions;
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

/// Everyone who passes every gate but perhaps `timing`.
pub(super) fn able<Q: Question>(question: &Q, mut alive: Bitmap, with: Instructions) -> Bitmap {
    let mut gates = Vec::with_capacity(8);
    for gate in BEFORE_TIMING.into_iter().chain([Gate::Capacity]) {
        match question.passing(gate) {
            Passing::Nobody => gates.push(Vec::new()),
            Passing::AnyOf(columns) => gates.push(columns),
            Passing::AllOf(columns) => gates.extend(columns.into_iter().map(|each| vec![each])),
            Passing::AllBut(slots) => {
                for slot in slots {
                    alive.set(slot, false);
                }
            }
        }
    }
    keep_all(&mut alive, &gates, with);
    alive
}
