//! The matcher on files, without a database: `counterpart match`, `plan`, `verify-plan`,
//! `bundle`, `why` and `generate`.
//!
//! The rule here: a file is taken whole or not at all, and every fault of every file is told at
//! once, naming file, record, field, what was given and what is allowed. Answers are written as they
//! are found, so that they may be larger than the memory, and a file that is written is there whole
//! or not at all. Start at [`run_match`]; `sources.rs` loads what is given, `read.rs`, `json.rs` and
//! `csv.rs` bring either format to the one shape that `domain` parses, each other command has a
//! file, `write/` has one a format.

mod answer;
mod args;
mod bundle;
mod compare;
mod csv;
mod failure;
mod generate;
mod json;
mod lazily;
mod output;
#[cfg(test)]
mod outside_input;
mod pins;
mod plan;
mod pool;
mod read;
mod sources;
mod verify;
mod why;
mod worlds;
mod write;

use std::io::Write;

use chrono::NaiveDate;

pub use args::{MatchArgs, Top};
pub use bundle::{BundleArgs, run_bundle};
pub use failure::Failure;
pub use generate::{GenerateArgs, run_generate};
pub use output::{put, unfinished};
pub use plan::{PlanArgs, run_plan};
pub use sources::{Format, Sources, Weighing, Writing};
pub use verify::{VerifyPlanArgs, run_verify_plan};
pub use why::{WhyArgs, run_why};

/// Matches the records of two files and writes the result in the format asked for.
///
/// `today` is the day in UTC; it counts where the arguments name no other.
///
/// # Errors
/// Every fault of every file, where there is one; nothing is written then.
pub fn run_match(args: &MatchArgs, today: NaiveDate, out: &mut dyn Write) -> Result<(), Failure> {
    let records = args.sources.load(Some(&args.weighing), today);
    let after = args.compare_weights.as_deref().map(read::weights);
    let after = after.transpose().map_err(Failure::Faulty);
    let (records, after) = failure::both(records, after)?;
    let catalogue = answer::Catalogue::new(&records);
    let pool = pool::Pool::new(&records);
    if let Some(after) = after {
        return compare::run(args, &records, (&catalogue, &pool), &after, out);
    }
    let answer = answer::Answer::new(&records, &catalogue, &pool, args);
    match args.writing.format {
        Format::Table => write::table::write(&answer, out)?,
        Format::Json => write::json::write(&answer, out)?,
        Format::Csv => write::csv::write(&answer, out)?,
    }
    Ok(())
}
