//! Finds what of a request would tell who asks.

use chrono::NaiveDate;

use super::{Mask, mentions};
use crate::fault::{Fault, Rule};
use crate::record::RawRecord;
use crate::vocabulary::{LanguageTag, StateCode};

/// The fields of a request that its author writes in words.
const TEXTS: [&str; 5] = [
    "title",
    "need",
    "background",
    "already_under_way",
    "own_contribution",
];
/// Where a fault of the mask itself is shown.
const MASKED: &str = "visibility.masked";

/// Who keeps their name back, and how they write.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// The State.
    pub state: StateCode,
    /// What the organisation that acts for it is called.
    pub organisation: &'a str,
    /// The language of the request's text.
    pub language: LanguageTag,
    /// The day for which the State is described.
    pub on: NaiveDate,
}

impl Asker<'_> {
    /// What of a request would tell its State: each text that names it, and a language that too few
    /// of the States so described write. Hints that are no name are not found.
    #[must_use]
    pub fn faults(&self, typed: &RawRecord) -> Vec<Fault> {
        let mut faults: Vec<Fault> = TEXTS
            .iter()
            .filter_map(|field| self.fault_in(field, typed.get(*field)?.as_str()?))
            .collect();
        if !Mask::of(self.state, self.on).hides_in(self.language) {
            let language = self.language.to_string();
            faults.push(Fault::new(MASKED, language, Rule::LanguageOfEnough));
        }
        faults
    }

    /// The fault of a text that names the State or its organisation.
    #[must_use]
    pub fn fault_in(&self, field: &str, text: &str) -> Option<Fault> {
        let found = self.named_in(text);
        let given = found.join(", ");
        (!found.is_empty()).then(|| Fault::new(field, given, Rule::NamesNobody { found }))
    }

    /// The fault of masking what was published under its State's name.
    #[must_use]
    pub fn masked_too_late() -> Fault {
        Fault::new(MASKED, "true", Rule::MaskedFromTheStart)
    }

    fn named_in(&self, text: &str) -> Vec<String> {
        let full = self.state.names().iter().copied();
        let names = full
            .chain([self.organisation])
            .flat_map(|name| [Some(name), without_addition(name)])
            .flatten()
            .chain([self.state.code()]);
        let mut found: Vec<String> = mentions(text, names)
            .into_iter()
            .map(str::to_owned)
            .collect();
        found.sort();
        found.dedup();
        found
    }
}

/// The name as one says it, where what the United Nations adds stands behind it in brackets: "Iran"
/// of "Iran (Islamic Republic of)".
fn without_addition(name: &str) -> Option<&str> {
    let (said, _) = name.split_once('(')?;
    Some(said.trim_end()).filter(|said| !said.is_empty())
}
