//! Sessions in the database.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::auth::SessionStore;
use backend::testing::{Engine, TestBackend};
use chrono::TimeDelta;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use tower_sessions::SessionStore as _;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};

/// A session that ends in an hour.
fn session(t: &TestBackend) -> Record {
    use backend::clock::Clock;
    let ends = (t.clock.now() + TimeDelta::hours(1)).timestamp();
    Record {
        id: Id::default(),
        data: [("account".to_owned(), json!("0190"))].into(),
        expiry_date: OffsetDateTime::from_unix_timestamp(ends).unwrap(),
    }
}

async fn stored_ids(t: &TestBackend) -> Vec<String> {
    let query = Statement::from_string(t.db().get_database_backend(), "SELECT id FROM sessions");
    let rows = t.db().query_all_raw(query).await.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "id").unwrap())
        .collect()
}

#[rstest]
#[tokio::test]
async fn a_session_reads_back_as_saved_until_it_is_deleted(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let store = SessionStore::new(&t);
    let mut record = session(&t);
    store.create(&mut record).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), Some(record.clone()));
    record.data.insert("language".into(), json!("ar"));
    store.save(&record).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), Some(record.clone()));
    store.delete(&record.id).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn a_slow_request_does_not_bring_a_session_back_after_the_sign_out(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let store = SessionStore::new(&t);
    let mut record = session(&t);
    store.create(&mut record).await.unwrap();
    store.delete(&record.id).await.unwrap();
    store.save(&record).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn an_id_that_is_taken_is_not_used_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let store = SessionStore::new(&t);
    let mut first = session(&t);
    store.create(&mut first).await.unwrap();
    let mut second = first.clone();
    store.create(&mut second).await.unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(store.load(&first.id).await.unwrap(), Some(first));
}

#[rstest]
#[tokio::test]
async fn an_expired_session_is_not_found_and_is_swept_up(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let store = SessionStore::new(&t);
    let mut early = session(&t);
    store.create(&mut early).await.unwrap();
    t.clock.advance(TimeDelta::minutes(30));
    let mut late = session(&t);
    store.create(&mut late).await.unwrap();
    t.clock.advance(TimeDelta::minutes(30));
    assert_eq!(store.load(&early.id).await.unwrap(), None);
    store.delete_expired().await.unwrap();
    assert_eq!(stored_ids(&t).await.len(), 1);
    assert_eq!(store.load(&late.id).await.unwrap(), Some(late));
}

#[rstest]
#[tokio::test]
async fn the_table_does_not_give_the_id_away(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let mut record = session(&t);
    SessionStore::new(&t).create(&mut record).await.unwrap();
    assert!(!stored_ids(&t).await[0].contains(&record.id.to_string()));
}
