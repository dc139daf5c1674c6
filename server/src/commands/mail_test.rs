//! `counterpart mail test`: does mail from this installation arrive?

use std::process::ExitCode;

use backend::BackendError;
use backend::use_cases::send_trial;
use domain::vocabulary::LanguageTag;

use super::FAULTY;
use crate::config::Config;

/// To whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The e-mail address to write to.
    email: String,
    /// The language of the message.
    #[arg(long, default_value = "en")]
    language: LanguageTag,
}

/// Puts a trial message into the outbox; a running server sends it.
pub async fn run(config: &Config, args: Args) -> anyhow::Result<ExitCode> {
    let backend = super::open(config).await?;
    match send_trial(&backend, &args.email, args.language).await {
        Ok(()) => {
            println!(
                "a trial message waits in the outbox; a running server sends it to {}",
                config.mail_url
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(BackendError::Invalid(faults)) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            Ok(ExitCode::from(FAULTY))
        }
        Err(error) => Err(error.into()),
    }
}
