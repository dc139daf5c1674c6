//! A form as it was sent, as a raw record.

use domain::record::RawRecord;
use serde_json::Value;

/// Fields that hold a number, in a record or in a row of one.
const NUMBERS: [&str; 7] = [
    "amount_usd",
    "amount_usd_left",
    "lead_time_days",
    "max_matches",
    "seats",
    "seats_left",
    "share",
];

/// Turns the fields that a form sent under `record[…]` into a raw record.
///
/// Lists arrive as lists or as objects by number, depending on the names of the inputs; rows and
/// windows of which nothing was filled in are left out; languages with how they are provided
/// arrive as rows and become an object; digits of a number may be those of an Arabic or a Persian
/// keyboard. Nothing else is changed, and nothing is judged.
pub fn record_from_form(sent: RawRecord) -> RawRecord {
    sent.into_iter()
        .map(|(name, value)| {
            let value = in_digits(&name, in_order(value));
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

/// A number in the digits 0 to 9, whichever were typed.
fn in_digits(name: &str, value: Value) -> Value {
    match value {
        Value::String(text) if NUMBERS.contains(&name) => {
            Value::String(text.chars().map(digit).collect())
        }
        Value::Array(rows) => rows.into_iter().map(|row| in_digits("", row)).collect(),
        Value::Object(row) => row
            .into_iter()
            .map(|(name, value)| {
                let value = in_digits(&name, value);
                (name, value)
            })
            .collect(),
        other => other,
    }
}

/// An Arabic-Indic digit (U+0660 to 0669) or an extended one (U+06F0 to 06F9) as 0 to 9.
fn digit(typed: char) -> char {
    let zero = match typed {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return typed,
    };
    char::from_digit(u32::from(typed) - zero, 10).unwrap_or(typed)
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

/// Rows of a language and how it is provided, as an object; a request's languages stay a list, and
/// so do rows that name a language twice, because an object would lose one of them.
fn provisions(rows: Vec<Value>) -> Value {
    if !rows.iter().any(Value::is_object) {
        return filled_in(rows);
    }
    let named: Vec<(String, Value)> = rows.iter().filter_map(provision).collect();
    let count = named.len();
    let object: RawRecord = named.into_iter().collect();
    if object.len() == count {
        Value::Object(object)
    } else {
        Value::Array(rows)
    }
}

/// A row of a language and how it is provided; none where no language was chosen.
fn provision(row: &Value) -> Option<(String, Value)> {
    let part = |name: &str| row.get(name).cloned().unwrap_or_default();
    match part("tag") {
        Value::String(tag) if !tag.trim().is_empty() => Some((tag, part("how"))),
        _ => None,
    }
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
    fn digits_of_an_arabic_keyboard_are_digits() {
        let sent =
            json!({"seats": "٢٠", "title": "٢٠", "themes": [{"code": "T04.1", "share": "۱۰۰"}]});
        let read = read(sent);
        assert_eq!(read["seats"], "20");
        assert_eq!(read["title"], "٢٠", "a text stays as it was typed");
        assert_eq!(read["themes"][0]["share"], "100");
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
        let twice = json!({"languages": [{"tag": "en", "how": "delivered"}, {"tag": "en", "how": "materials"}]});
        assert_eq!(read(twice.clone()), twice, "neither is lost");
        let request = json!({"languages": ["", "en", "fr"]});
        assert_eq!(read(request), json!({"languages": ["en", "fr"]}));
    }

    #[test]
    fn a_window_without_dates_is_no_window() {
        let sent = json!({"window": {"start": "", "end": ""}, "title": " as typed "});
        assert_eq!(read(sent), json!({"window": null, "title": " as typed "}));
    }
}
