//! A form as it was sent, as a raw record.

use domain::record::RawRecord;
use serde_json::Value;

/// Turns the fields that a form sent under `record[…]` into a raw record.
///
/// Lists arrive as lists or as objects by number, depending on the names of the inputs; rows and
/// windows of which nothing was filled in are left out; languages with how they are provided
/// arrive as rows and become an object. Nothing else is changed, and nothing is judged.
pub fn record_from_form(sent: RawRecord) -> RawRecord {
    sent.into_iter()
        .map(|(name, value)| {
            let value = in_order(value);
            let value = match (name.as_str(), value) {
                ("languages", Value::Array(rows)) => provisions(rows),
                (_, Value::Array(entries)) => filled_in(entries),
                (_, object @ Value::Object(_)) if is_blank(&object) => Value::Null,
                (_, other) => other,
            };
            (name, value)
        })
        .collect()
}

/// An object whose names are all numbers is a list, in the order of the numbers.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(inner) if !inner.is_empty() => {
            let numbered: Option<Vec<(u32, Value)>> = inner
                .iter()
                .map(|(name, value)| Some((name.parse().ok()?, value.clone())))
                .collect();
            match numbered {
                Some(mut entries) => {
                    entries.sort_by_key(|(number, _)| *number);
                    Value::Array(entries.into_iter().map(|(_, value)| value).collect())
                }
                None => Value::Object(inner),
            }
        }
        other => other,
    }
}

/// The entries in which something was filled in.
fn filled_in(entries: Vec<Value>) -> Value {
    Value::Array(
        entries
            .into_iter()
            .filter(|entry| !is_blank(entry))
            .collect(),
    )
}

/// Whether nothing was filled in.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(entries) => entries.iter().all(is_blank),
        Value::Object(inner) => inner.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Rows of a language and how it is provided, as an object; a request's languages stay a list.
fn provisions(rows: Vec<Value>) -> Value {
    if !rows.iter().any(Value::is_object) {
        return filled_in(rows);
    }
    let mut object = RawRecord::new();
    for row in rows {
        let part = |name: &str| row.get(name).cloned().unwrap_or_default();
        if let Value::String(tag) = part("tag")
            && !tag.trim().is_empty()
        {
            object.insert(tag, part("how"));
        }
    }
    Value::Object(object)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(sent: Value) -> Value {
        let Value::Object(sent) = sent else {
            panic!("an object")
        };
        Value::Object(record_from_form(sent))
    }

    #[test]
    fn rows_left_blank_are_no_rows() {
        let sent = json!({"themes": {
            "1": {"code": "", "share": ""},
            "10": {"code": "T02.1", "share": "40"},
            "2": {"code": "T04.1", "share": "60"},
        }});
        assert_eq!(
            read(sent),
            json!({"themes": [{"code": "T04.1", "share": "60"}, {"code": "T02.1", "share": "40"}]})
        );
    }

    #[test]
    fn a_row_half_filled_in_stays_to_be_corrected() {
        let sent = json!({"themes": [{"code": "", "share": "60"}]});
        assert_eq!(read(sent.clone()), sent);
    }

    #[test]
    fn provided_languages_become_an_object_and_asked_ones_stay_a_list() {
        let offer = json!({"languages": [{"tag": "en", "how": "delivered"}, {"tag": "", "how": "materials"}]});
        assert_eq!(read(offer), json!({"languages": {"en": "delivered"}}));
        let request = json!({"languages": ["", "en", "fr"]});
        assert_eq!(read(request), json!({"languages": ["en", "fr"]}));
    }

    #[test]
    fn a_window_without_dates_is_no_window() {
        let sent = json!({"window": {"start": "", "end": ""}, "title": " as typed "});
        assert_eq!(read(sent), json!({"window": null, "title": " as typed "}));
    }
}
