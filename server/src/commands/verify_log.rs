//! `counterpart verify-log`

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use backend::db;
use backend::event_log::{Head, VerifyError, verify};

use crate::config::Config;

/// What to hold the log to.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// A file that says where the log ended once, as the audit page hands it out: everything up to there
    /// has to be as it was.
    #[arg(long, value_name = "FILE")]
    head: Option<PathBuf>,
}

fn read(path: &Path) -> anyhow::Result<Head> {
    let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text)
        .with_context(|| format!("{} does not say where a log ended", path.display()))
}

/// Says where the log ends, to be noted down elsewhere, or which event was tampered with.
pub async fn run(config: &Config, args: Args) -> anyhow::Result<ExitCode> {
    let noted = args.head.as_deref().map(read).transpose()?;
    let shown = &config.database_url;
    // An auditor changes nothing: what is not there is not made, what is old is not migrated.
    let database = db::connect_to_read(config.database_url.expose()).await;
    let database = database.with_context(|| format!("there is no database to read at {shown}"))?;
    match verify(&database, noted.as_ref()).await {
        Ok(head) => {
            println!(
                "{} events, the last with the hash {}",
                head.sequence, head.hash
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(broken @ (VerifyError::Broken { .. } | VerifyError::Shorter { .. })) => {
            eprintln!("the event log does not stand: {broken}");
            Ok(ExitCode::FAILURE)
        }
        Err(VerifyError::Backend(error)) => {
            Err(error).with_context(|| format!("cannot read the event log of {shown}"))
        }
    }
}
