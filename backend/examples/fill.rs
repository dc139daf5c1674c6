//! Fills an empty database with the demonstration, so many published records more, half as many
//! matches and a tenth as many projects, to measure a start with: `fill sqlite://many.db?mode=rwc 100000`.
//! `scripts/bench-start.sh` runs it.

#[path = "support/copies.rs"]
mod copies;

use backend::db;
use backend::demonstration::seed;
use backend::random::SeededRandom;
use chrono::NaiveDate;
use copies::Fallible;

#[tokio::main]
async fn main() -> Fallible<()> {
    let mut args = std::env::args().skip(1);
    let (Some(url), Some(count)) = (args.next(), args.next()) else {
        return Err("usage: fill DATABASE_URL COUNT".into());
    };
    let database = db::connect(&url).await?;
    db::migrate(&database).await?;
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("a day")?;
    seed(database.clone(), today).await?;
    let (dice, count) = (SeededRandom::new(7), count.parse::<usize>()?);
    copies::records(&database, &dice, count).await?;
    copies::matches(&database, &dice, count / 2).await?;
    copies::projects(&database, &dice, count / 10).await?;
    Ok(database.close().await?)
}
