//! Groups of match states, as the codes that queries filter by.

use domain::lifecycle::MatchStatus;

/// The codes of the states of which something holds.
pub(crate) fn codes_where(holds: fn(MatchStatus) -> bool) -> Vec<&'static str> {
    MatchStatus::ALL
        .iter()
        .copied()
        .filter(|status| holds(*status))
        .map(MatchStatus::code)
        .collect()
}
