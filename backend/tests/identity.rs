//! Who comes in by an organisation's identity provider: its members, and nobody else.

use backend::BackendError;
use backend::auth::{begin_identity, come_back, count_identity, member_by_identity};
use backend::testing::{Engine, TestBackend};
use chrono::TimeDelta;
use domain::organisation::Role;
use domain::vocabulary::StateCode;
use rstest::rstest;
use sea_orm::ConnectionTrait;

fn is<T>(result: Result<T, BackendError>, code: &str) -> bool {
    matches!(result, Err(BackendError::Conflict(found)) if found == code)
}

#[rstest]
#[tokio::test]
async fn members_of_the_organisation_are_found_whatever_the_case_and_nobody_else(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let own = t.organisation(Some(StateCode::FJI), None).await;
    let other = t.organisation(Some(StateCode::TON), None).await;
    let member = t.member("ana@example.org", Role::FocalPoint, own).await;
    t.member("ben@example.org", Role::FocalPoint, other).await;
    t.account("eve@example.org").await;
    let found = member_by_identity(&t, own, " Ana@Example.org")
        .await
        .unwrap();
    assert_eq!(Some(found.id), member.account());
    for email in ["ben@example.org", "eve@example.org", "new@example.org", ""] {
        assert!(
            is(member_by_identity(&t, own, email).await, "identity_refused"),
            "{email}"
        );
    }
    t.db()
        .execute_unprepared("UPDATE accounts SET disabled_at = 1")
        .await
        .unwrap();
    let off = member_by_identity(&t, own, "ana@example.org").await;
    assert!(is(off, "identity_refused"), "switched off");
}

#[rstest]
#[tokio::test]
async fn one_comes_back_once_and_in_time(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let token = begin_identity(&t, "what was asked".into()).await.unwrap();
    assert_eq!(come_back(&t, &token).await.unwrap(), "what was asked");
    assert!(is(come_back(&t, &token).await, "step_gone"));
    let late = begin_identity(&t, String::new()).await.unwrap();
    t.clock.advance(TimeDelta::minutes(10));
    assert!(is(come_back(&t, &late).await, "step_gone"));
}

#[rstest]
#[tokio::test]
async fn a_machine_is_sent_a_hundred_times(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let machine = Some("192.0.2.7".parse().unwrap());
    for _ in 0..100 {
        count_identity(&t, machine).await.unwrap();
    }
    let limited = count_identity(&t, machine).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}
