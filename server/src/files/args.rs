//! The arguments of `counterpart match`.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use domain::record::RecordKind;

/// Match requests and offers of two files, without a database.
///
/// A file is a JSON array or a CSV table of records, by its extension.
#[derive(Args, Clone, Debug)]
pub struct MatchArgs {
    /// The requests, as .json or .csv
    #[arg(long, value_name = "FILE")]
    pub requests: PathBuf,

    /// The offers, as .json or .csv
    #[arg(long, value_name = "FILE")]
    pub offers: PathBuf,

    /// A weight set as .json: a name and all eight weights [default: standard-1]
    #[arg(long, value_name = "FILE")]
    pub weights: Option<PathBuf>,

    /// The day on which to match, such as 2027-02-01 [default: today in UTC]
    #[arg(long, value_name = "DATE")]
    pub today: Option<NaiveDate>,

    /// How many matches to show for each record: a number, or all
    #[arg(long, default_value = "20", value_name = "NUMBER|all")]
    pub top: Top,

    /// For which records to show matches: request or offer
    #[arg(long = "for", default_value = "request", value_name = "KIND")]
    pub kind: RecordKind,

    /// Also say why: values compared, what would raise a score, what came nearest
    #[arg(long)]
    pub explain: bool,

    /// How to write the result
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// For programs, with everything that `--explain` adds.
    Json,
    /// For spreadsheets: a line for each match.
    Csv,
}

/// How many matches to show; `None` for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Top(pub Option<usize>);

/// A text that is neither a number nor `all`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a whole number, or `all`")]
pub struct NoTop;

impl FromStr for Top {
    type Err = NoTop;

    fn from_str(given: &str) -> Result<Self, NoTop> {
        if given == "all" {
            return Ok(Self(None));
        }
        given.parse().map(|top| Self(Some(top))).map_err(|_| NoTop)
    }
}
