//! Citable references such as `R-7K4Q-2M`: short enough to read out, random so that they give
//! nothing away (neither how many records there are nor when one was made).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's base 32: no I, L, O or U, so nothing is misread.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// How many symbols follow the letter: 30 bits.
const SYMBOLS: u32 = 6;

/// What a reference refers to: its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// `R-…`
    Request,
    /// `O-…`
    Offer,
    /// `M-…`
    Match,
    /// `P-…`
    Project,
    /// `B-…`
    Bundle,
}

impl ReferenceKind {
    const fn letter(self) -> char {
        match self {
            Self::Request => 'R',
            Self::Offer => 'O',
            Self::Match => 'M',
            Self::Project => 'P',
            Self::Bundle => 'B',
        }
    }
}

/// A text that is no reference.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a reference")]
pub struct MalformedReference(pub String);

/// A citable reference in its written form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

impl Reference {
    /// Writes the low 30 of some random bits as a reference.
    pub fn from_random(kind: ReferenceKind, bits: u32) -> Self {
        let mut text = format!("{}-", kind.letter());
        for place in (0..SYMBOLS).rev() {
            let value = usize::try_from((bits >> (5 * place)) & 31).unwrap_or_default();
            text.extend(ALPHABET.get(value));
            if place == 2 {
                text.push('-');
            }
        }
        Self(text)
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it refers to.
    pub fn kind(&self) -> ReferenceKind {
        match self.0.as_bytes().first() {
            Some(b'O') => ReferenceKind::Offer,
            Some(b'M') => ReferenceKind::Match,
            Some(b'P') => ReferenceKind::Project,
            Some(b'B') => ReferenceKind::Bundle,
            _ => ReferenceKind::Request,
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Reference {
    type Err = MalformedReference;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let upper = text.trim().to_ascii_uppercase();
        let well_formed = upper.chars().count() == 9
            && upper.chars().enumerate().all(|(place, c)| match place {
                0 => "ROMPB".contains(c),
                1 | 6 => c == '-',
                _ => ALPHABET.contains(&c),
            });
        if well_formed {
            Ok(Self(upper))
        } else {
            Err(MalformedReference(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Reference {
    type Error = MalformedReference;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_whatever_the_case() {
        let written = Reference::from_random(ReferenceKind::Request, 0x1234_5678);
        assert_eq!(written.as_str().len(), 9);
        assert_eq!(written.as_str().to_lowercase().parse(), Ok(written));
    }

    #[test]
    fn a_reference_says_what_it_refers_to() {
        use ReferenceKind::{Match, Offer, Project, Request};
        for kind in [Request, Offer, Match, Project] {
            assert_eq!(Reference::from_random(kind, 9).kind(), kind);
        }
    }

    #[test]
    fn misreadable_letters_and_other_shapes_are_refused() {
        for text in [
            "R-7K4Q-2",
            "R-7K4Q-2MM",
            "X-7K4Q-2M",
            "R-7I4Q-2M",
            "R7K4Q-2M",
            "",
        ] {
            assert!(text.parse::<Reference>().is_err(), "{text}");
        }
    }
}
