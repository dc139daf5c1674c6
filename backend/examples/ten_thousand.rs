//! How long the lists take with ten thousand records: `make bench` runs it.
//!
//! Takes the demonstration data on SQLite and copies what is open, and what is over of the matches,
//! by plain statements until there is enough; then asks what the pages ask, and prints milliseconds:
//! the first time, and the middle of five more.
#![expect(clippy::print_stdout, reason = "its results are what it is for")]

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use backend::Backend;
use backend::auth::{sign_in, viewer};
use backend::clock::ManualClock;
use backend::demonstration::{PASSWORD, accounts, seed};
use backend::queries::{
    Browse, Mine, Sort, browse, coverage, figures, my_matches, projects, queue, request_matches,
    warm,
};
use backend::random::{Random, SeededRandom};
use backend::testing::{Engine, TestDatabase};
use chrono::{NaiveDate, NaiveTime};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::reference::{Reference, ReferenceKind};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

type Fallible<T> = Result<T, Box<dyn Error>>;

const RECORDS: usize = 10_000;
const MATCHES: usize = 5_000;

const COPY_RECORDS: &str = "
    INSERT INTO records (id, kind, reference, organisation_id, created_by, state, provider_type,
        status, status_since, version, language, title, title_key, visibility_record,
        visibility_contact, visibility_budget, published_at, expires_on, created_at, updated_at)
    SELECT c.new, kind, c.reference, organisation_id, created_by, state, provider_type,
        status, status_since, version, language, title, title_key, visibility_record,
        visibility_contact, visibility_budget, published_at, expires_on, created_at, updated_at
    FROM records JOIN copies c ON c.old = records.id;
    INSERT INTO record_versions SELECT c.new, v.version, v.vocabulary_version, v.language,
        v.document, v.created_by, v.created_at FROM record_versions v JOIN copies c ON c.old = v.record_id;
    INSERT INTO record_terms SELECT c.new, t.term FROM record_terms t JOIN copies c ON c.old = t.record_id;
    INSERT INTO record_texts SELECT c.new, t.search_text FROM record_texts t JOIN copies c ON c.old = t.record_id;
    DELETE FROM copies";

const COPY_MATCHES: &str = "
    INSERT INTO matches (id, reference, request_id, offer_id, request_version, offer_version,
        proposed_by, status, status_since, requester_agreed_at, provider_agreed_at, score, card,
        version, created_at, created_by)
    SELECT c.new, c.reference, request_id, offer_id, request_version, offer_version,
        proposed_by, status, status_since, requester_agreed_at, provider_agreed_at, score, card,
        version, created_at, created_by
    FROM matches JOIN copies c ON c.old = matches.id;
    DROP TABLE copies";

/// Makes copies of the rows that a question names, under new references.
async fn copy(
    db: &DatabaseConnection,
    dice: &dyn Random,
    (which, kind, count): (&str, ReferenceKind, usize),
) -> Fallible<()> {
    let rows = Statement::from_string(db.get_database_backend(), which);
    let rows = db.query_all_raw(rows).await?;
    let mut ids: Vec<String> = Vec::new();
    for row in &rows {
        ids.push(row.try_get_by_index(0)?);
    }
    let mut references = BTreeSet::new();
    while references.len() < count {
        references.insert(Reference::from_random(kind, dice.u32()).to_string());
    }
    let values: Vec<String> = references
        .iter()
        .zip(ids.iter().cycle())
        .map(|(reference, id)| format!("(X'{id}', randomblob(16), '{reference}')"))
        .collect();
    for some in values.chunks(500) {
        let insert = format!("INSERT INTO copies VALUES {}", some.join(","));
        db.execute_unprepared(&insert).await?;
    }
    Ok(())
}

async fn fill(db: &DatabaseConnection) -> Fallible<()> {
    let dice: &dyn Random = &SeededRandom::new(7);
    db.execute_unprepared("CREATE TABLE copies (old BLOB, new BLOB, reference TEXT)")
        .await?;
    let half = RECORDS / 2;
    for kind in [RecordKind::Request, RecordKind::Offer] {
        let open =
            format!("SELECT hex(id) FROM records WHERE kind = '{kind}' AND status = 'published'");
        copy(db, dice, (&open, kind.reference_kind(), half)).await?;
    }
    db.execute_unprepared(COPY_RECORDS).await?;
    let over = "SELECT hex(id) FROM matches WHERE status IN \
        ('proposed', 'dismissed', 'declined_requester', 'declined_provider', 'lapsed')";
    copy(db, dice, (over, ReferenceKind::Match, MATCHES)).await?;
    db.execute_unprepared(COPY_MATCHES).await?;
    Ok(())
}

async fn signed_in(backend: &Backend, role: Role) -> Fallible<Viewer> {
    let mut of_role = accounts().into_iter().filter(|one| one.role == role);
    let account = of_role.next().ok_or("no account of the role")?;
    let person = sign_in(backend, &account.email, PASSWORD, None).await?;
    Ok(viewer(backend, person.id).await?)
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
    time("review", async || queue(backend, &judges, None, 1).await).await
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
    let backend = Backend::open(db, clock, Arc::new(SeededRandom::new(9))).await?;
    measure(&backend).await
}
