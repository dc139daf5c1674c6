//! The demonstration data: what they hold, and that they come out the same every time.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use backend::auth::{Entry, sign_in, viewer};
use backend::clock::ManualClock;
use backend::demonstration::{DemonstrationAccount, PASSWORD, accounts, seed};
use backend::event_log::{Head, verify};
use backend::queries::{
    Browse, CalendarAsk, Mine, QueueAsk, Sort, browse, calendar, projects, queue,
};
use backend::random::SeededRandom;
use backend::testing::{Engine, TestBackend, TestDatabase};
use backend::{Backend, BackendError};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::lifecycle::{Computed, Freshness, MatchStatus, ProjectStatus};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::RecordKind;
use domain::vocabulary::{ProviderType, StateCode, World};
use rstest::rstest;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

async fn seeded(engine: Engine) -> (TestDatabase, DatabaseConnection, Head) {
    let database = TestDatabase::new(engine).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await.unwrap();
    seed(db.clone(), today()).await.unwrap();
    let head = verify(&db, None).await.unwrap();
    (database, db, head)
}

/// A leap day, and a Sunday some years on.
#[rstest]
#[tokio::test]
async fn it_can_be_played_on_another_day(
    #[values((2028, 2, 29), (2031, 7, 6))] day: (i32, u32, u32),
) {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await.unwrap();
    let (year, month, day) = day;
    let today = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    seed(db.clone(), today).await.unwrap();
    shows_what_several_share(&db).await;
}

async fn reopened(db: DatabaseConnection) -> Backend {
    let midnight = today().and_time(NaiveTime::MIN).and_utc();
    let clock = Arc::new(ManualClock::at(midnight));
    Backend::open(db, clock, Arc::new(SeededRandom::new(9)))
        .await
        .unwrap()
}

/// How many rows a table has of each of something.
async fn count(db: &DatabaseConnection, (what, table): (&str, &str)) -> BTreeMap<String, i64> {
    let sql = format!("SELECT {what}, count(*) FROM {table} WHERE {what} IS NOT NULL GROUP BY 1");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql));
    let rows = rows.await.unwrap();
    let pair = |row: &sea_orm::QueryResult| {
        (
            row.try_get_by_index(0).unwrap(),
            row.try_get_by_index(1).unwrap(),
        )
    };
    rows.iter().map(pair).collect()
}

async fn signed_in(backend: &Backend, role: Role, last: bool) -> Viewer {
    let of_role: Vec<DemonstrationAccount> = accounts()
        .into_iter()
        .filter(|account| account.role == role)
        .collect();
    let account = if last {
        of_role.last()
    } else {
        of_role.first()
    }
    .unwrap();
    let entry = sign_in(backend, &account.email, PASSWORD, None).await;
    let Entry::In(person) = entry.unwrap() else {
        panic!("a code is asked for");
    };
    viewer(backend, person.id).await.unwrap()
}

#[tokio::test]
async fn the_data_are_what_they_are_said_to_be_and_alike_on_both_databases() {
    let (_folder, db, head) = seeded(Engine::Sqlite).await;
    assert_eq!(
        seeded(Engine::Postgres).await.2,
        head,
        "down to the last hash"
    );
    holds_records_and_matches_in_every_state(&db).await;
    names_no_real_state(&db).await;
    shows_what_several_share(&db).await;
    let backend = reopened(db).await;
    assert_eq!(backend.world(), World::Demonstration);
    for role in Role::ALL {
        assert!(signed_in(&backend, *role, false).await.is(*role));
    }
    has_projects_in_every_state_and_light(&backend).await;
    has_activities_ahead_and_behind(&backend).await;
    shows_a_reviewer_what_another_must_decide(&backend).await;
    shows_every_computed_state(&backend).await;
}

/// One of each waits for an answer.
async fn shows_what_several_share(db: &DatabaseConnection) {
    for table in [
        "end_proposals",
        "bundles",
        "project_joins",
        "request_merges",
    ] {
        let rows = count(db, ("'all'", table)).await;
        assert_eq!(rows.values().sum::<i64>(), 1, "{table}");
    }
}

async fn holds_records_and_matches_in_every_state(db: &DatabaseConnection) {
    let kinds = count(db, ("kind", "records")).await;
    assert_eq!((kinds["request"], kinds["offer"]), (153, 202));
    let types = count(db, ("provider_type", "organisations")).await;
    assert_eq!(
        (types.len(), types.values().sum()),
        (ProviderType::ALL.len(), 30)
    );
    let languages = count(db, ("language", "records")).await;
    for language in ["en", "fr", "es", "ar"] {
        assert!(languages[language] >= 5, "{languages:?}");
    }
    let states = count(db, ("kind || ' ' || status", "records")).await;
    for state in [
        "request draft",
        "request submitted",
        "request clarification_asked",
        "request published",
        "request declined",
        "request withdrawn",
        "request dormant",
        "request closed",
        "offer draft",
        "offer submitted",
        "offer published",
        "offer paused",
        "offer withdrawn",
    ] {
        assert!(states[state] >= 2, "{state}: {states:?}");
    }
    let masked = "CASE WHEN masked THEN status END";
    let masked = count(db, (masked, "records")).await;
    assert!(masked["published"] >= 5, "{masked:?}");
    let matches = count(db, ("status", "matches")).await;
    // A suggestion is not stored yet, and what is endorsed is offered in the same breath.
    let passing = [MatchStatus::Suggested, MatchStatus::Endorsed];
    for state in MatchStatus::ALL {
        let held = matches.get(state.code()).copied().unwrap_or_default();
        assert_eq!(held >= 5, !passing.contains(state), "{state}: {matches:?}");
    }
}

async fn names_no_real_state(db: &DatabaseConnection) {
    let sql = "SELECT document FROM record_versions UNION ALL SELECT payload FROM events \
               UNION ALL SELECT coalesce(state, '') FROM organisations";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql));
    let texts: Vec<String> = rows
        .await
        .unwrap()
        .iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect();
    // An organisation may be called as a State is coded: `org:CAN` is the Andean Community.
    let words: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| {
            text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':')
        })
        .collect();
    for state in StateCode::members() {
        assert!(!words.contains(state.code()), "{state} is a real State");
    }
}

async fn has_projects_in_every_state_and_light(backend: &Backend) {
    let reviewer = signed_in(backend, Role::Reviewer, false).await;
    let rows = projects(backend, &reviewer, 1).await.unwrap().rows;
    assert_eq!(rows.len(), 20);
    let states: BTreeSet<ProjectStatus> = rows.iter().map(|row| row.status).collect();
    assert_eq!(states, ProjectStatus::ALL.iter().copied().collect());
    let under_way = || {
        rows.iter()
            .filter(|row| row.status == ProjectStatus::Active)
    };
    for light in Freshness::ALL {
        assert!(
            under_way().any(|row| row.freshness == Some(*light)),
            "{light:?}"
        );
    }
    assert!(under_way().all(|row| row.milestones.1 >= 4));
    let first = rows
        .iter()
        .map(|row| row.last_update)
        .min()
        .unwrap()
        .date_naive();
    assert!((today() - first).num_days() > 365, "{first}");
}

async fn has_activities_ahead_and_behind(backend: &Backend) {
    let held = |days| CalendarAsk { days, state: None };
    let day = |distance: i64| today() + TimeDelta::days(distance);
    let public = Viewer::public();
    let behind = calendar(backend, &public, held((day(-400), day(-1)))).await;
    let behind = behind.unwrap();
    let counted = behind
        .iter()
        .filter(|row| row.activity.took_part.all().is_some());
    assert!(counted.count() > 10, "{behind:?}");
    let ahead = calendar(backend, &public, held((day(0), day(60)))).await;
    assert!(!ahead.unwrap().is_empty());
}

async fn shows_a_reviewer_what_another_must_decide(backend: &Backend) {
    for (last, all) in [(false, true), (true, false)] {
        let reviewer = signed_in(backend, Role::Reviewer, last).await;
        let rows = queue(backend, &reviewer, QueueAsk::default())
            .await
            .unwrap()
            .rows;
        assert!(rows.len() > 20);
        assert_eq!(rows.iter().all(|row| row.review.may_decide), all);
    }
}

async fn shows_every_computed_state(backend: &Backend) {
    let reviewer = signed_in(backend, Role::Reviewer, false).await;
    let mut found: BTreeMap<Computed, usize> = BTreeMap::new();
    for kind in [RecordKind::Request, RecordKind::Offer] {
        for page in 1..=10 {
            let ask = Browse {
                kind,
                text: None,
                terms: BTreeSet::new(),
                part: Mine::All,
                sort: Sort::Newest,
                page,
            };
            for card in browse(backend, &reviewer, &ask).await.unwrap().cards {
                if let Some(computed) = card.computed {
                    *found.entry(computed).or_default() += 1;
                }
            }
        }
    }
    for computed in Computed::ALL {
        assert!(found.contains_key(computed), "{computed}: {found:?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_database_in_which_something_has_happened_is_refused(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.organisation(None, Some(ProviderType::Ngo)).await;
    let before = verify(t.db(), None).await.unwrap();
    let refused = seed(t.db().clone(), today()).await;
    assert!(matches!(refused, Err(BackendError::Conflict("not_empty"))));
    assert_eq!(verify(t.db(), None).await.unwrap(), before);
}
