//! Brings a table of records to the shape that the JSON files have.
//!
//! Lists are written `a;b`, shares `T06.1:60;T06.3:40`, provided languages `en:delivered`, windows
//! in the columns `window_start`, `window_end`, `window_flexible`. What a cell may hold is not
//! decided here: whatever does not look right is passed on for `domain` to refuse by name.

use ::csv::{ReaderBuilder, StringRecord, Trim};
use domain::fault::{Fault, Rule};
use domain::record::{FaultyRecord, RawRecord, RecordKind};
use serde_json::{Map, Value, json};

use super::read::Raw;

/// Columns that hold lists, of either kind of record.
const LISTS: &[&str] = &[
    "themes",
    "modalities_wanted",
    "modalities_acceptable",
    "modalities",
    "coverage",
    "audiences",
    "levels",
    "languages",
    "delivery",
    "axis",
    "norms",
    "tags",
    "threats",
];

/// Reads the rows of a table as records, and what is wrong with the table itself; `faults` says what
/// is wrong with a record, and is asked which columns a record has.
pub(super) fn rows(text: &str, kind: RecordKind, faults: impl Fn(&RawRecord) -> Vec<Fault>) -> Raw {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            return Raw {
                faults: vec![unreadable("header", &error)],
                ..Raw::default()
            };
        }
    };
    let mut raw = Raw::default();
    let unknown = unknown(&header, kind, faults);
    for name in &unknown {
        let fault = Fault::new(name, "a column", Rule::NoSuchField);
        let place = "header".to_owned();
        raw.faults.push(FaultyRecord { place, fault });
    }
    raw.faults.extend(repeated(&header));
    for (index, row) in reader.records().enumerate() {
        let place = (index + 1).to_string();
        let value = match row.map_err(|error| unreadable(&place, &error)) {
            Ok(row) if row.len() == header.len() => {
                Value::Object(record(&header, &row, kind, &unknown))
            }
            Ok(row) => {
                raw.faults.push(ragged(place, row.len(), header.len()));
                Value::Null
            }
            Err(fault) => {
                raw.faults.push(fault);
                Value::Null
            }
        };
        raw.values.push(value);
    }
    raw
}

/// Columns that no record of this kind has: found by reading a record that holds every column.
fn unknown(
    header: &StringRecord,
    kind: RecordKind,
    faults: impl Fn(&RawRecord) -> Vec<Fault>,
) -> Vec<String> {
    let full: StringRecord = header.iter().map(|_| "x").collect();
    let faults = faults(&record(header, &full, kind, &[]));
    let is_unknown = |name: &&str| {
        let field = name.replacen("window_", "window.", 1);
        faults
            .iter()
            .any(|fault| fault.rule == Rule::NoSuchField && fault.field == field)
    };
    let names = header.iter().filter(|name| !name.is_empty());
    names.filter(is_unknown).map(str::to_owned).collect()
}

fn unreadable(place: &str, error: &::csv::Error) -> FaultyRecord {
    FaultyRecord {
        place: place.to_owned(),
        fault: Fault::new("row", error.to_string(), Rule::List),
    }
}

fn ragged(place: String, given: usize, columns: usize) -> FaultyRecord {
    let columns = u32::try_from(columns).unwrap_or(u32::MAX);
    let rule = Rule::Count {
        min: columns,
        max: columns,
    };
    FaultyRecord {
        place,
        fault: Fault::new("row", format!("{given} cells"), rule),
    }
}

/// Columns that the header names twice.
fn repeated(header: &StringRecord) -> Vec<FaultyRecord> {
    let is_repeated =
        |(place, name): &(usize, &str)| header.iter().take(*place).any(|n| n == *name);
    let columns = header.iter().enumerate().filter(is_repeated);
    columns
        .map(|(_, name)| FaultyRecord {
            place: "header".to_owned(),
            fault: Fault::new(name, name, Rule::Different),
        })
        .collect()
}

fn record(
    header: &StringRecord,
    row: &StringRecord,
    kind: RecordKind,
    without: &[String],
) -> RawRecord {
    let mut record = RawRecord::new();
    let mut window = RawRecord::new();
    for (name, cell) in header.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
        if without.iter().any(|unknown| unknown == name) {
            continue;
        }
        if let Some(part) = name.strip_prefix("window_") {
            window.insert(part.to_owned(), json!(cell));
            continue;
        }
        let value = match (kind, name) {
            (RecordKind::Request, "themes") => shares(cell),
            (RecordKind::Offer, "languages") => provided(cell),
            _ if LISTS.contains(&name) => json!(entries(cell).collect::<Vec<_>>()),
            _ => json!(cell),
        };
        record.insert(name.to_owned(), value);
    }
    if !window.is_empty() {
        record.insert("window".to_owned(), Value::Object(window));
    }
    record
}

fn entries(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim)
}

fn shares(cell: &str) -> Value {
    let share = |entry: &str| match entry.split_once(':') {
        Some((code, share)) => json!({"code": code, "share": share}),
        None => json!({"code": entry}),
    };
    entries(cell).map(share).collect()
}

/// A language that is given twice keeps both, which no provision is: so it is refused by name.
fn provided(cell: &str) -> Value {
    let mut languages = Map::new();
    for entry in entries(cell) {
        let (tag, how) = entry.split_once(':').unwrap_or((entry, ""));
        languages
            .entry(tag)
            .and_modify(|first| *first = json!([first.clone(), how]))
            .or_insert_with(|| json!(how));
    }
    Value::Object(languages)
}
