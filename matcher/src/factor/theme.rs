//! Theme: by each theme asked for, the nearest of the offer's themes.
//!
//! Source: "Factors", row `theme`. Range 0 to 1: the shares add up to 100, each p is 0 to 35.

use domain::codes;
use domain::vocabulary::ThemeCode;

use crate::compared::{Compared, ThemeCompared};
use crate::fraction::Fraction;
use crate::pair::Pair;

codes! {
    /// How near two themes are; `Ord` is from far to near.
    Affinity, "affinity" {
        /// Nothing in common.
        None = "none",
        /// Their level-1 themes are listed as related.
        Related = "related",
        /// They have the same level-1 theme.
        SameParent = "same_parent",
        /// They are the same.
        Same = "same",
    }
}

impl Affinity {
    /// The p of the rule, out of 35.
    #[must_use]
    pub const fn points(self) -> u64 {
        match self {
            Self::None => 0,
            Self::Related => 8,
            Self::SameParent => 20,
            Self::Same => 35,
        }
    }
}

/// Shares are of 100, nearness is of 35.
const WHOLE: u64 = 100 * Affinity::Same.points();

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let asked = pair.request.content.themes.iter();
    let part =
        asked.map(|theme| u64::from(theme.share.percent()) * nearest(pair, theme.code).points());
    Fraction::of(part.sum(), WHOLE)
}

pub(crate) fn compared(pair: &Pair<'_>) -> Compared {
    let offered = &pair.offer.content.themes;
    let asked = pair.request.content.themes.iter().map(|theme| {
        let affinity = nearest(pair, theme.code);
        let as_near = |other: &&ThemeCode| affinity_of(pair, theme.code, **other) == affinity;
        let best = offered
            .iter()
            .filter(as_near)
            .min_by_key(|other| other.code());
        ThemeCompared {
            asked: theme.code,
            share: theme.share.percent(),
            nearest: best.copied().filter(|_| affinity > Affinity::None),
            affinity,
        }
    });
    Compared::Theme {
        asked: asked.collect(),
        offered: offered.clone(),
    }
}

/// Whether some theme asked for has a p above 0.
pub(crate) fn touches(pair: &Pair<'_>) -> bool {
    let mut asked = pair.request.content.themes.iter();
    asked.any(|theme| nearest(pair, theme.code) > Affinity::None)
}

/// How near the offer comes to a theme.
pub(crate) fn nearest(pair: &Pair<'_>, asked: ThemeCode) -> Affinity {
    let offered = pair.offer.content.themes.iter();
    let affinities = offered.map(|theme| affinity_of(pair, asked, *theme));
    affinities.max().unwrap_or(Affinity::None)
}

fn affinity_of(pair: &Pair<'_>, asked: ThemeCode, offered: ThemeCode) -> Affinity {
    if asked == offered {
        Affinity::Same
    } else if asked.parent() == offered.parent() {
        Affinity::SameParent
    } else if pair.are_related(asked.parent(), offered.parent()) {
        Affinity::Related
    } else {
        Affinity::None
    }
}
