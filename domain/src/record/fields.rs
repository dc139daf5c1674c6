//! Reads the fields of a raw record one by one and notes every fault on the way.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use super::RawRecord;
use crate::fault::{Fault, Rule};
use crate::vocabulary::Code;

/// A raw record being read: each field is asked for once, then [`Fields::finish`] names all faults.
pub struct Fields<'a> {
    raw: &'a RawRecord,
    read: RefCell<BTreeSet<&'static str>>,
    pub(super) faults: RefCell<Vec<Fault>>,
}

/// How a value looks in a fault: text without quotes, the rest as JSON.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "an empty text".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl<'a> Fields<'a> {
    /// Begins to read.
    pub fn new(raw: &'a RawRecord) -> Self {
        Self {
            raw,
            read: RefCell::default(),
            faults: RefCell::default(),
        }
    }

    /// The value of a field; `None` where it is left out, null or a blank text.
    pub fn value(&self, name: &'static str) -> Option<&'a Value> {
        self.read.borrow_mut().insert(name);
        self.raw.get(name).filter(|value| match value {
            Value::Null => false,
            Value::String(text) => !text.trim().is_empty(),
            _ => true,
        })
    }

    /// Notes a fault.
    pub fn fault(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    /// Every fault found, the unknown fields among them.
    pub fn finish(self) -> Vec<Fault> {
        let read = self.read.into_inner();
        let mut faults = self.faults.into_inner();
        for (name, value) in self.raw {
            if !read.contains(name.as_str()) {
                faults.push(Fault::new(name.clone(), shown(value), Rule::NoSuchField));
            }
        }
        faults
    }

    /// A text without blanks around it; empty where left out.
    pub fn text(&self, name: &'static str, (min, max): (u32, u32)) -> String {
        let Some(value) = self.value(name) else {
            if min > 0 {
                self.fault(Fault::missing(name));
            }
            return String::new();
        };
        let rule = Rule::Characters { min, max };
        let Value::String(text) = value else {
            self.fault(Fault::new(name, shown(value), rule));
            return String::new();
        };
        let text = text.trim();
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        if length < min || length > max {
            self.fault(Fault::new(name, format!("{length} characters"), rule));
        }
        text.to_owned()
    }

    /// Anything that is written as one text, if given.
    pub(super) fn parsed<T>(
        &self,
        name: &'static str,
        rule: Rule,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(name)?;
        let found = value.as_str().and_then(|text| parse(text.trim()));
        if found.is_none() {
            self.fault(Fault::new(name, shown(value), rule));
        }
        found
    }

    /// As [`Fields::parsed`], with a fault where the field is left out.
    pub(super) fn required<T>(
        &self,
        name: &'static str,
        rule: Rule,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if self.value(name).is_none() {
            self.fault(Fault::missing(name));
        }
        self.parsed(name, rule, parse)
    }

    /// One code of a vocabulary, if given.
    pub(super) fn code<C: Code>(&self, name: &'static str) -> Option<C> {
        self.parsed(name, code_rule::<C>(), C::parse)
    }

    /// One code of a vocabulary that must be given.
    pub(super) fn required_code<C: Code>(&self, name: &'static str) -> Option<C> {
        self.required(name, code_rule::<C>(), C::parse)
    }

    /// Different codes of a vocabulary, in the order given.
    pub(super) fn codes<C: Code>(&self, name: &'static str, bounds: (u32, u32)) -> Vec<C> {
        self.list(name, bounds, &code_rule::<C>(), C::parse)
    }

    /// Different entries, each written as one text, in the order given.
    pub(super) fn list<T: PartialEq>(
        &self,
        name: &'static str,
        (min, max): (u32, u32),
        rule: &Rule,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut found: Vec<T> = Vec::new();
        let entries = self.entries(name, (min, max));
        for (place, entry) in entries.iter().enumerate() {
            match entry.as_str().and_then(|text| parse(text.trim())) {
                Some(item) if found.contains(&item) => {
                    self.fault(Fault::new(
                        format!("{name}[{place}]"),
                        shown(entry),
                        Rule::Different,
                    ));
                }
                Some(item) => found.push(item),
                None => {
                    self.fault(Fault::new(
                        format!("{name}[{place}]"),
                        shown(entry),
                        rule.clone(),
                    ));
                }
            }
        }
        found
    }

    /// The entries of a list within its bounds; a fault, and none, where it is anything else.
    pub(super) fn entries(&self, name: &'static str, (min, max): (u32, u32)) -> &'a [Value] {
        let entries: &[Value] = match self.value(name) {
            None => &[],
            Some(Value::Array(entries)) => entries,
            Some(other) => {
                self.fault(Fault::new(name, shown(other), Rule::List));
                return &[];
            }
        };
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        if count == 0 && min > 0 {
            self.fault(Fault::missing(name));
        } else if count < min || count > max {
            self.fault(Fault::new(
                name,
                format!("{count} entries"),
                Rule::Count { min, max },
            ));
            return &[];
        }
        entries
    }

    /// A whole number, as a JSON number or, from a form, as digits.
    pub fn number(&self, name: &'static str, (min, max): (u64, u64)) -> Option<u64> {
        let value = self.value(name)?;
        let number = match value {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let inside = number.filter(|n| (min..=max).contains(n));
        if inside.is_none() {
            self.fault(Fault::new(name, shown(value), Rule::Number { min, max }));
        }
        inside
    }

    /// As [`Fields::number`], with a fault where the field is left out.
    pub fn required_number(&self, name: &'static str, bounds: (u64, u64)) -> Option<u64> {
        if self.value(name).is_none() {
            self.fault(Fault::missing(name));
        }
        self.number(name, bounds)
    }

    /// Yes or no; no where left out. A form sends the word `true`.
    pub(super) fn flag(&self, name: &'static str) -> bool {
        match self.value(name) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) if text == "true" || text == "false" => text == "true",
            Some(other) => {
                self.fault(Fault::new(name, shown(other), Rule::YesOrNo));
                false
            }
        }
    }

    /// A date, if given.
    pub fn date(&self, name: &'static str) -> Option<NaiveDate> {
        self.parsed(name, Rule::Date, date)
    }

    /// A time in UTC, if given.
    pub(super) fn time(&self, name: &'static str) -> Option<DateTime<Utc>> {
        self.parsed(name, Rule::Time, |text| {
            DateTime::parse_from_rfc3339(text)
                .ok()
                .map(|time| time.to_utc())
        })
    }
}

/// A date as ISO 8601 writes it, and no other way: chrono's own reading takes signs too, and all of
/// its formats would travel to the browser with it.
fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A number written in so many digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// The rule that a code of this vocabulary is wanted.
pub(super) fn code_rule<C: Code>() -> Rule {
    Rule::Code {
        vocabulary: C::VOCABULARY.to_owned(),
    }
}
