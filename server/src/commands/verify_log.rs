//! `counterpart verify-log`

use std::process::ExitCode;

use anyhow::Context;
use backend::db;
use backend::event_log::{VerifyError, verify};

use crate::config::Config;

/// Says where the log ends, to be noted down elsewhere, or which event was tampered with.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let shown = &config.database_url;
    // An auditor changes nothing: what is not there is not made, what is old is not migrated.
    let database = db::connect_to_read(config.database_url.expose()).await;
    let database = database.with_context(|| format!("there is no database to read at {shown}"))?;
    match verify(&database).await {
        Ok(head) => {
            println!(
                "{} events, the last with the hash {}",
                head.sequence, head.hash
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(broken @ VerifyError::Broken { .. }) => {
            eprintln!("the event log does not stand: {broken}");
            Ok(ExitCode::FAILURE)
        }
        Err(VerifyError::Backend(error)) => {
            Err(error).with_context(|| format!("cannot read the event log of {shown}"))
        }
    }
}
