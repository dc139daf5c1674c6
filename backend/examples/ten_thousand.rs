//! How long pages take with ten thousand requests, ten thousand offers and two thousand projects:
//! `make bench` runs it.
//!
//! Takes the demonstration data on SQLite, or on PostgreSQL where the second argument says so, and copies
//! what is open, what is over of the matches, and the projects, by plain statements until there is
//! enough; then asks what the pages ask, and prints milliseconds (the first time, the middle and the
//! 99th of a hundred more) and how many statements one answer takes.
#![expect(clippy::print_stdout, reason = "its results are what it is for")]

#[path = "support/copies.rs"]
mod copies;
#[path = "support/timing.rs"]
mod timing;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use backend::Backend;
use backend::auth::{Entry, sign_in, viewer};
use backend::clock::ManualClock;
use backend::demonstration::{PASSWORD, accounts, seed};
use backend::queries::{
    Browse, CalendarAsk, DecidedOn, Mine, QueueAsk, ReportAsk, Sort, browse, calendar, coverage,
    figures, inbox, match_page, match_review, my_matches, overlaps, project_page, projects, queue,
    report, request_matches, warm,
};
use backend::random::SeededRandom;
use backend::testing::{Engine, TestDatabase};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::organisation::Role;
use domain::period::Period;
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::report::ReportBasis;
use domain::review::Waiting;
use sea_orm::DatabaseConnection;

use copies::Fallible;
use timing::Timing;

/// Requests and offers together, where the command names no other number.
const RECORDS: usize = 20_000;
const MATCHES: usize = 5_000;
const PROJECTS: usize = 2_000;

async fn fill(db: &DatabaseConnection) -> Fallible<()> {
    let dice = SeededRandom::new(7);
    let count = std::env::args().nth(1);
    let count = count.map_or(Ok(RECORDS), |count| count.parse())?;
    copies::records(db, &dice, count).await?;
    copies::matches(db, &dice, MATCHES).await?;
    copies::projects(db, &dice, PROJECTS).await
}

async fn signed_in(backend: &Backend, role: Role) -> Fallible<Viewer> {
    let mut of_role = accounts().into_iter().filter(|one| one.role == role);
    let account = of_role.next().ok_or("no account of the role")?;
    match sign_in(backend, &account.email, PASSWORD, None).await? {
        Entry::In(person) => Ok(viewer(backend, person.id).await?),
        Entry::AsksForCode(_) => Err("a code is asked for".into()),
    }
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

async fn measure(backend: &Backend, timing: &Timing<'_>) -> Fallible<()> {
    timing
        .time("index, whole", async || warm(backend).await)
        .await?;
    let asks = signed_in(backend, Role::FocalPoint).await?;
    let judges = signed_in(backend, Role::Reviewer).await?;
    let public = Viewer::public();
    for (name, viewer) in [("public", &public), ("State", &asks), ("reviewer", &judges)] {
        lists(backend, timing, (name, viewer)).await?;
    }
    of_a_state(backend, timing, &asks).await?;
    of_a_reviewer(backend, timing, &judges).await
}

async fn lists(
    backend: &Backend,
    timing: &Timing<'_>,
    (name, viewer): (&str, &Viewer),
) -> Fallible<()> {
    for kind in [RecordKind::Request, RecordKind::Offer] {
        let all = list(kind, None, Sort::Newest);
        let searched = list(kind, Some("training of staff"), Sort::Title);
        let list = async || browse(backend, viewer, &all).await;
        timing.time(&format!("{kind}s, {name}"), list).await?;
        let list = async || browse(backend, viewer, &searched).await;
        timing
            .time(&format!("{kind}s searched, {name}"), list)
            .await?;
    }
    let front = async || figures(backend, viewer).await;
    timing.time(&format!("figures, {name}"), front).await?;
    let map = async || coverage(backend, viewer).await;
    timing.time(&format!("coverage, {name}"), map).await?;
    let all = async || projects(backend, viewer, 1).await;
    timing.time(&format!("projects, {name}"), all).await?;
    let month = CalendarAsk {
        days: (day(11, 1)?, day(11, 30)?),
        state: None,
    };
    let month = async || calendar(backend, viewer, month).await;
    timing.time(&format!("calendar, {name}"), month).await
}

async fn of_a_state(backend: &Backend, timing: &Timing<'_>, asks: &Viewer) -> Fallible<()> {
    let own = Browse {
        part: Mine::Own,
        ..list(RecordKind::Request, None, Sort::Newest)
    };
    let own = browse(backend, asks, &own).await?;
    let open = own.cards.iter().find(|card| card.status == "published");
    let request = &open.ok_or("no open request")?.reference;
    let matches = async || request_matches(backend, asks, request).await;
    timing.time("a request's matches", matches).await?;
    let near = async || overlaps(backend, asks, (RecordKind::Request, request)).await;
    timing.time("what overlaps with a request", near).await?;
    let told = async || inbox(backend, asks, 1).await;
    timing.time("inbox", told).await?;
    let own = async || my_matches(backend, asks, 1).await;
    timing.time("my matches", own).await
}

async fn of_a_reviewer(backend: &Backend, timing: &Timing<'_>, judges: &Viewer) -> Fallible<()> {
    let ask = QueueAsk::default();
    timing
        .time("review queue", async || queue(backend, judges, ask).await)
        .await?;
    let of_matches = QueueAsk {
        kind: Some(Waiting::Endorse),
        ..ask
    };
    let waiting = queue(backend, judges, of_matches).await?.rows;
    let found = waiting.into_iter().find_map(|row| match row.decided_on {
        DecidedOn::Match(reference) => Some(reference),
        _ => None,
    });
    let found = found.ok_or("no match waits")?;
    let page = async || match_page(backend, judges, &found).await;
    timing.time("match page", page).await?;
    let page = async || match_review(backend, judges, &found).await;
    timing.time("match page, reviewer's part", page).await?;
    for (name, basis) in [
        ("public", ReportBasis::Public),
        ("reviewer", ReportBasis::Reviewers),
    ] {
        let ask = ReportAsk {
            period: Period::year_of(day(11, 23)?),
            area: None,
            theme: None,
            basis,
        };
        let year = async || report(backend, judges, &ask).await;
        timing.time(&format!("report, {name}"), year).await?;
    }
    let all = projects(backend, judges, 1).await?.rows;
    let project = &all.first().ok_or("no project")?.reference;
    let page = async || project_page(backend, judges, project).await;
    timing.time("project page", page).await
}

fn day(month: u32, day: u32) -> Fallible<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(2026, month, day).ok_or("a day")?)
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
    let engine = match std::env::args().nth(2).as_deref() {
        Some("postgres") => Engine::Postgres,
        _ => Engine::Sqlite,
    };
    let database = TestDatabase::new(engine).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await?;
    let today = day(11, 23)?;
    seed(db.clone(), today).await?;
    fill(&db).await?;
    let midnight = today.and_time(NaiveTime::MIN).and_utc();
    let clock = Arc::new(ManualClock::at(midnight));
    let dice = Arc::new(SeededRandom::new(9));
    let backend = Backend::open(db, clock.clone(), dice).await?;
    measure(&backend, &Timing::begin(&database)).await?;
    a_new_day(&backend, &clock).await
}
