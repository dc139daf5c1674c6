//! Whatever a file or a form holds: it is taken as it is meant, or refused, and nothing fails.
//!
//! A few hundred inputs of each kind; `make fuzz` tries hundreds of thousands.
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use domain::record::{
    Offer, RawRecord, RecordContent, RecordKind, Request, Term, records_from_file,
};
use domain::reference::Reference;
use domain::vocabulary::{Area, Code, LanguageTag, World};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// A sound request, and a sound offer, as files hold them.
fn sound(kind: RecordKind) -> RawRecord {
    let record = match kind {
        RecordKind::Request => json!({
            "id": "01900000-0000-7000-8000-000000000001", "state": "FJI",
            "title": "A national CSIRT", "need": "A CSIRT that answers within a day by 2027",
            "background": "", "themes": [{"code": "T04.1", "share": 60}, {"code": "T04.2", "share": 40}],
            "modalities_wanted": ["technical_assistance"], "modalities_acceptable": ["mentorship"],
            "audiences": ["technical"], "level_now": "basic", "level_wanted": "intermediate",
            "languages": ["en"], "window": {"start": "2027-02-01", "end": "2027-07-31", "flexible": false},
            "seats": 20, "amount_usd": 1000, "max_matches": 2, "already_under_way": "",
            "own_contribution": "", "source": "survey_gap", "axis": ["policy"], "norms": ["h"],
            "tags": ["gender"], "threats": [], "active_matches": 0, "status": "published",
            "published_at": "2026-10-01T09:00:00Z", "expires_on": "2027-09-30"
        }),
        RecordKind::Offer => json!({
            "id": "01900000-0000-7000-8000-000000000002", "provider": "A body",
            "provider_type": "regional_body", "provider_state": null, "title": "A course",
            "description": "", "themes": ["T04.2"], "coverage": ["org:PIF", "FJI", "054", "SIDS"],
            "modalities": ["training_course"], "audiences": ["technical"], "levels": ["basic"],
            "languages": {"en": "delivered"}, "delivery": ["in_person"],
            "window": {"start": "2027-03-01", "end": "2027-05-31", "flexible": true},
            "lead_time_days": 0, "seats_left": 10, "amount_usd_left": null, "max_matches": 1,
            "recurring": false, "cost_to_recipient": "none", "conditions": "", "follow_up": true,
            "local_partner": false, "active_matches": 0, "status": "published",
            "published_at": "2026-09-01T09:00:00Z", "expires_on": null
        }),
    };
    record.as_object().unwrap().clone()
}

/// A text: anything, or near to what some field takes.
fn text() -> impl Strategy<Value = String> {
    let near = select(vec![
        "",
        " ",
        "T04.1",
        "T04",
        "T99.9",
        "FJI",
        "org:PIF",
        "001",
        "en",
        "EN",
        "x-klingon",
        "basic",
        "published",
        "2027-02-30",
        "2027-02-28",
        "0000-00-00",
        "9999-12-31",
        "-001-01-01",
        "2026-10-01T09:00:00+14:00",
        "2026-06-30T23:59:60Z",
        "true",
        "null",
        "1",
        "-1",
        "1e9",
        "18446744073709551616",
        "01900000-0000-7000-8000-000000000001",
        "R-7K4Q-2M",
        "M-0000-00",
        "theme:T04",
        "region:054",
        "\u{feff}",
        "\u{202e}abc",
        "\0",
    ]);
    prop_oneof![
        3 => near.prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Z0-9:;.\\-]{0,24}",
    ]
}

/// Any JSON, not deep.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..200_u64).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let names = prop_oneof![
            select(vec![
                "code", "share", "start", "end", "flexible", "tag", "how", "en"
            ])
            .prop_map(str::to_owned),
            text(),
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((names, inner), 0..4).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// A sound record with some fields changed, added, taken away or given those of the other kind.
fn mutated(kind: RecordKind) -> impl Strategy<Value = RawRecord> {
    let changes = vec(
        (any::<Index>(), any::<Index>(), value(), 0..5_u8, text()),
        1..5,
    );
    changes.prop_map(move |changes| {
        let mut record = sound(kind);
        for (field, part, value, how, name) in changes {
            let names: Vec<String> = record.keys().cloned().collect();
            let Some(field) = names.get(field.index(names.len().max(1))) else {
                continue;
            };
            match how {
                0 => drop(record.remove(field)),
                1 => drop(record.insert(name, value)),
                2 => drop(record.insert(field.clone(), value)),
                _ => change_within(record.get_mut(field).unwrap(), part, value, how == 3),
            }
        }
        record
    })
}

/// Changes one entry of a list or an object, or puts one more there.
fn change_within(of: &mut Value, part: Index, value: Value, more: bool) {
    match of {
        Value::Array(entries) if more || entries.is_empty() => entries.push(value),
        Value::Array(entries) => {
            let place = part.index(entries.len());
            *entries.get_mut(place).unwrap() = value;
        }
        Value::Object(parts) if !parts.is_empty() => {
            let place = part.index(parts.len());
            *parts.values_mut().nth(place).unwrap() = value;
        }
        other => *other = value,
    }
}

fn kind() -> impl Strategy<Value = RecordKind> {
    select(RecordKind::ALL)
}

/// What is read as a form and as a file; what is taken reads the same once it is written.
fn read(kind: RecordKind, raw: &RawRecord) {
    if let Ok(content) = RecordContent::parse(kind, raw, World::Real) {
        let again = RecordContent::parse(kind, &content.document(), World::Real);
        assert_eq!(again.unwrap(), content);
    }
    match kind {
        RecordKind::Request => {
            if let Ok(request) = Request::from_file(raw) {
                let written = serde_json::to_value(&request).unwrap();
                assert_eq!(
                    Request::from_file(written.as_object().unwrap()).unwrap(),
                    request
                );
            }
        }
        RecordKind::Offer => {
            if let Ok(offer) = Offer::from_file(raw) {
                let written = serde_json::to_value(&offer).unwrap();
                assert_eq!(
                    Offer::from_file(written.as_object().unwrap()).unwrap(),
                    offer
                );
            }
        }
    }
}

#[test]
fn what_the_mutations_begin_with_is_sound() {
    Request::from_file(&sound(RecordKind::Request)).unwrap();
    Offer::from_file(&sound(RecordKind::Offer)).unwrap();
}

proptest! {
    #[test]
    fn a_record_with_some_fields_changed_is_taken_or_refused((kind, raw) in kind().prop_flat_map(|kind| (Just(kind), mutated(kind)))) {
        read(kind, &raw);
    }

    #[test]
    fn a_record_of_anything_is_taken_or_refused(kind in kind(), names in vec((text(), value()), 0..12)) {
        read(kind, &names.into_iter().collect());
    }

    #[test]
    fn a_file_of_anything_is_taken_or_refused(values in vec(prop_oneof![value(), mutated(RecordKind::Request).prop_map(Value::Object)], 0..4)) {
        let all = records_from_file(&values, Request::from_file);
        if let Ok(records) = all {
            prop_assert_eq!(records.len(), values.len());
        }
    }

    #[test]
    fn a_code_is_written_as_it_was_read(text in text()) {
        if let Some(term) = Term::parse(&text) {
            prop_assert_eq!(Term::parse(&term.to_string()), Some(term));
        }
        if let Some(area) = Area::parse(&text) {
            prop_assert_eq!(Area::parse(&area.to_string()), Some(area));
        }
        if let Some(tag) = LanguageTag::parse(&text) {
            prop_assert_eq!(LanguageTag::parse(tag.as_str()), Some(tag));
        }
        if let Ok(reference) = text.parse::<Reference>() {
            prop_assert_eq!(reference.as_str().parse::<Reference>().unwrap(), reference);
        }
    }
}
