//! Timing: the part of the shorter window that both have.
//!
//! Source: "Factors", row `timing`. Range 0 to 1, above 0 behind the gate `timing`.

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;
use crate::timing::{Timing, earliest};

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    Timing::of(pair).fraction()
}

pub(crate) fn compared(pair: &Pair<'_>) -> Compared {
    let (overlap, of) = match Timing::of(pair) {
        Timing::Free => (None, None),
        Timing::Overlap { days, of } => (Some(days), Some(of)),
    };
    Compared::Timing {
        asked: pair.request.content.window,
        offered: pair.offer.content.window,
        earliest: earliest(pair),
        overlap_days: overlap,
        of_days: of,
    }
}
