//! Modality: how many of the wanted ways of helping the offer has; an acceptable one stands in for
//! a missing one at half its value.
//!
//! Source: "Factors", row `modality`. Range 0 to 1, above 0 behind the gate `modality`.

use domain::vocabulary::Modality;

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

/// How many modalities of the request the offer has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Met {
    wanted: u64,
    acceptable: u64,
}

impl Met {
    pub(crate) fn of(pair: &Pair<'_>) -> Self {
        let offered = &pair.offer.content.modalities;
        let met = |asked: &[Modality]| count(asked.iter().filter(|each| offered.contains(each)));
        Self {
            wanted: met(&pair.request.content.modalities_wanted),
            acceptable: met(&pair.request.content.modalities_acceptable),
        }
    }

    pub(crate) const fn any(self) -> bool {
        self.wanted > 0 || self.acceptable > 0
    }
}

pub(super) fn fraction(pair: &Pair<'_>) -> Fraction {
    let met = Met::of(pair);
    let wanted = count(pair.request.content.modalities_wanted.iter());
    let halves = 2 * met.wanted + met.acceptable.min(wanted - met.wanted);
    Fraction::of(halves, 2 * wanted)
}

pub(crate) fn compared(pair: &Pair<'_>) -> Compared {
    let asked = &pair.request.content;
    Compared::Modality {
        wanted: asked.modalities_wanted.clone(),
        acceptable: asked.modalities_acceptable.clone(),
        offered: pair.offer.content.modalities.clone(),
    }
}

fn count<'a>(modalities: impl Iterator<Item = &'a Modality>) -> u64 {
    modalities.map(|_| 1).sum()
}
