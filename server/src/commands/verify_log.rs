//! `counterpart verify-log`

use std::process::ExitCode;

use backend::event_log::{VerifyError, verify};

use crate::config::Config;

/// Says where the log ends, to be noted down elsewhere, or which event was tampered with.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let backend = super::open(config).await?;
    match verify(backend.db()).await {
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
        Err(VerifyError::Backend(error)) => Err(error.into()),
    }
}
