//! Fields that only records have: windows, shares, languages, identifiers, States.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{Fields, code_rule, shown};
use super::parts::{ShareOf100, ThemeShare, Window};
use crate::fault::{Fault, Rule};
use crate::vocabulary::{Code, LanguageTag, Provision, StateCode};

/// The rule that a language tag is wanted.
fn language_rule() -> Rule {
    Rule::Code {
        vocabulary: "language".to_owned(),
    }
}

impl Fields<'_> {
    /// Notes that an entry is already in another field.
    pub(super) fn not_in(&self, name: &'static str, given: &str, other: &'static str) {
        self.fault(Fault::new(
            name,
            given,
            Rule::NotIn {
                field: other.to_owned(),
            },
        ));
    }

    /// An identifier that must be given.
    pub(super) fn id<T: std::str::FromStr>(&self, name: &'static str) -> Option<T> {
        self.required(name, Rule::Id, |text| text.parse().ok())
    }

    /// A State that must be given.
    pub(super) fn state(&self, name: &'static str) -> Option<StateCode> {
        self.required(
            name,
            Rule::Code {
                vocabulary: "state".to_owned(),
            },
            StateCode::parse,
        )
    }

    /// A whole number of no more than 32 bits.
    pub(super) fn small_number(&self, name: &'static str, bounds: (u64, u64)) -> Option<u32> {
        self.number(name, bounds)
            .and_then(|number| u32::try_from(number).ok())
    }

    /// One or more different languages.
    pub(super) fn languages(&self, name: &'static str) -> Vec<LanguageTag> {
        self.list(
            name,
            super::bounds::SOME,
            &language_rule(),
            LanguageTag::parse,
        )
    }

    /// One or more languages, each with how it is provided.
    pub(super) fn provided_languages(
        &self,
        name: &'static str,
    ) -> BTreeMap<LanguageTag, Provision> {
        let mut found = BTreeMap::new();
        let entries = match self.value(name) {
            Some(Value::Object(entries)) if !entries.is_empty() => entries,
            Some(Value::Object(_)) | None => {
                self.fault(Fault::missing(name));
                return found;
            }
            Some(other) => {
                // A form sends rows where it cannot make an object of them: a language twice.
                let rule = if is_rows(other) {
                    Rule::Different
                } else {
                    Rule::Object
                };
                self.fault(Fault::new(name, shown(other), rule));
                return found;
            }
        };
        for (tag, provision) in entries {
            let language = LanguageTag::parse(tag);
            let how = provision.as_str().and_then(Provision::parse);
            if language.is_none() {
                self.fault(Fault::new(name, tag.clone(), language_rule()));
            }
            if how.is_none() {
                let path = format!("{name}.{tag}");
                self.fault(Fault::new(path, shown(provision), code_rule::<Provision>()));
            }
            found.extend(language.zip(how));
        }
        found
    }

    /// A window, if given.
    pub(super) fn window(&self, name: &'static str) -> Option<Window> {
        let value = self.value(name)?;
        let Value::Object(inner) = value else {
            self.fault(Fault::new(name, shown(value), Rule::Object));
            return None;
        };
        let parts = Fields::new(inner);
        let start = parts.date("start");
        let end = parts.date("end");
        let flexible = parts.flag("flexible");
        let is_known = |part: &String| ["start", "end", "flexible"].contains(&part.as_str());
        let is_blank = start.is_none() && end.is_none() && !flexible;
        if is_blank && parts.faults.borrow().is_empty() && inner.keys().all(is_known) {
            return None;
        }
        for part in ["start", "end"] {
            if parts.value(part).is_none() {
                parts.fault(Fault::missing(part));
            }
        }
        for fault in parts.finish() {
            self.fault(Fault {
                field: format!("{name}.{}", fault.field),
                ..fault
            });
        }
        let (start, end) = (start?, end?);
        if start > end {
            let given = format!("{start} to {end}");
            self.fault(Fault::new(
                format!("{name}.end"),
                given,
                Rule::StartNotAfterEnd,
            ));
            return None;
        }
        Some(Window {
            start,
            end,
            flexible,
        })
    }

    /// Themes with whole shares that add up to 100.
    pub(super) fn theme_shares(&self, name: &'static str, bounds: (u32, u32)) -> Vec<ThemeShare> {
        let mut found: Vec<ThemeShare> = Vec::new();
        let before = self.faults.borrow().len();
        for (place, entry) in self.entries(name, bounds).iter().enumerate() {
            if let Some(theme) = self.theme_share(&format!("{name}[{place}]"), entry) {
                if found.iter().any(|other| other.code == theme.code) {
                    self.fault(Fault::new(
                        format!("{name}[{place}].code"),
                        theme.code.to_string(),
                        Rule::Different,
                    ));
                }
                found.push(theme);
            }
        }
        let sum: u32 = found
            .iter()
            .map(|theme| u32::from(theme.share.percent()))
            .sum();
        if self.faults.borrow().len() == before && sum != 100 {
            self.fault(Fault::new(
                name,
                format!("shares of {sum} in all"),
                Rule::SharesOf100,
            ));
        }
        found
    }

    fn theme_share(&self, path: &str, entry: &Value) -> Option<ThemeShare> {
        let Value::Object(inner) = entry else {
            self.fault(Fault::new(path, shown(entry), Rule::Object));
            return None;
        };
        let parts = Fields::new(inner);
        let code = parts.required_code("code");
        let share = parts
            .required_number("share", (1, 100))
            .and_then(ShareOf100::new);
        for fault in parts.finish() {
            self.fault(Fault {
                field: format!("{path}.{}", fault.field),
                ..fault
            });
        }
        Some(ThemeShare {
            code: code?,
            share: share?,
        })
    }
}

/// Whether these are rows of a language and how it is provided.
fn is_rows(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|rows| rows.iter().all(|row| row.get("tag").is_some()))
}
