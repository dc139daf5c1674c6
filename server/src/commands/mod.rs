//! The command line, one command a file. Each returns what the process ends with.

mod audit_neutrality;
mod check_config;
mod mail_test;
mod migrate;
mod on_files;
mod seed;
mod serve;
mod user_add;
mod user_reset;
mod verify_log;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use backend::clock::{Clock, SystemClock};
use backend::random::SystemRandom;
use backend::{Backend, BackendError, db};
use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::files::{
    BundleArgs, GenerateArgs, MatchArgs, PlanArgs, VerifyPlanArgs, WhyArgs, run_bundle, run_match,
    run_plan, run_verify_plan, run_why,
};
use crate::telemetry;

/// The exit code where what somebody gave is faulty, as opposed to something that failed.
pub const FAULTY: u8 = 2;

/// Matches what States ask for with what is offered to them.
#[derive(Debug, Parser)]
#[command(name = "counterpart", version)]
pub struct Cli {
    /// The configuration, instead of counterpart.toml in this folder.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site; what is done where no command is given.
    Serve(serve::Args),
    /// Bring the database up to this program: before `serve` on PostgreSQL, done by it on SQLite.
    Migrate,
    /// Fill an empty database with demonstration data.
    Seed(seed::Args),
    /// Match requests and offers of two files, without a database.
    Match(MatchArgs),
    /// Plan which pairs to bring together, with a proof that no plan is better.
    Plan(PlanArgs),
    /// Find offers of a file that together cover most of a request.
    Bundle(BundleArgs),
    /// Say why a pair scores what it scores, or why nothing fits yet.
    Why(WhyArgs),
    /// Check a plan by its certificate.
    VerifyPlan(VerifyPlanArgs),
    /// Write files of random records to try things on.
    Generate(GenerateArgs),
    /// Look after the people who can sign in.
    #[command(subcommand)]
    User(User),
    /// Look after mail.
    #[command(subcommand)]
    Mail(Mail),
    /// Recompute the event log's chain and say where it ends.
    VerifyLog(verify_log::Args),
    /// Compute every stored score again, and exchange States with equal areas: no score may move.
    AuditNeutrality,
    /// Say what is wrong with the configuration, or what is in force.
    CheckConfig,
}

#[derive(Debug, Subcommand)]
enum User {
    /// Add a person, whose password is read from standard input.
    Add(user_add::Args),
    /// Leave somebody who lost everything else their password to sign in with, and end their sessions.
    Reset(user_reset::Args),
}

#[derive(Debug, Subcommand)]
enum Mail {
    /// Send a message that says nothing, to see that mail arrives.
    Test(mail_test::Args),
}

impl Cli {
    /// Does what was asked.
    ///
    /// # Errors
    /// What failed, with its causes; [`ConfigFaults`](crate::config::ConfigFaults) where it was the configuration.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let configure = || Config::load(self.config.as_deref()).inspect(telemetry::start);
        match self.command.unwrap_or_default() {
            Command::Serve(args) => serve::run(configure()?, args).await,
            Command::Migrate => migrate::run(&configure()?).await,
            Command::Seed(args) => seed::run(&configure()?, args).await,
            Command::Match(args) => on_files::run(args.writing.out.as_deref(), |out| {
                run_match(&args, today(), out)
            }),
            Command::Plan(args) => on_files::run(args.writing.out.as_deref(), |out| {
                run_plan(&args, today(), out)
            }),
            Command::Bundle(args) => on_files::run(args.writing.out.as_deref(), |out| {
                run_bundle(&args, today(), out)
            }),
            Command::Why(args) => on_files::run(args.writing.out.as_deref(), |out| {
                run_why(&args, today(), out)
            }),
            Command::VerifyPlan(args) => {
                on_files::run(None, |out| run_verify_plan(&args, today(), out))
            }
            Command::Generate(args) => on_files::generate(&args),
            Command::User(User::Add(args)) => user_add::run(&configure()?, args).await,
            Command::User(User::Reset(args)) => user_reset::run(&configure()?, args).await,
            Command::VerifyLog(args) => verify_log::run(&configure()?, args).await,
            Command::AuditNeutrality => audit_neutrality::run(&configure()?).await,
            Command::Mail(Mail::Test(args)) => mail_test::run(&configure()?, args).await,
            Command::CheckConfig => Ok(check_config::run(&configure()?)),
        }
    }
}

/// Today in UTC, which counts where files are matched on no other day.
fn today() -> chrono::NaiveDate {
    SystemClock.today()
}

impl Default for Command {
    fn default() -> Self {
        Self::Serve(serve::Args::default())
    }
}

/// Opens the database. An embedded one is created and migrated on the way; a server's has to have
/// been migrated, which is a step of its own where several programs share it.
async fn open(config: &Config) -> anyhow::Result<Backend> {
    let shown = &config.database_url;
    let database = db::connect(config.database_url.expose()).await;
    let database = database.with_context(|| format!("cannot open the database {shown}"))?;
    if config.database_url.is_embedded() {
        db::migrate(&database)
            .await
            .context("cannot migrate the database")?;
    } else if !db::is_migrated(&database).await? {
        anyhow::bail!("the database {shown} is older than this program: run `counterpart migrate`");
    }
    let backend = Backend::open(database, Arc::new(SystemClock), Arc::new(SystemRandom)).await?;
    Ok(backend.with_terms(config.terms))
}

/// Whether a database could not be opened because it is away, so that the same may succeed later.
fn is_away(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let connecting = cause.downcast_ref::<db::ConnectError>();
        let using = cause.downcast_ref::<BackendError>();
        connecting.is_some_and(db::ConnectError::is_away)
            || matches!(using, Some(BackendError::Unavailable(_)))
    })
}
