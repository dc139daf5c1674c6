//! Reads files of records, JSON or CSV by their extension; all faults become lines.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use domain::fault::{Fault, Rule};
use domain::record::{FaultyRecord, Offer, RawRecord, RecordKind, Request, records_from_file};
use matcher::WeightSet;
use serde_json::Value;

use super::write::plain;
use super::{csv, json};

/// One line for each fault.
pub(super) type Lines = Vec<String>;

/// What a file holds before a record is looked at: values in their order, and what is wrong with
/// the file itself. The place of a value that has such a fault holds null.
#[derive(Default)]
pub(super) struct Raw {
    pub(super) values: Vec<Value>,
    pub(super) faults: Vec<FaultyRecord>,
}

/// Reads requests.
pub(super) fn requests(path: &Path) -> Result<Vec<Request>, Lines> {
    records(path, RecordKind::Request, Request::from_file)
}

/// Reads offers.
pub(super) fn offers(path: &Path) -> Result<Vec<Offer>, Lines> {
    records(path, RecordKind::Offer, Offer::from_file)
}

/// Reads a weight set.
pub(super) fn weights(path: &Path) -> Result<WeightSet, Lines> {
    let (raw, mut faults) = object(path, "a name and weights")?;
    let weights = WeightSet::parse(&raw).map_err(|found| faults.extend(found));
    match weights {
        Ok(weights) if faults.is_empty() => Ok(weights),
        _ => Err(lines(path, &faults)),
    }
}

/// Reads names and values, and finds the names that are given twice.
pub(super) fn object(path: &Path, of: &str) -> Result<(RawRecord, Vec<Fault>), Lines> {
    let text = text(path)?;
    let (value, repeated) = json::read(&text).map_err(|error| line(path, error))?;
    let Value::Object(raw) = value else {
        return Err(line(path, format!("allowed is a JSON object: {of}")));
    };
    Ok((raw, repeated.iter().map(|name| given_twice(name)).collect()))
}

fn records<T>(
    path: &Path,
    kind: RecordKind,
    read: impl Fn(&RawRecord) -> Result<T, Vec<Fault>>,
) -> Result<Vec<T>, Lines> {
    let text = text(path)?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    let raw = match extension.map(str::to_lowercase).as_deref() {
        Some("json") => from_json(&text).map_err(|error| line(path, error))?,
        Some("csv") => csv::rows(&text, kind, |raw| read(raw).err().unwrap_or_default()),
        _ => return Err(line(path, "allowed is a file named .json or .csv")),
    };
    let mut faults = raw.faults;
    match records_from_file(&raw.values, read) {
        Ok(records) if faults.is_empty() => Ok(records),
        Ok(_) => Err(lines(path, &faults)),
        Err(found) => {
            // A place that holds nothing to read has said so already.
            let is_said = |fault: &FaultyRecord| {
                fault.fault.rule == Rule::Object
                    && faults.iter().any(|other| other.place == fault.place)
            };
            let found: Vec<_> = found.into_iter().filter(|fault| !is_said(fault)).collect();
            faults.extend(found);
            Err(lines(path, &faults))
        }
    }
}

fn from_json(text: &str) -> Result<Raw, String> {
    let (value, repeated) = json::read(text).map_err(|error| error.to_string())?;
    let Value::Array(values) = value else {
        return Err("allowed is a JSON array of records".to_owned());
    };
    let faults = repeated.iter().filter_map(|path| {
        let (index, field) = path.strip_prefix('[')?.split_once(']')?;
        let place = index.parse::<usize>().ok()? + 1;
        Some(FaultyRecord {
            place: place.to_string(),
            fault: given_twice(field),
        })
    });
    let faults = faults.collect();
    Ok(Raw { values, faults })
}

fn given_twice(path: &str) -> Fault {
    let field = path.trim_start_matches('.');
    Fault::new(field, "two values", Rule::Different)
}

/// The text of a file, without the mark that some programs put before it.
pub(super) fn text(path: &Path) -> Result<String, Lines> {
    let text = fs::read_to_string(path).map_err(|error| line(path, error))?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

/// What is wrong, on one line whatever the file holds.
pub(super) fn line(path: &Path, what: impl Display) -> Lines {
    vec![plain(&format!("{}: {what}", path.display()))]
}

/// The same for each of many faults.
pub(super) fn lines(path: &Path, faults: &[impl Display]) -> Lines {
    faults.iter().flat_map(|fault| line(path, fault)).collect()
}
