//! Reasons as lines of plain text: every factor, what would raise the score, failed gates.

use matcher::{Explanation, FactorCheck, Improvement};

use super::compared::compared;

/// The factors of a pair and its improvements.
pub(in crate::files) fn outcome(explanation: &Explanation) -> Vec<String> {
    let Some(outcome) = &explanation.outcome else {
        return Vec::new();
    };
    let factor = |check: &FactorCheck| {
        let (name, points, weight) = (check.factor, check.points, check.weight);
        format!(
            "{name:<14} {points:>2} of {weight:>2}  {}",
            compared(&check.compared)
        )
    };
    let improvement = |each: &Improvement| {
        let code = each.change.code().unwrap_or_default();
        format!("+{} with {} {code}", each.gain, each.change.kind())
    };
    let factors = outcome.factors.iter().map(factor);
    factors
        .chain(outcome.improvements.iter().map(improvement))
        .collect()
}

/// The gates that a pair fails.
pub(in crate::files) fn failed(explanation: &Explanation) -> Vec<String> {
    let failed = explanation.gates.iter().filter(|check| !check.passed);
    failed
        .map(|check| format!("fails {}: {}", check.gate, compared(&check.compared)))
        .collect()
}

/// A text on one line, without what could steer a terminal.
pub(in crate::files) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
