//! Language: the best that the offer does for one of the request's languages.
//!
//! Source: "Factors", row `language`. Range 0 to 1: delivered 10, interpretation 6, materials 3
//! tenths, none 0.

use domain::vocabulary::{LanguageTag, Provision};

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let part = best(pair).map_or(0, |(_, provision)| tenths(provision));
    Fraction::of(part, 10)
}

pub(super) fn compared(pair: &Pair<'_>) -> Compared {
    let best = best(pair);
    Compared::Language {
        asked: pair.request.content.languages.clone(),
        offered: pair.offer.content.languages.clone(),
        language: best.map(|(language, _)| language),
        provision: best.map(|(_, provision)| provision),
    }
}

const fn tenths(provision: Provision) -> u64 {
    match provision {
        Provision::Delivered => 10,
        Provision::Interpretation => 6,
        Provision::Materials => 3,
    }
}

/// The language that is provided best; the first asked for among equals.
fn best(pair: &Pair<'_>) -> Option<(LanguageTag, Provision)> {
    let offered = &pair.offer.content.languages;
    let asked = pair.request.content.languages.iter();
    asked
        .filter_map(|language| Some((*language, *offered.get(language)?)))
        .min_by_key(|(_, provision)| 10 - tenths(*provision))
}
