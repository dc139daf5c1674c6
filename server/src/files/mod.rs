//! The matcher on files, without a database: `counterpart match`.
//!
//! The rule here: a file is taken whole or not at all, and every fault of every file is told at
//! once, naming file, record, field, what was given and what is allowed. Start at [`run_match`];
//! `read.rs`, `json.rs` and `csv.rs` bring either format to the one shape that `domain` parses,
//! `write/` has one file a format.

mod answer;
mod args;
mod csv;
mod json;
mod read;
mod worlds;
mod write;

use std::fmt;

use chrono::NaiveDate;
use matcher::{Basis, WeightSet};

pub use args::{Format, MatchArgs, Top};

/// What is wrong with the files, a line for each fault. Nothing was matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchFailure {
    lines: Vec<String>,
}

impl MatchFailure {
    /// The exit code of a program that was given bad records.
    pub const EXIT_CODE: u8 = 2;
}

impl fmt::Display for MatchFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

impl std::error::Error for MatchFailure {}

/// Matches the records of two files and writes the result in the format asked for.
///
/// `today` is the day in UTC; it counts where the arguments name no other.
///
/// # Errors
/// Every fault of every file, where there is one.
pub fn run_match(args: &MatchArgs, today: NaiveDate) -> Result<String, MatchFailure> {
    let requests = read::requests(&args.requests);
    let offers = read::offers(&args.offers);
    let weights = match &args.weights {
        Some(path) => read::weights(path),
        None => Ok(WeightSet::standard()),
    };
    match (requests, offers, weights) {
        (Ok(requests), Ok(offers), Ok(weights)) => {
            let basis = Basis::new(&weights, args.today.unwrap_or(today));
            let records = answer::Records { requests, offers };
            if let Some(line) = worlds::mixed(&records, args) {
                let lines = vec![line];
                return Err(MatchFailure { lines });
            }
            let catalogue = answer::Catalogue::new(&records, basis);
            let answer = answer::Answer::find(&records, &catalogue, args);
            Ok(match args.format {
                Format::Table => write::table::write(&answer, &catalogue),
                Format::Json => write::json::write(&answer),
                Format::Csv => write::csv::write(&answer),
            })
        }
        (requests, offers, weights) => {
            let found = [requests.err(), offers.err(), weights.err()];
            let lines = found.into_iter().flatten().flatten().collect();
            Err(MatchFailure { lines })
        }
    }
}
