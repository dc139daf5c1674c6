//! Whatever a file holds: it is read or refused, and nothing fails.
//!
//! A few hundred inputs of each kind; `make fuzz` tries hundreds of thousands.

use domain::record::{Offer, RecordKind, Request, records_from_file};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{csv, json};

/// A sound table of each kind, which the changes begin with.
const REQUESTS: &str = "id,state,title,need,themes,modalities_wanted,audiences,level_wanted,languages,\
     window_start,window_end,window_flexible,seats,status\n\
     01900000-0000-7000-8000-000000000001,FJI,A team,A team that answers,T04.1:60;T04.2:40,\
     training_course;mentorship,technical,basic,en;fr,2027-02-01,2027-07-31,false,20,published\n";
const OFFERS: &str = "id,provider,provider_type,title,themes,coverage,modalities,audiences,levels,\
     languages,cost_to_recipient,conditions,status\n\
     01900000-0000-7000-8000-000000000002,A body,regional_body,A course,T04.1,org:PIF;054,\
     training_course,technical,basic,en:delivered;fr:materials,none,\"None, but \"\"two\"\"\",published\n";
const JSON: &str = r#"[{"id": "01900000-0000-7000-8000-000000000001", "title": "A \u00e9quipe",
    "window": {"start": "2027-02-01", "end": "2027-07-31"}, "themes": [{"code": "T04.1", "share": 1e2}],
    "seats": -0.5, "flag": true, "none": null, "title": "twice"}]"#;

/// What is put into a text: signs that mean something to a reader, or anything.
fn piece() -> impl Strategy<Value = String> {
    let signs = vec![
        ",",
        ";",
        ":",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "\0",
        "\u{feff}",
        "{",
        "}",
        "[",
        "]",
        "\\",
        "\\u0000",
        "\\ud800",
        "1e400",
        "-",
        "window_",
        "themes",
        "en:delivered",
        "T04.1:101",
        "null",
    ];
    prop_oneof![
        3 => select(signs).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// A text with pieces put in, taken out or written twice, at any places.
fn changed(text: &'static str) -> impl Strategy<Value = String> {
    let changes = vec((any::<Index>(), any::<Index>(), piece(), 0..3_u8), 1..6);
    changes.prop_map(move |changes| {
        let mut text: Vec<char> = text.chars().collect();
        for (one, other, piece, how) in changes {
            let (one, other) = (one.index(text.len() + 1), other.index(text.len() + 1));
            let (start, end) = (one.min(other), one.max(other));
            match how {
                0 => drop(text.splice(start..start, piece.chars())),
                1 => drop(text.drain(start..end.min(start + 8))),
                _ => {
                    let again: Vec<char> =
                        text.iter().skip(start).take(end - start).copied().collect();
                    text.splice(end..end, again);
                }
            }
            text.truncate(4_000);
        }
        text.into_iter().collect()
    })
}

/// Reads a table as the command does; what has no fault of its own has as many records as rows.
fn read_table(text: &str, kind: RecordKind) {
    let (rows, records) = match kind {
        RecordKind::Request => {
            let raw = csv::rows(text, kind, |raw| {
                Request::from_file(raw).err().unwrap_or_default()
            });
            let read = records_from_file(&raw.values, Request::from_file);
            (raw, read.map(|records| records.len()))
        }
        RecordKind::Offer => {
            let raw = csv::rows(text, kind, |raw| {
                Offer::from_file(raw).err().unwrap_or_default()
            });
            let read = records_from_file(&raw.values, Offer::from_file);
            (raw, read.map(|records| records.len()))
        }
    };
    if let Ok(records) = records {
        assert_eq!(records, rows.values.len());
    }
}

#[test]
fn what_the_changes_begin_with_is_sound() {
    for (text, kind) in [(REQUESTS, RecordKind::Request), (OFFERS, RecordKind::Offer)] {
        let raw = csv::rows(text, kind, |raw| match kind {
            RecordKind::Request => Request::from_file(raw).err().unwrap_or_default(),
            RecordKind::Offer => Offer::from_file(raw).err().unwrap_or_default(),
        });
        assert_eq!(raw.faults, []);
        let faults = match kind {
            RecordKind::Request => records_from_file(&raw.values, Request::from_file).err(),
            RecordKind::Offer => records_from_file(&raw.values, Offer::from_file).err(),
        };
        assert_eq!(faults, None);
    }
    json::read(JSON).unwrap();
}

proptest! {
    #[test]
    fn a_table_of_requests_with_changes_is_read_or_refused(text in changed(REQUESTS)) {
        read_table(&text, RecordKind::Request);
    }

    #[test]
    fn a_table_of_offers_with_changes_is_read_or_refused(text in changed(OFFERS)) {
        read_table(&text, RecordKind::Offer);
    }

    #[test]
    fn a_table_of_anything_is_read_or_refused(text in vec(piece(), 0..40)) {
        let text = text.concat();
        read_table(&text, RecordKind::Request);
        read_table(&text, RecordKind::Offer);
    }

    #[test]
    fn json_is_read_where_it_is_json(text in prop_oneof![changed(JSON), vec(piece(), 0..24).prop_map(|all| all.concat())]) {
        let ours = json::read(&text);
        let usual = serde_json::from_str::<serde_json::Value>(&text);
        prop_assert_eq!(ours.is_ok(), usual.is_ok(), "{:?}", text);
        if let (Ok((ours, repeated)), Ok(usual)) = (ours, usual)
            && repeated.is_empty()
        {
            prop_assert_eq!(ours, usual);
        }
    }
}
