//! `counterpart migrate`

use std::process::ExitCode;

use anyhow::Context;
use backend::db;

use crate::config::Config;

/// Runs the migrations that the database lacks. Running it twice, or from two places at once, does
/// no harm.
pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let shown = &config.database_url;
    let database = db::connect(config.database_url.expose()).await;
    let database = database.with_context(|| format!("cannot open the database {shown}"))?;
    db::migrate(&database)
        .await
        .context("cannot migrate the database")?;
    println!("{shown} is up to date");
    Ok(ExitCode::SUCCESS)
}
