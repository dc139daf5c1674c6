//! What exactly is hashed, the same on both databases.
//!
//! An event's hash is the SHA-256 of its columns as they are stored, in the order of the table:
//! `sequence`, `kind`, `subject_kind`, `subject_id`, `account_id`, `organisation_id`, `role`,
//! `reason`, `at`, `payload`, `previous_hash`. Each is written as its length in bytes in decimal, a
//! colon, its bytes and a comma; a column without a value is written as `-,`. Numbers are written
//! in decimal, ids in lower case with hyphens, texts as they are. The hash is kept as 64 lower-case
//! hexadecimal digits; the first event's `previous_hash` is 64 zeros. Anybody can recompute it from
//! an export, without this program.

use std::fmt::Write as _;

use crate::entity::event;
use crate::text;

/// The hash of an event's stored columns.
pub(crate) fn of(event: &event::Model) -> String {
    let id = |id: &Option<uuid::Uuid>| id.map(|id| id.to_string());
    let columns = [
        Some(event.sequence.to_string()),
        Some(event.kind.clone()),
        Some(event.subject_kind.clone()),
        Some(event.subject_id.to_string()),
        id(&event.account_id),
        id(&event.organisation_id),
        event.role.clone(),
        event.reason.clone(),
        Some(event.at.to_string()),
        Some(event.payload.clone()),
        Some(event.previous_hash.clone()),
    ];
    let mut form = String::new();
    for column in columns {
        let written = match column {
            Some(bytes) => write!(form, "{}:{bytes},", bytes.len()),
            None => write!(form, "-,"),
        };
        debug_assert!(written.is_ok(), "writing to a text does not fail");
    }
    text::sha256_hex([form.as_str()])
}

/// The digest of a note, which stands for it in the log: of its salt and its words, so that nobody
/// can find the words of an erased note by trying.
pub(crate) fn of_note(salt: &str, note: &str) -> String {
    text::sha256_hex([salt, note])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected value was computed apart from this program, from the description above.
    #[test]
    fn the_hash_is_that_of_the_described_form() {
        let event = event::Model {
            sequence: 7,
            kind: "request.submit".into(),
            subject_kind: "request".into(),
            subject_id: uuid::Uuid::from_u128(1),
            account_id: Some(uuid::Uuid::from_u128(10)),
            organisation_id: None,
            role: Some("focal_point".into()),
            reason: None,
            at: 1_700_000_000_000_000,
            payload: r#"{"to":"é"}"#.into(),
            previous_hash: "0".repeat(64),
            hash: String::new(),
        };
        assert_eq!(
            of(&event),
            "aff94be25393a63fd75376f24bab869176db3e43c3b1f14fdefefee0b5b174c4"
        );
    }
}
