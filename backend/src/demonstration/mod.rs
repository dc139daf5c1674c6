//! Demonstration data: two years in 24 invented States, told by calling the use-cases.
//!
//! The rule here: nothing is inserted. A script is written first, from a seed, without a database;
//! then every act of it is played by whoever may do it, at its time, through
//! [`crate::use_cases`], so that the data obey every rule that real data do, the event log
//! included. The same day gives the same data, down to the last hash. Start with [`seed`]; the
//! script is in the module `script`, the texts are in `words/`, and nothing in them names anything
//! real.

mod aim;
mod calendar;
mod cast;
mod company;
mod couples;
mod dice;
mod masks;
mod offer;
mod projects;
mod records;
mod request;
mod script;
mod stage;
mod together;
mod words;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use domain::vocabulary::World;
use sea_orm::DatabaseConnection;

pub use company::DemonstrationAccount;

use crate::Backend;
use crate::clock::{Clock, ManualClock};
use crate::error::BackendError;
use crate::random::SeededRandom;
use crate::repo::installation::{is_half_filled, set_filled};

use calendar::{BEGINNING, Calendar};
use company::Company;
use dice::Dice;
use masks::mask_some;
use script::{Author, Script};
use words::Library;

/// The password of every demonstration account. It is public: serve such a database to nobody
/// else.
pub const PASSWORD: &str = "only-a-demonstration";

/// The seeds: of the identifiers, of the script, of the minutes between two acts.
const SEEDS: [u64; 3] = [20_241_201, 1, 2];

/// All accounts, with [`PASSWORD`].
pub fn accounts() -> Vec<DemonstrationAccount> {
    company::accounts()
}

/// Fills a migrated database in which nothing has happened with the two years up to yesterday.
///
/// # Errors
/// `Conflict("half_filled")` where that was begun before and never finished, and
/// `Conflict("not_empty")` where anything else has happened in it.
pub async fn seed(db: DatabaseConnection, today: NaiveDate) -> Result<(), BackendError> {
    let [identifiers, story, minutes] = SEEDS;
    let calendar = Calendar::new(today);
    let morning = calendar.ago(BEGINNING).and_time(NaiveTime::MIN).and_utc();
    let clock = Arc::new(ManualClock::at(morning));
    let random = Arc::new(SeededRandom::new(identifiers));
    let library = Library::read()?;
    let script = write(&library, calendar, Dice::new(story))?;
    let founded = Backend::found(db.clone(), clock.clone(), random, World::Demonstration).await;
    let backend = match founded {
        Err(BackendError::Conflict("not_empty")) if is_half_filled(&db).await? => {
            return Err(BackendError::Conflict("half_filled"));
        }
        other => other?,
    };
    let company = Company::assemble(backend.silent(), clock.clone(), Dice::new(minutes)).await?;
    // Every kind of act is part of what is awaited here: too large for the stack of whoever waits.
    Box::pin(stage::play(&company, &script, &library)).await?;
    set_filled(&db, clock.now()).await
}

/// Writes the script: what is matched first, then the rest, then all in the order of the days.
fn write(library: &Library, calendar: Calendar, dice: Dice) -> Result<Script, BackendError> {
    let mut author = Author {
        script: Script::default(),
        dice,
        library,
        calendar,
    };
    author.pair()?;
    author.fill()?;
    mask_some(&mut author.script);
    author.together()?;
    let mut script = author.script;
    script.scenes.sort_by_key(|(day, _)| *day);
    Ok(script)
}

#[cfg(test)]
mod tests;
