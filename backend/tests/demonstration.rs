//! The demonstration data: what they hold, and that they come out the same every time.
#![expect(clippy::unwrap_used, reason = "tests")]

use backend::BackendError;
use backend::demonstration::seed;
use backend::event_log::{Head, verify};
use backend::testing::{Engine, TestBackend, TestDatabase};
use chrono::NaiveDate;
use domain::vocabulary::ProviderType;
use rstest::rstest;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

async fn seeded(engine: Engine) -> Head {
    let database = TestDatabase::new(engine).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await.unwrap();
    seed(db.clone(), today()).await.unwrap();
    verify(&db).await.unwrap()
}

#[tokio::test]
async fn both_databases_get_the_same_data_down_to_the_last_hash() {
    let head = seeded(Engine::Sqlite).await;
    assert_eq!(head, seeded(Engine::Postgres).await);
}

#[rstest]
#[tokio::test]
async fn a_database_in_which_something_has_happened_is_refused(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.organisation(None, Some(ProviderType::Ngo)).await;
    let before = verify(t.db()).await.unwrap();
    let refused = seed(t.db().clone(), today()).await;
    assert!(matches!(refused, Err(BackendError::Conflict("not_empty"))));
    assert_eq!(verify(t.db()).await.unwrap(), before);
}
