//! Fields of small forms, read one by one, with everything that is wrong with them.

use chrono::NaiveDate;

use super::checked_text;
use super::raw_entry::PEOPLE;
use crate::fault::{Fault, Rule};
use crate::vocabulary::Code;

/// Reads fields and collects what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) faults: Vec<Fault>,
}

impl Reading {
    pub(super) fn fault(&mut self, field: &'static str, given: &str, rule: Rule) {
        self.faults.push(if given.trim().is_empty() {
            Fault::missing(field)
        } else {
            Fault::new(field, given, rule)
        });
    }

    pub(super) fn text(&mut self, field: &'static str, text: &str, length: (u32, u32)) -> String {
        checked_text(field, text, length).unwrap_or_else(|fault| {
            self.faults.push(fault);
            String::new()
        })
    }

    pub(super) fn code<C: Code>(&mut self, field: &'static str, text: &str) -> Option<C> {
        let code = C::parse(text.trim());
        if code.is_none() {
            let vocabulary = C::VOCABULARY.to_owned();
            self.fault(field, text, Rule::Code { vocabulary });
        }
        code
    }

    pub(super) fn day(&mut self, field: &'static str, text: &str) -> Option<NaiveDate> {
        let day = text.trim().parse().ok();
        if day.is_none() {
            self.fault(field, text, Rule::Date);
        }
        day
    }

    pub(super) fn figure(
        &mut self,
        field: &'static str,
        text: &str,
        (min, max): (u64, u64),
    ) -> Option<u64> {
        let figure = text.trim().parse::<u64>().ok();
        let figure = figure.filter(|figure| (min..=max).contains(figure));
        if figure.is_none() {
            self.fault(field, text, Rule::Number { min, max });
        }
        figure
    }

    pub(super) fn if_any(
        &mut self,
        field: &'static str,
        text: &str,
        bounds: (u64, u64),
    ) -> Option<u64> {
        if text.trim().is_empty() {
            return None;
        }
        self.figure(field, text, bounds)
    }

    pub(super) fn people(&mut self, field: &'static str, text: &str) -> Option<u32> {
        let people = self.if_any(field, text, (0, PEOPLE))?;
        u32::try_from(people).ok()
    }
}
