//! Reads files of records, JSON or CSV by their extension; all faults become lines.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use domain::fault::Fault;
use domain::record::{FaultyRecord, Offer, RawRecord, RecordKind, Request, records_from_file};
use matcher::WeightSet;
use serde_json::Value;

use super::csv;

/// One line for each fault.
type Lines = Vec<String>;

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
    let raw = object(path)?;
    WeightSet::parse(&raw).map_err(|faults| lines(path, &faults))
}

/// Reads names and values.
pub(super) fn object(path: &Path) -> Result<RawRecord, Lines> {
    let text = text(path)?;
    serde_json::from_str(&text).map_err(|error| line(path, error))
}

fn records<T>(
    path: &Path,
    kind: RecordKind,
    read: impl Fn(&RawRecord) -> Result<T, Vec<Fault>>,
) -> Result<Vec<T>, Lines> {
    let text = text(path)?;
    let extension = path.extension().and_then(|extension| extension.to_str());
    let values = match extension.map(str::to_lowercase).as_deref() {
        Some("json") => json(&text).map_err(|error| line(path, error))?,
        Some("csv") => csv::rows(&text, kind).map_err(|faults| lines(path, &faults))?,
        _ => return Err(line(path, "allowed is a file named .json or .csv")),
    };
    records_from_file(&values, read).map_err(|faulty: Vec<FaultyRecord>| lines(path, &faulty))
}

fn json(text: &str) -> Result<Vec<Value>, String> {
    match serde_json::from_str(text) {
        Ok(Value::Array(values)) => Ok(values),
        Ok(_) => Err("allowed is a JSON array of records".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// The text of a file, without the mark that some programs put before it.
fn text(path: &Path) -> Result<String, Lines> {
    let text = fs::read_to_string(path).map_err(|error| line(path, error))?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

fn line(path: &Path, what: impl Display) -> Lines {
    vec![format!("{}: {what}", path.display())]
}

fn lines(path: &Path, faults: &[impl Display]) -> Lines {
    faults.iter().flat_map(|fault| line(path, fault)).collect()
}
