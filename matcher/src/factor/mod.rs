//! Factors: how much of each weight a pair earns, as an exact fraction. One file a factor.
//!
//! Each file has `fraction`, the part of the weight, and `compared`, the values that it was drawn
//! from, which a page shows in any language. The ranges are those of the table "Factors" in
//! `docs/MATCHING.md`.

pub(crate) mod geography;
mod language;
mod level_audience;
pub(crate) mod modality;
mod openness;
pub(crate) mod scale;
pub(crate) mod theme;
pub(crate) mod timing;

pub use geography::Reach;
pub use theme::Affinity;

use domain::codes;
use serde::{Deserialize, Serialize};

use crate::compared::Compared;
use crate::fraction::Fraction;
use crate::pair::Pair;

codes! {
    /// What a score is made of.
    Factor, "factor" {
        /// How near the offer's themes are to those asked for.
        Theme = "theme",
        /// How directly the offer is addressed to the State.
        Geography = "geography",
        /// How many of the wanted modalities it has.
        Modality = "modality",
        /// How near its levels are, and whether it is for the audience.
        LevelAudience = "level_audience",
        /// How it provides a language of the audience.
        Language = "language",
        /// How much of the time both have.
        Timing = "timing",
        /// How much of what is asked it has.
        Scale = "scale",
        /// How easily it can be taken up, and how it lasts.
        Openness = "openness",
    }
}

impl Factor {
    /// The exact part of the factor's weight that the pair earns.
    #[must_use]
    pub fn fraction(self, pair: &Pair<'_>) -> Fraction {
        match self {
            Self::Theme => theme::fraction(pair),
            Self::Geography => geography::fraction(pair),
            Self::Modality => modality::fraction(pair),
            Self::LevelAudience => level_audience::fraction(pair),
            Self::Language => language::fraction(pair),
            Self::Timing => timing::fraction(pair),
            Self::Scale => scale::fraction(pair),
            Self::Openness => openness::fraction(pair),
        }
    }

    /// The two values that were compared.
    #[must_use]
    pub fn compared(self, pair: &Pair<'_>) -> Compared {
        match self {
            Self::Theme => theme::compared(pair),
            Self::Geography => geography::compared(pair),
            Self::Modality => modality::compared(pair),
            Self::LevelAudience => level_audience::compared(pair),
            Self::Language => language::compared(pair),
            Self::Timing => timing::compared(pair),
            Self::Scale => scale::compared(pair),
            Self::Openness => openness::compared(pair),
        }
    }
}

/// One value for each factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the fields are the factors, which `Factor` describes"
)]
pub struct Factors<T> {
    pub theme: T,
    pub geography: T,
    pub modality: T,
    pub level_audience: T,
    pub language: T,
    pub timing: T,
    pub scale: T,
    pub openness: T,
}

impl<T> Factors<T> {
    /// Makes the value of each factor.
    pub fn from_fn(mut make: impl FnMut(Factor) -> T) -> Self {
        Self {
            theme: make(Factor::Theme),
            geography: make(Factor::Geography),
            modality: make(Factor::Modality),
            level_audience: make(Factor::LevelAudience),
            language: make(Factor::Language),
            timing: make(Factor::Timing),
            scale: make(Factor::Scale),
            openness: make(Factor::Openness),
        }
    }

    /// The value of one factor.
    pub const fn get(&self, factor: Factor) -> &T {
        match factor {
            Factor::Theme => &self.theme,
            Factor::Geography => &self.geography,
            Factor::Modality => &self.modality,
            Factor::LevelAudience => &self.level_audience,
            Factor::Language => &self.language,
            Factor::Timing => &self.timing,
            Factor::Scale => &self.scale,
            Factor::Openness => &self.openness,
        }
    }

    /// The value of one factor, to change it.
    pub(crate) const fn get_mut(&mut self, factor: Factor) -> &mut T {
        match factor {
            Factor::Theme => &mut self.theme,
            Factor::Geography => &mut self.geography,
            Factor::Modality => &mut self.modality,
            Factor::LevelAudience => &mut self.level_audience,
            Factor::Language => &mut self.language,
            Factor::Timing => &mut self.timing,
            Factor::Scale => &mut self.scale,
            Factor::Openness => &mut self.openness,
        }
    }
}
