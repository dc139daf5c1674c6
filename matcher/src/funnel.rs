//! Why nothing yet: how many pairs there were, and at which gate they fell.

use serde::Serialize;

use crate::gate::Gate;

/// How many were looked at, how many passed, and how many fell at which first gate:
/// `considered` is always the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Funnel {
    /// All that were looked at.
    pub considered: u64,
    /// Those that passed every gate.
    pub passed: u64,
    /// Fell at the gate `open`.
    pub open: u64,
    /// Fell at the gate `own_offer`.
    pub own_offer: u64,
    /// Fell at the gate `coverage`.
    pub coverage: u64,
    /// Fell at the gate `modality`.
    pub modality: u64,
    /// Fell at the gate `theme`.
    pub theme: u64,
    /// Fell at the gate `timing`.
    pub timing: u64,
    /// Fell at the gate `capacity`.
    pub capacity: u64,
}

impl Funnel {
    /// Counts one more pair by its first failed gate.
    pub(crate) fn count(&mut self, failed: Option<Gate>) {
        self.considered += 1;
        let counter = match failed {
            None => &mut self.passed,
            Some(gate) => self.counter(gate),
        };
        *counter += 1;
    }

    /// The counter of a gate.
    pub(crate) const fn counter(&mut self, gate: Gate) -> &mut u64 {
        match gate {
            Gate::Open => &mut self.open,
            Gate::OwnOffer => &mut self.own_offer,
            Gate::Coverage => &mut self.coverage,
            Gate::Modality => &mut self.modality,
            Gate::Theme => &mut self.theme,
            Gate::Timing => &mut self.timing,
            Gate::Capacity => &mut self.capacity,
        }
    }

    /// How many fell first at this gate.
    #[must_use]
    pub const fn fallen(&self, gate: Gate) -> u64 {
        match gate {
            Gate::Open => self.open,
            Gate::OwnOffer => self.own_offer,
            Gate::Coverage => self.coverage,
            Gate::Modality => self.modality,
            Gate::Theme => self.theme,
            Gate::Timing => self.timing,
            Gate::Capacity => self.capacity,
        }
    }
}
