//! Languages of work, and how an offer provides each.

use super::codes::{UnknownCode, codes};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

codes! {
    /// How an offer provides a language.
    Provision, "provision" {
        /// The help is given in it.
        Delivered = "delivered",
        /// The help is interpreted into it.
        Interpretation = "interpretation",
        /// The written materials are in it.
        Materials = "materials",
    }
}

/// A language by its BCP 47 primary tag: two or three lower-case ASCII letters.
///
/// An open list on purpose: help is given in far more languages than forms can offer. `Ord` is the
/// order of the tags as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag {
    /// The letters, padded with a zero byte, so that `ab` comes before `abc`.
    letters: [u8; 3],
}

impl LanguageTag {
    /// The name of the vocabulary, for error messages and translation keys.
    pub const VOCABULARY: &'static str = "language";

    /// The languages that forms list first and the locales have names for: the six of the United
    /// Nations, then others that are working languages of several States or of an organisation.
    pub const OFFERED: &'static [Self] = &[
        Self::two(*b"ar"),
        Self::two(*b"zh"),
        Self::two(*b"en"),
        Self::two(*b"fr"),
        Self::two(*b"ru"),
        Self::two(*b"es"),
        Self::two(*b"am"),
        Self::two(*b"bn"),
        Self::two(*b"de"),
        Self::two(*b"fa"),
        Self::two(*b"ha"),
        Self::two(*b"hi"),
        Self::two(*b"id"),
        Self::two(*b"ja"),
        Self::two(*b"ko"),
        Self::two(*b"ms"),
        Self::two(*b"ne"),
        Self::two(*b"pt"),
        Self::two(*b"so"),
        Self::two(*b"sw"),
        Self::two(*b"th"),
        Self::two(*b"tr"),
        Self::two(*b"ur"),
        Self::two(*b"vi"),
    ];

    const fn two([first, second]: [u8; 2]) -> Self {
        Self {
            letters: [first, second, 0],
        }
    }

    /// The tag with exactly this text: no trimming, no change of case, no region or script.
    #[must_use]
    pub fn parse(given: &str) -> Option<Self> {
        let letters = match *given.as_bytes() {
            [first, second] => [first, second, 0],
            [first, second, third] if third != 0 => [first, second, third],
            _ => return None,
        };
        given
            .bytes()
            .all(|byte| byte.is_ascii_lowercase())
            .then_some(Self { letters })
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters)
            .unwrap_or_default()
            .trim_end_matches('\0')
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for LanguageTag {
    type Err = UnknownCode;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        Self::parse(given).ok_or_else(|| UnknownCode {
            given: given.to_owned(),
            vocabulary: Self::VOCABULARY,
        })
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LanguageTag {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let given = String::deserialize(from)?;
        given.parse().map_err(serde::de::Error::custom)
    }
}
