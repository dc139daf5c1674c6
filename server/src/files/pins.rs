//! Reads pinned and excluded pairs: `{"pinned": [{"request": ID, "offer": ID}], "excluded": [...]}`.

use std::path::Path;
use std::str::FromStr;

use domain::fault::{Fault, Rule};
use domain::record::RawRecord;
use matcher::plan::Named;
use serde_json::Value;

use super::failure::Failure;
use super::read;

/// Pairs that have to be in a plan, and pairs that may not be.
#[derive(Default)]
pub(super) struct Pins {
    pub(super) pinned: Vec<Named>,
    pub(super) excluded: Vec<Named>,
}

/// Reads the file; either list may be left out.
///
/// # Errors
/// Every fault, with the list and the place, from 1, of what is faulty.
pub(super) fn read(path: &Path) -> Result<Pins, Failure> {
    let found = read::object(path, "lists of pairs, pinned and excluded");
    let (raw, mut faults) = found.map_err(Failure::Faulty)?;
    let mut pins = Pins::default();
    for (name, value) in &raw {
        match name.as_str() {
            "pinned" => pins.pinned = pairs(name, value, &mut faults),
            "excluded" => pins.excluded = pairs(name, value, &mut faults),
            _ => faults.push(Fault::new(name, value.to_string(), Rule::NoSuchField)),
        }
    }
    if faults.is_empty() {
        Ok(pins)
    } else {
        Err(Failure::in_file(path, &faults))
    }
}

fn pairs(list: &str, value: &Value, faults: &mut Vec<Fault>) -> Vec<Named> {
    let Value::Array(entries) = value else {
        faults.push(Fault::new(list, value.to_string(), Rule::List));
        return Vec::new();
    };
    let read = |(place, entry): (usize, &Value)| pair(&format!("{list} {place}"), entry, faults);
    (1..).zip(entries).filter_map(read).collect()
}

fn pair(place: &str, entry: &Value, faults: &mut Vec<Fault>) -> Option<Named> {
    let Value::Object(fields) = entry else {
        faults.push(Fault::new(place, entry.to_string(), Rule::Object));
        return None;
    };
    for (name, value) in fields {
        if !["request", "offer"].contains(&name.as_str()) {
            let field = format!("{place}: {name}");
            faults.push(Fault::new(field, value.to_string(), Rule::NoSuchField));
        }
    }
    let request = id(place, "request", fields, faults);
    let offer = id(place, "offer", fields, faults);
    Some(Named {
        request: request?,
        offer: offer?,
    })
}

fn id<T: FromStr>(
    place: &str,
    name: &str,
    fields: &RawRecord,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let field = format!("{place}: {name}");
    let Some(value) = fields.get(name) else {
        faults.push(Fault::missing(field));
        return None;
    };
    let id = value.as_str().and_then(|text| text.parse().ok());
    if id.is_none() {
        faults.push(Fault::new(field, value.to_string(), Rule::Id));
    }
    id
}
