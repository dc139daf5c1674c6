//! What a yes to an offer would tell of a State that keeps its name back: that the offer reaches it.

use chrono::NaiveDate;
use domain::mask::Mask;
use matcher::{Compared, Explanation};

use crate::error::BackendError;
use crate::repo::facts::RecordFacts;

/// How many of the States that are described alike an offer reaches, where those are not all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Those that it reaches.
    pub left: usize,
    /// All that are described alike.
    pub of: usize,
}

/// Of a masked request how far an offer narrows who may be asking; `None` where it does not.
pub(super) fn narrowed(
    request: &RecordFacts,
    explanation: &Explanation,
    on: NaiveDate,
) -> Result<Option<Narrowed>, BackendError> {
    let Some(state) = request.state().filter(|_| request.row.masked) else {
        return Ok(None);
    };
    let mask = Mask::of(state, request.described_on()?);
    let coverage = explanation
        .gates
        .iter()
        .find_map(|gate| match &gate.compared {
            Compared::Geography { coverage, .. } => Some(coverage),
            _ => None,
        });
    let Some(coverage) = coverage else {
        return Ok(None);
    };
    let reached = mask
        .states()
        .iter()
        .filter(|state| coverage.iter().any(|area| area.contains(**state, on)));
    let (left, of) = (reached.count(), mask.states().len());
    Ok((left < of).then_some(Narrowed { left, of }))
}
