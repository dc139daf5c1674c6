//! A file of records: a JSON array, every record of which is sound, or none is taken.

use std::collections::BTreeSet;

use serde_json::Value;

use super::RawRecord;
use crate::fault::{Fault, Rule};

/// A fault of one record of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("record {place}: {fault}")]
pub struct FaultyRecord {
    /// The record's place in the file, from 1, with its id where it has one.
    pub place: String,
    /// What is wrong.
    pub fault: Fault,
}

/// Reads all records of a file, in its order.
///
/// # Errors
/// Every fault of every record, where there is one; nothing is taken then.
pub fn records_from_file<T>(
    values: &[Value],
    read: impl Fn(&RawRecord) -> Result<T, Vec<Fault>>,
) -> Result<Vec<T>, Vec<FaultyRecord>> {
    let mut records = Vec::with_capacity(values.len());
    let mut refused = Vec::new();
    let mut ids = BTreeSet::new();
    for (index, value) in values.iter().enumerate() {
        let id = value
            .get("id")
            .and_then(Value::as_str)
            .map(str::to_lowercase);
        let place = match &id {
            Some(id) => format!("{} ({id})", index + 1),
            None => (index + 1).to_string(),
        };
        let mut faults = match value {
            Value::Object(raw) => match read(raw) {
                Ok(record) => {
                    records.push(record);
                    Vec::new()
                }
                Err(faults) => faults,
            },
            other => vec![Fault::new("record", other.to_string(), Rule::Object)],
        };
        if let Some(id) = id
            && !ids.insert(id.clone())
        {
            faults.push(Fault::new("id", id, Rule::Unique));
        }
        refused.extend(faults.into_iter().map(|fault| FaultyRecord {
            place: place.clone(),
            fault,
        }));
    }
    if refused.is_empty() {
        Ok(records)
    } else {
        Err(refused)
    }
}
