//! How long the lists take with ten thousand records: `make bench` runs it.
//!
//! Takes the demonstration data on SQLite and copies what is open, and what is over of the matches,
//! by plain statements until there is enough; then asks what the pages ask, and prints milliseconds:
//! the first time, and the middle of five more.
#![expect(clippy::print_stdout, reason = "its results are what it is for")]

#[path = "support/copies.rs"]
mod copies;

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use backend::Backend;
use backend::auth::{Entry, sign_in, viewer};
use backend::clock::ManualClock;
use backend::demonstration::{PASSWORD, accounts, seed};
use backend::queries::{
    Browse, Mine, QueueAsk, Sort, browse, coverage, figures, my_matches, projects, queue,
    request_matches, warm,
};
use backend::random::SeededRandom;
use backend::testing::{Engine, TestDatabase};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::RecordKind;
use sea_orm::DatabaseConnection;

use copies::Fallible;

/// Records, where the command names no other number.
const RECORDS: usize = 10_000;
const MATCHES: usize = 5_000;

async fn fill(db: &DatabaseConnection) -> Fallible<()> {
    let dice = SeededRandom::new(7);
    let count = std::env::args().nth(1);
    let count = count.map_or(Ok(RECORDS), |count| count.parse())?;
    copies::records(db, &dice, count).await?;
    copies::matches(db, &dice, MATCHES).await
}

async fn signed_in(backend: &Backend, role: Role) -> Fallible<Viewer> {
    let mut of_role = accounts().into_iter().filter(|one| one.role == role);
    let account = of_role.next().ok_or("no account of the role")?;
    match sign_in(backend, &account.email, PASSWORD, None).await? {
        Entry::In(person) => Ok(viewer(backend, person.id).await?),
        Entry::AsksForCode(_) => Err("a code is asked for".into()),
    }
}

/// Asks six times, and prints how long it took.
async fn time<T, E: Error + 'static>(
    name: &str,
    ask: impl AsyncFn() -> Result<T, E>,
) -> Fallible<()> {
    let mut taken: Vec<Duration> = Vec::new();
    for _ in 0..6 {
        let begun = Instant::now();
        ask().await?;
        taken.push(begun.elapsed());
    }
    let first = taken.remove(0);
    taken.sort();
    let middle = taken.get(2).copied().unwrap_or_default();
    println!(
        "{name:34} {:>8} {:>8}",
        first.as_millis(),
        middle.as_millis()
    );
    Ok(())
}

fn list(kind: RecordKind, text: Option<&str>, sort: Sort) -> Browse {
    Browse {
        kind,
        text: text.map(str::to_owned),
        terms: BTreeSet::new(),
        part: Mine::Open,
        sort,
        page: 1,
    }
}

async fn measure(backend: &Backend) -> Fallible<()> {
    let public = Viewer::public();
    let asks = signed_in(backend, Role::FocalPoint).await?;
    let judges = signed_in(backend, Role::Reviewer).await?;
    println!("{:34} {:>8} {:>8}", "milliseconds", "first", "middle");
    time("index, whole", async || warm(backend).await).await?;
    let own = Browse {
        part: Mine::Own,
        ..list(RecordKind::Request, None, Sort::Newest)
    };
    let own = browse(backend, &asks, &own).await?;
    let open = own.cards.iter().find(|card| card.status == "published");
    let request = &open.ok_or("no open request")?.reference;
    for (name, viewer) in [("public", &public), ("State", &asks), ("reviewer", &judges)] {
        for kind in [RecordKind::Request, RecordKind::Offer] {
            let all = list(kind, None, Sort::Newest);
            let searched = list(kind, Some("training of staff"), Sort::Title);
            let list = async || browse(backend, viewer, &all).await;
            time(&format!("{kind}s, {name}"), list).await?;
            let list = async || browse(backend, viewer, &searched).await;
            time(&format!("{kind}s searched, {name}"), list).await?;
        }
        let front = async || figures(backend, viewer).await;
        time(&format!("figures, {name}"), front).await?;
        let map = async || coverage(backend, viewer).await;
        time(&format!("coverage, {name}"), map).await?;
        let all = async || projects(backend, viewer, 1).await;
        time(&format!("projects, {name}"), all).await?;
    }
    let matches = async || request_matches(backend, &asks, request).await;
    time("a request's matches", matches).await?;
    time("my matches", async || my_matches(backend, &asks, 1).await).await?;
    time("review", async || {
        queue(backend, &judges, QueueAsk::default()).await
    })
    .await
}

/// What the first reader of a day waits for, ten days in a row.
async fn a_new_day(backend: &Backend, clock: &ManualClock) -> Fallible<()> {
    let mut slowest = Duration::ZERO;
    for _ in 0..10 {
        clock.advance(TimeDelta::days(1));
        let begun = Instant::now();
        warm(backend).await?;
        slowest = slowest.max(begun.elapsed());
    }
    println!(
        "{:34} {:>8} microseconds at most",
        "a new day",
        slowest.as_micros()
    );
    Ok(())
}

#[tokio::main]
async fn main() -> Fallible<()> {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await?;
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("a day")?;
    seed(db.clone(), today).await?;
    fill(&db).await?;
    let midnight = today.and_time(NaiveTime::MIN).and_utc();
    let clock = Arc::new(ManualClock::at(midnight));
    let dice = Arc::new(SeededRandom::new(9));
    let backend = Backend::open(db, clock.clone(), dice).await?;
    measure(&backend).await?;
    a_new_day(&backend, &clock).await
}
