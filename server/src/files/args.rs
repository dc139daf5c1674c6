//! The arguments of `counterpart match`.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use domain::record::RecordKind;

use super::sources::{Sources, Weighing, Writing};

/// Match requests and offers of two files, without a database.
///
/// A file is a JSON array or a CSV table of records, by its extension.
#[derive(Args, Clone, Debug)]
pub struct MatchArgs {
    /// The records and the day.
    #[command(flatten)]
    pub sources: Sources,

    /// The weights.
    #[command(flatten)]
    pub weighing: Weighing,

    /// How many matches to show for each record: a number, or all
    #[arg(long, default_value = "20", value_name = "NUMBER|all")]
    pub top: Top,

    /// For which records to show matches: request or offer
    #[arg(long = "for", default_value = "request", value_name = "KIND")]
    pub kind: RecordKind,

    /// Also say why: values compared, what would raise a score, what came nearest
    #[arg(long)]
    pub explain: bool,

    /// Instead of matches, say what these other weights would change
    #[arg(long, value_name = "FILE", conflicts_with = "explain")]
    pub compare_weights: Option<PathBuf>,

    /// Where the answer goes.
    #[command(flatten)]
    pub writing: Writing,
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
