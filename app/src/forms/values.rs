//! What a form shows: what was typed, and what is wrong with it.

use std::sync::Arc;

use domain::fault::Fault;
use domain::record::{RawRecord, RecordKind};
use domain::visibility::{Detail, Visibility};
use serde_json::Value;

use super::faults::{anchor, fault_message, field_name, place};
use crate::words::{Words, args};

/// The name of the input for a field, or for a part of one: `themes[0].code` is
/// `record[themes][0][code]`.
pub fn input_name(path: &str) -> String {
    segments(path).fold("record".to_owned(), |name, part| format!("{name}[{part}]"))
}

/// The id of the input for a field, or for a part of one: `themes[0].code` is `themes-0-code`.
pub fn input_id(path: &str) -> String {
    segments(path).collect::<Vec<_>>().join("-")
}

/// The parts of a path such as `themes[0].code`.
pub(super) fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[', ']']).filter(|part| !part.is_empty())
}

/// What was typed into a form, with the faults that were found in it.
#[derive(Clone, Debug)]
pub struct FormValues {
    raw: Arc<RawRecord>,
    faults: Arc<[Fault]>,
    words: Words,
    shown: Option<(RecordKind, Visibility)>,
}

impl FormValues {
    /// A form that shows a raw record and its faults in a language.
    pub fn new(raw: RawRecord, faults: Vec<Fault>, words: Words) -> Self {
        Self {
            raw: Arc::new(raw),
            faults: faults.into(),
            words,
            shown: None,
        }
    }

    /// The same for a record of a kind, with who is to see what of it.
    #[must_use]
    pub fn shown_as(self, kind: RecordKind, visibility: Visibility) -> Self {
        Self {
            shown: Some((kind, visibility)),
            ..self
        }
    }

    /// Who is to see the record; none where the form is of no record.
    pub fn visibility(&self) -> Option<Visibility> {
        self.shown.map(|(_, visibility)| visibility)
    }

    /// The field at a path as one that may have a circle of its own, with the kind of record and what
    /// was chosen.
    pub fn detail(&self, path: &str) -> Option<(Detail, RecordKind, Visibility)> {
        let (kind, visibility) = self.shown?;
        Some((Detail::of_field(kind, path)?, kind, visibility))
    }

    fn value(&self, path: &str) -> Option<&Value> {
        let mut parts = segments(path);
        let first = self.raw.get(parts.next()?)?;
        parts.try_fold(first, |value, part| match value {
            Value::Object(inner) => inner.get(part),
            Value::Array(entries) => entries.get(part.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The text of an input; empty where nothing was typed.
    pub fn text(&self, path: &str) -> String {
        self.value(path).map(as_text).unwrap_or_default()
    }

    /// Whether a box is ticked: the flag of that name is yes.
    pub fn is_yes(&self, path: &str) -> bool {
        self.text(path) == "true"
    }

    /// The entries of a list of codes, as typed.
    pub fn chosen(&self, path: &str) -> Vec<String> {
        match self.value(path) {
            Some(Value::Array(entries)) => entries.iter().map(as_text).collect(),
            _ => Vec::new(),
        }
    }

    /// How many rows a list has.
    pub fn rows(&self, path: &str) -> usize {
        self.value(path)
            .and_then(Value::as_array)
            .map_or(0, Vec::len)
    }

    /// The names and texts of an object, in the order of the names; rows that could not become one
    /// are shown as they were typed.
    pub fn pairs(&self, path: &str) -> Vec<(String, String)> {
        match self.value(path) {
            Some(Value::Object(pairs)) => pairs
                .iter()
                .map(|(name, value)| (name.clone(), as_text(value)))
                .collect(),
            Some(Value::Array(rows)) => rows
                .iter()
                .map(|row| (as_text(&row["tag"]), as_text(&row["how"])))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What is said at exactly this field.
    pub fn messages(&self, path: &str) -> Vec<String> {
        self.said(|field| field == path)
    }

    /// What is said at this field or at any part of it.
    pub fn messages_within(&self, path: &str) -> Vec<String> {
        self.said(|field| {
            field
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
        })
    }

    fn said(&self, at: impl Fn(&str) -> bool) -> Vec<String> {
        let mut said: Vec<String> = Vec::new();
        for fault in self.faults.iter().filter(|fault| at(&fault.field)) {
            let message = fault_message(self.words, fault);
            if !said.contains(&message) {
                said.push(message);
            }
        }
        said
    }

    /// Each fault once, in the order of the form: the id of the input it is about, and what is
    /// said.
    pub fn summary(&self) -> Vec<(String, String)> {
        let mut summary = Vec::new();
        let mut faults: Vec<&Fault> = self.faults.iter().collect();
        faults.sort_by_key(|fault| place(&fault.field));
        for fault in faults {
            let field = field_name(self.words, &fault.field);
            let message = fault_message(self.words, fault);
            let said = self
                .words
                .with("fault-at", &args!["field" => field, "message" => message]);
            let line = (anchor(&fault.field), said);
            if !summary.contains(&line) {
                summary.push(line);
            }
        }
        summary
    }
}

/// A value as an input shows it.
fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use serde_json::json;

    fn form(raw: Value, faults: Vec<Fault>) -> FormValues {
        let raw = raw.as_object().cloned().unwrap_or_default();
        FormValues::new(raw, faults, Words::of(Locale::En))
    }

    #[test]
    fn paths_reach_into_rows_and_windows() {
        let form = form(
            json!({"themes": [{"code": "T04.1", "share": 60}], "window": {"start": "soon"}}),
            vec![],
        );
        assert_eq!(form.text("themes[0].share"), "60");
        assert_eq!(form.text("window.start"), "soon");
        assert_eq!(form.text("themes[1].code"), "");
        assert_eq!(input_name("themes[0].code"), "record[themes][0][code]");
        assert_eq!(input_id("window.start"), "window-start");
    }

    #[test]
    fn faults_lead_to_inputs_in_the_order_of_the_form() {
        let faults = [
            "languages.xx",
            "modalities_wanted[3]",
            "themes[1].share",
            "title",
        ];
        let faults = faults.map(Fault::missing).to_vec();
        let anchors: Vec<String> = form(json!({}), faults)
            .summary()
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        assert_eq!(
            anchors,
            ["title", "themes-1-share", "modalities_wanted", "languages"]
        );
    }
}
