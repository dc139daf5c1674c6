//! Facets: the few properties by which lists are narrowed.

use std::fmt;

use crate::lifecycle::{OfferStatus, RequestStatus};
use crate::vocabulary::{Code, LanguageTag, Modality, SubRegion, ThemeCode, ThemeGroup, codes};

codes! {
    /// A property by which a list can be narrowed.
    Facet, "facet" {
        /// A theme, of level 1 or 2.
        Theme = "theme",
        /// A sub-region: of the State that asks, or of a State that the offer covers.
        Region = "region",
        /// A way of helping.
        Modality = "modality",
        /// A language of the audience, or of the delivery.
        Language = "language",
        /// What was last done with it.
        Status = "status",
    }
}

/// A property of a record by which lists find it: `theme:T04`, `region:054`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// Which property.
    pub facet: Facet,
    /// The code that the record has there.
    pub code: String,
}

impl Facet {
    /// Whether it narrows which States may be asking: where they are, and what they speak. A masked
    /// request is found by none of these, whoever looks.
    pub const fn tells_of_asker(self) -> bool {
        matches!(self, Self::Region | Self::Language)
    }
}

/// A vocabulary whose codes are one facet's.
pub trait Faceted: Code {
    /// That facet.
    const FACET: Facet;
}

impl Faceted for Modality {
    const FACET: Facet = Facet::Modality;
}

impl Faceted for SubRegion {
    const FACET: Facet = Facet::Region;
}

impl Term {
    /// The term of a code whose vocabulary is a facet.
    pub fn of<C: Faceted>(code: C) -> Self {
        Self {
            facet: C::FACET,
            code: code.code().to_owned(),
        }
    }

    /// The term of a level-2 theme.
    pub fn theme(code: ThemeCode) -> Self {
        Self {
            facet: Facet::Theme,
            code: code.code().to_owned(),
        }
    }

    /// The term of a level-1 theme.
    pub fn group(group: ThemeGroup) -> Self {
        Self {
            facet: Facet::Theme,
            code: group.code().to_owned(),
        }
    }

    /// The term of a language.
    pub fn language(tag: LanguageTag) -> Self {
        Self {
            facet: Facet::Language,
            code: tag.as_str().to_owned(),
        }
    }

    /// Reads the written form; a code that its vocabulary does not have is no term.
    pub fn parse(text: &str) -> Option<Self> {
        let (facet, code) = text.split_once(':')?;
        let facet = Facet::parse(facet)?;
        let known = match facet {
            Facet::Theme => ThemeCode::parse(code).is_some() || ThemeGroup::parse(code).is_some(),
            Facet::Region => SubRegion::parse(code).is_some(),
            Facet::Modality => Modality::parse(code).is_some(),
            Facet::Language => LanguageTag::parse(code).is_some(),
            Facet::Status => {
                RequestStatus::parse(code).is_some() || OfferStatus::parse(code).is_some()
            }
        };
        known.then(|| Self {
            facet,
            code: code.to_owned(),
        })
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.facet, self.code)
    }
}
