//! `counterpart user reset`: lets somebody in again who lost what they sign in with.

use std::process::ExitCode;

use backend::BackendError;
use backend::auth::reset_ways_in;

use super::FAULTY;
use crate::config::Config;

/// Whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The e-mail address that they sign in with.
    email: String,
}

/// Takes passkeys, authenticator app and recovery codes off an account, and ends its sessions.
pub async fn run(config: &Config, args: Args) -> anyhow::Result<ExitCode> {
    let backend = super::open(config).await?;
    match reset_ways_in(&backend, &args.email).await {
        Ok(()) => {
            println!(
                "only the password of {} counts now; all sessions ended, and a message says so",
                args.email
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(BackendError::NotFound) => {
            eprintln!("nobody signs in as {}", args.email);
            Ok(ExitCode::from(FAULTY))
        }
        Err(error) => Err(error.into()),
    }
}
