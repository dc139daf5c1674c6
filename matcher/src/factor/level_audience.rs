//! Level and audience: how near the nearest offered level is, and whether an audience is shared.
//!
//! Source: "Factors", row `level_audience`. Range 0 to 1: 7, 4, 1 or 0 tenths for 0, 1, 2, 3 or
//! more steps, and 3 tenths for an audience.

use domain::vocabulary::{Audience, Level};

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let level = match nearest(pair).map(|(steps, _)| steps) {
        Some(0) => 7,
        Some(1) => 4,
        Some(2) => 1,
        _ => 0,
    };
    let audience = if shared(pair).next().is_some() { 3 } else { 0 };
    Fraction::of(level + audience, 10)
}

pub(super) fn compared(pair: &Pair<'_>) -> Compared {
    Compared::LevelAudience {
        wanted: pair.request.content.level_wanted,
        nearest: nearest(pair).map(|(_, level)| level),
        audiences_asked: pair.request.content.audiences.clone(),
        audiences_offered: pair.offer.content.audiences.clone(),
        audiences_shared: shared(pair).collect(),
    }
}

/// The offered level with the fewest steps to the wanted one; the lower of two.
fn nearest(pair: &Pair<'_>) -> Option<(usize, Level)> {
    let wanted = pair.request.content.level_wanted;
    let offered = pair.offer.content.levels.iter();
    offered.map(|level| (level.steps_to(wanted), *level)).min()
}

fn shared(pair: &Pair<'_>) -> impl Iterator<Item = Audience> {
    let offered = &pair.offer.content.audiences;
    let asked = pair.request.content.audiences.iter().copied();
    asked.filter(|audience| offered.contains(audience))
}
