//! The program `counterpart`: see [`server`].

use std::process::ExitCode;

use clap::Parser;
use server::commands::{Cli, FAULTY};
use server::config::ConfigFaults;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("counterpart: {error:#}");
            if error.is::<ConfigFaults>() {
                ExitCode::from(FAULTY)
            } else {
                ExitCode::FAILURE
            }
        }
    }
}
