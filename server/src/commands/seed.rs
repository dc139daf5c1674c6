//! `counterpart seed --demo`: a database to look at, with invented States and nothing real.

use std::process::ExitCode;

use anyhow::Context;
use backend::clock::{Clock, SystemClock};
use backend::event_log::last_sequence;
use backend::{Backend, BackendError, demonstration};
use domain::vocabulary::World;

use crate::config::Config;

/// What to fill the database with.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Two years of invented States, providers, matches and projects.
    #[arg(long, required = true)]
    demo: bool,
    /// Leave a database alone in which something has happened, instead of failing.
    #[arg(long)]
    if_empty: bool,
}

/// Fills a database in which nothing has happened, and says with whom one can sign in.
pub async fn run(config: &Config, args: Args) -> anyhow::Result<ExitCode> {
    debug_assert!(args.demo, "there is nothing else to fill it with");
    let backend = super::open(config).await?;
    if last_sequence(backend.db()).await? == 0 {
        eprintln!("filling the database with demonstration data; this takes some seconds");
    }
    let seeded = demonstration::seed(backend.db().clone(), SystemClock.today()).await;
    let found = match seeded {
        Ok(()) => World::Demonstration,
        Err(BackendError::Conflict("not_empty")) if args.if_empty => backend.world(),
        Err(BackendError::Conflict("not_empty")) => anyhow::bail!(
            "the database {} is not empty: demonstration data go into an empty one only",
            config.database_url
        ),
        Err(BackendError::Conflict("half_filled")) => anyhow::bail!(half_filled(config)),
        Err(other) => return Err(other).context("cannot fill the database"),
    };
    match found {
        World::Demonstration => print_accounts(),
        World::Real => println!("the database holds records already and was left alone"),
    }
    close(&backend).await
}

/// What to do about a database that was left before it was full. Nobody knows what else has been
/// done in it since, so it is not for a program to throw away.
fn half_filled(config: &Config) -> String {
    let shown = &config.database_url;
    let how = match config.database_url.file() {
        Some(file) => format!("remove {file}, {file}-wal and {file}-shm"),
        None => "drop and create that database".to_owned(),
    };
    format!(
        "the database {shown} was filled with demonstration data only in part: that was \
         interrupted, or goes on in another process. If not, {how}, and run this again"
    )
}

/// Says with which addresses and which password one can sign in.
fn print_accounts() {
    println!(
        "demonstration accounts, all with the password {}",
        demonstration::PASSWORD
    );
    for account in demonstration::accounts() {
        let (email, role) = (account.email, account.role.code());
        println!("  {email:<26} {role:<16} {}", account.organisation);
    }
}

/// Closes the database, so that the file is whole when the program ends.
async fn close(backend: &Backend) -> anyhow::Result<ExitCode> {
    backend
        .db()
        .close_by_ref()
        .await
        .context("cannot close the database")?;
    Ok(ExitCode::SUCCESS)
}
