//! A database that is away is told from one that refuses, and is back by itself.

use backend::BackendError;
use backend::db::connect;
use backend::testing::{Engine, TestBackend};
use rstest::rstest;
use sea_orm::ConnectionTrait;

#[tokio::test]
async fn a_lost_connection_says_that_the_database_is_away_and_the_next_one_works() {
    let t = TestBackend::new(Engine::Postgres).await;
    let lost = t
        .db()
        .execute_unprepared("SELECT pg_terminate_backend(pg_backend_pid())")
        .await
        .unwrap_err();
    assert!(matches!(
        BackendError::from(lost),
        BackendError::Unavailable(_)
    ));
    t.begin().await.unwrap().commit().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_statement_that_is_wrong_does_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let wrong = t
        .db()
        .execute_unprepared("SELECT nothing")
        .await
        .unwrap_err();
    assert!(matches!(
        BackendError::from(wrong),
        BackendError::Database(_)
    ));
}

#[rstest]
#[case("mysql://localhost/x")]
#[case("counterpart.db")]
#[case("sqlite:///nowhere/at/all.db")]
#[case("postgres://nobody@localhost/x?host=/nowhere")]
#[tokio::test]
async fn an_address_where_nothing_is_gives_no_connection(#[case] url: &str) {
    assert!(connect(url).await.is_err());
}
