//! What the database keeps as text: canonical JSON, digests in hexadecimal, times as numbers.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::BackendError;

/// Writes a value as canonical JSON: names sorted, no spaces. The same value gives the same bytes
/// whatever map type it came from.
///
/// # Errors
/// `Corrupt` for what JSON cannot hold, such as a map whose keys are no text.
pub(crate) fn to_canonical_json(value: &impl Serialize) -> Result<String, BackendError> {
    let value = serde_json::to_value(value).map_err(no_json)?;
    let mut text = String::new();
    write_canonical(&value, &mut text);
    Ok(text)
}

/// Writes a value as JSON that nobody compares: without the copy that sorting its names takes.
///
/// # Errors
/// As [`to_canonical_json`].
pub(crate) fn to_json(value: &impl Serialize) -> Result<String, BackendError> {
    serde_json::to_string(value).map_err(no_json)
}

#[expect(clippy::needless_pass_by_value, reason = "it maps an error")]
fn no_json(error: serde_json::Error) -> BackendError {
    BackendError::Corrupt {
        what: format!("a value that JSON cannot hold: {error}"),
    }
}

fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| name.as_str());
            text.push('{');
            for (place, (name, member)) in members.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_scalar(&Value::from(name.as_str()), text);
                text.push(':');
                write_canonical(member, text);
            }
            text.push('}');
        }
        Value::Array(entries) => {
            text.push('[');
            for (place, entry) in entries.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_canonical(entry, text);
            }
            text.push(']');
        }
        scalar => write_scalar(scalar, text),
    }
}

/// `Display` of a JSON value is its compact form.
fn write_scalar(scalar: &Value, text: &mut String) {
    let written = write!(text, "{scalar}");
    debug_assert!(written.is_ok(), "writing to a text does not fail");
}

/// Reads JSON that the database kept.
///
/// # Errors
/// `Corrupt`, naming what was to be read, where it is not what this program wrote.
pub(crate) fn from_json<T: DeserializeOwned>(what: &str, text: &str) -> Result<T, BackendError> {
    serde_json::from_str(text).map_err(|error| BackendError::Corrupt {
        what: format!("{what}: {error}"),
    })
}

/// Reads a code, an identifier or a reference that the database kept.
///
/// # Errors
/// `Corrupt`, naming the column, where it is none.
pub(crate) fn parse<T: std::str::FromStr>(column: &str, text: &str) -> Result<T, BackendError> {
    text.parse().map_err(|_| BackendError::Corrupt {
        what: format!("{column}: `{text}`"),
    })
}

/// Reads a code that the database may have kept.
///
/// # Errors
/// `Corrupt`, naming the column, where there is a text and it is no code.
pub(crate) fn parse_option<T: std::str::FromStr>(
    column: &str,
    text: Option<&str>,
) -> Result<Option<T>, BackendError> {
    text.map(|text| parse(column, text)).transpose()
}

/// A time as the database keeps it.
pub(crate) fn to_micros(time: DateTime<Utc>) -> i64 {
    time.timestamp_micros()
}

/// A time that the database kept.
///
/// # Errors
/// `Corrupt`, naming the column, where it is out of the calendar's range.
pub(crate) fn from_micros(column: &str, micros: i64) -> Result<DateTime<Utc>, BackendError> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| BackendError::Corrupt {
        what: format!("{column}: {micros}"),
    })
}

/// A time that the database may have kept.
///
/// # Errors
/// As [`from_micros`].
pub(crate) fn moment_option(
    column: &str,
    micros: Option<i64>,
) -> Result<Option<DateTime<Utc>>, BackendError> {
    micros.map(|micros| from_micros(column, micros)).transpose()
}

/// The SHA-256 of some pieces of text, one after the other, in lower-case hexadecimal.
pub(crate) fn sha256_hex<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for piece in pieces {
        digest.update(piece.as_bytes());
    }
    to_hex(&digest.finalize())
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let written = write!(text, "{byte:02x}");
        debug_assert!(written.is_ok(), "writing to a text does not fail");
    }
    text
}

/// A title as lists sort by it: in lower case and without accents, so that `École` comes before
/// `Zone` on both databases.
pub(crate) fn sort_key(title: &str) -> String {
    title
        .nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_sort_whatever_their_case_and_accents() {
        assert_eq!(sort_key("ÉCOLE d'été"), "ecole d'ete");
    }
    use serde_json::json;

    #[test]
    fn canonical_json_sorts_names_at_every_depth_and_keeps_lists_as_they_are() {
        let value = json!({"b": [2, {"z": null, "a": "é\"\n"}], "a": true});
        assert_eq!(
            to_canonical_json(&value).unwrap(),
            r#"{"a":true,"b":[2,{"a":"é\"\n","z":null}]}"#
        );
    }

    #[test]
    fn a_digest_is_that_of_the_joined_text() {
        assert_eq!(
            sha256_hex(["a", "bc"]),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
