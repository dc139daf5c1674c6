//! The schema goes up, down and up again on both databases.

use backend::testing::{Engine, TestDatabase};
use migrations::{Migrator, MigratorTrait};
use rstest::rstest;
use sea_orm::ConnectionTrait;

#[rstest]
#[tokio::test]
async fn the_schema_goes_up_down_and_up_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let database = TestDatabase::new(engine).await;
    let db = database.connect().await;
    backend::db::migrate(&db).await.unwrap();
    Migrator::down(&db, None).await.unwrap();
    let left = db.execute_unprepared("SELECT 1 FROM records").await;
    assert!(left.is_err(), "down leaves no table behind");
    backend::db::migrate(&db).await.unwrap();
    backend::db::migrate(&db).await.unwrap();
    db.execute_unprepared("SELECT 1 FROM records")
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn servers_that_migrate_at_the_same_time_wait_for_each_other() {
    let database = TestDatabase::new(Engine::Postgres).await;
    let (one, other) = (database.connect().await, database.connect().await);
    let (first, second) = tokio::join!(backend::db::migrate(&one), backend::db::migrate(&other));
    first.unwrap();
    second.unwrap();
}
