//! Records without a fault, and small parts of them.

use chrono::NaiveDate;
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::LanguageTag;
use serde_json::{Value, json};

use crate::use_cases::records::{Reasoned, Submission};

/// English.
pub fn english() -> LanguageTag {
    LanguageTag::parse("en").expect("what the test says")
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("what the test says")
}

/// What is typed into a record over a revision of its draft, to be seen by whom requests are.
pub fn typed_over<'a>(
    (kind, reference): (RecordKind, &'a Reference),
    (typed, revision): (&'a RawRecord, i32),
) -> Submission<'a> {
    Submission {
        kind,
        reference,
        typed,
        revision,
        visibility: Visibility::REQUEST,
        form: None,
    }
}

/// A reference that nothing has.
pub fn unknown() -> Reference {
    "R-0000-00".parse().expect("what the test says")
}

/// A visibility with another circle for the record.
pub fn shown_to(record: Circle) -> Visibility {
    Visibility {
        record,
        ..Visibility::REQUEST
    }
}

/// What is typed, from an object.
///
/// # Panics
/// Where it is none.
pub fn object(value: Value) -> RawRecord {
    match value {
        Value::Object(record) => record,
        _ => panic!("no object"),
    }
}

/// The same with one field changed.
pub fn with(mut record: RawRecord, name: &str, value: Value) -> RawRecord {
    record.insert(name.to_owned(), value);
    record
}

/// A request without a fault.
pub fn request() -> RawRecord {
    object(json!({
        "title": "Setting up a response team",
        "need": "A team of ten answers reports within a day",
        "themes": [{"code": "T04.1", "share": 100}],
        "modalities_wanted": ["training_course"],
        "audiences": ["technical"], "level_wanted": "basic", "languages": ["en"],
        "window": {"start": "2027-02-01", "end": "2027-07-31"},
    }))
}

/// An offer without a fault that fits it.
pub fn offer() -> RawRecord {
    object(json!({
        "title": "Course for response teams",
        "themes": ["T04.1"], "coverage": ["054"], "modalities": ["training_course"],
        "audiences": ["technical"], "levels": ["basic"], "languages": {"en": "delivered"},
        "window": {"start": "2027-03-01", "end": "2027-12-31"},
        "cost_to_recipient": "none",
    }))
}

/// A reason by its code, without a note.
pub fn because(reason: &str) -> Reasoned<'_> {
    Reasoned {
        reason: Some(reason),
        note: None,
    }
}
