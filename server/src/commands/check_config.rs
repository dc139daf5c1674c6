//! `counterpart check-config`

use std::process::ExitCode;

use crate::config::Config;

/// Shows what is in force; the faults were told before it came to this.
pub fn run(config: &Config) -> ExitCode {
    println!("{config}");
    ExitCode::SUCCESS
}
