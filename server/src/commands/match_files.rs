//! `counterpart match`

use std::process::ExitCode;

use backend::clock::{Clock, SystemClock};

use crate::files::{MatchArgs, MatchFailure, run_match};

/// Matches two files, with neither configuration nor database.
pub fn run(args: &MatchArgs) -> ExitCode {
    match run_match(args, SystemClock.today()) {
        Ok(answer) => {
            println!("{}", answer.trim_end());
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(MatchFailure::EXIT_CODE)
        }
    }
}
