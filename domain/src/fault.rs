//! What is wrong with a record: data, not prose, so that a page can say it in any language.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a field may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// It must be given.
    Required,
    /// A text of so many characters.
    Characters {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
    /// A code of the named vocabulary.
    Code {
        /// For example `modality`.
        vocabulary: String,
    },
    /// So many different entries.
    Count {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Each entry once.
    Different,
    /// None that another field already names.
    NotIn {
        /// That other field.
        field: String,
    },
    /// A whole number.
    Number {
        /// The least.
        min: u64,
        /// The greatest.
        max: u64,
    },
    /// Shares that add up to 100.
    SharesOf100,
    /// Weights that add up to 100.
    WeightsOf100,
    /// A name that no other weight set has.
    NameOfItsOwn,
    /// A date, written as 2027-02-01.
    Date,
    /// A time in UTC, written as 2027-02-01T09:00:00Z.
    Time,
    /// Yes or no.
    YesOrNo,
    /// A window whose end is not before its start.
    StartNotAfterEnd,
    /// A list.
    List,
    /// Names and values.
    Object,
    /// An identifier that no other record of the file has.
    Unique,
    /// An identifier.
    Id,
    /// A password that nobody guesses.
    HardToGuess,
    /// An e-mail address.
    EmailAddress,
    /// An address on the web that begins with `https://`.
    HttpsAddress,
    /// No such field exists.
    NoSuchField,
    /// A text, of a request that keeps its State's name back, without these words that name it.
    NamesNobody {
        /// The names found, as the vocabulary writes them.
        found: Vec<String>,
    },
    /// Masked only where enough States of the description write in the text's language.
    LanguageOfEnough,
    /// Masked only before a request was ever shown under its State's name.
    MaskedFromTheStart,
    /// No wider than a project that the other party of a match is in was shown so far.
    KeepsTheOtherParty,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => write!(f, "a value is required"),
            Self::Characters { min, max } => write!(f, "{min} to {max} characters"),
            Self::Code { vocabulary } => write!(f, "a code of the vocabulary `{vocabulary}`"),
            Self::Count { min, max } => write!(f, "{min} to {max} entries"),
            Self::Different => write!(f, "each entry once"),
            Self::NotIn { field } => write!(f, "nothing that `{field}` already holds"),
            Self::Number { min, max } => write!(f, "a whole number from {min} to {max}"),
            Self::SharesOf100 => write!(f, "whole shares of 1 to 100 that add up to 100"),
            Self::WeightsOf100 => write!(f, "whole weights of 0 or more that add up to 100"),
            Self::NameOfItsOwn => write!(f, "a name that no weight set with other weights has"),
            Self::Date => write!(f, "a date such as 2027-02-01"),
            Self::Time => write!(f, "a time such as 2027-02-01T09:00:00Z"),
            Self::YesOrNo => write!(f, "true or false"),
            Self::StartNotAfterEnd => write!(f, "a start that is not after the end"),
            Self::List => write!(f, "a list"),
            Self::Object => write!(f, "names and values"),
            Self::Unique => write!(f, "an id that no other record of the file has"),
            Self::Id => write!(f, "an id (UUID)"),
            Self::HardToGuess => write!(f, "a password that is hard to guess"),
            Self::EmailAddress => write!(f, "an address such as name@example.org"),
            Self::HttpsAddress => write!(f, "an address such as https://example.org/report"),
            Self::NoSuchField => write!(f, "only the fields that the record has"),
            Self::NamesNobody { found } => {
                write!(
                    f,
                    "nothing that names the State: not `{}`",
                    found.join("`, `")
                )
            }
            Self::LanguageOfEnough => {
                write!(
                    f,
                    "masked only in a language that enough of the States write"
                )
            }
            Self::MaskedFromTheStart => write!(f, "masked only before its first publication"),
            Self::KeepsTheOtherParty => {
                write!(
                    f,
                    "no wider than before, as the other party's project would be shown"
                )
            }
        }
    }
}

/// One thing that is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: given {given}, allowed {rule}")]
pub struct Fault {
    /// The field, with a path inside it where it has one: `themes`, `window.start`.
    pub field: String,
    /// What was given, cut to a length that can be shown; `nothing` where it was left out.
    pub given: String,
    /// What is allowed.
    pub rule: Rule,
}

/// The longest piece of what was given that a fault repeats, in characters.
const SHOWN: usize = 80;

impl Fault {
    /// Notes a fault, cutting what was given to a length that can be shown.
    pub fn new(field: impl Into<String>, given: impl Into<String>, rule: Rule) -> Self {
        let given: String = given.into();
        let shown = match given.char_indices().nth(SHOWN) {
            Some((at, _)) => format!("{}…", given.get(..at).unwrap_or_default()),
            None => given,
        };
        Self {
            field: field.into(),
            given: shown,
            rule,
        }
    }

    /// Notes that a required field was left out.
    pub fn missing(field: impl Into<String>) -> Self {
        Self::new(field, "nothing", Rule::Required)
    }
}

/// Everything that is wrong with one record, as one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            let between = if place == 0 { "" } else { "; " };
            write!(f, "{between}{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
