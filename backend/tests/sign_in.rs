//! Signing in tells nobody which addresses have an account, and does not let them try for ever.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::net::IpAddr;

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, Version};
use backend::BackendError;
use backend::auth::{Entry, sign_in};
use backend::testing::{Engine, PASSWORD, TestBackend};
use chrono::TimeDelta;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};

const EMAIL: &str = "focal.point@example.org";

async fn stored_hash(t: &TestBackend) -> String {
    let query = Statement::from_string(
        t.db().get_database_backend(),
        "SELECT password_hash FROM accounts",
    );
    let row = t.db().query_one_raw(query).await.unwrap().unwrap();
    row.try_get("", "password_hash").unwrap()
}

#[rstest]
#[tokio::test]
async fn the_right_password_signs_in_whatever_the_case_of_the_address(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let id = t.account(EMAIL).await;
    let entry = sign_in(&t, " Focal.Point@Example.org", PASSWORD, None).await;
    let Entry::In(account) = entry.unwrap() else {
        panic!("a code is asked for");
    };
    assert_eq!((account.id, account.email.as_str()), (id, EMAIL));
}

#[rstest]
#[tokio::test]
async fn whatever_is_wrong_the_answer_is_the_same(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let wrong = sign_in(&t, EMAIL, "not the password", None).await;
    let unknown = sign_in(&t, "nobody@example.org", PASSWORD, None).await;
    t.db()
        .execute_unprepared("UPDATE accounts SET disabled_at = 1")
        .await
        .unwrap();
    let switched_off = sign_in(&t, EMAIL, PASSWORD, None).await;
    for answer in [wrong, unknown, switched_off] {
        assert!(matches!(answer, Err(BackendError::WrongCredentials)));
    }
}

#[rstest]
#[tokio::test]
async fn an_address_with_or_without_an_account_is_tried_ten_times(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(EMAIL, "nobody@example.org")] email: &str,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    for _ in 0..10 {
        let wrong = sign_in(&t, email, "wrong", None).await;
        assert!(matches!(wrong, Err(BackendError::WrongCredentials)));
    }
    t.clock.advance(TimeDelta::minutes(5));
    let Err(BackendError::RateLimited { retry_after }) = sign_in(&t, email, PASSWORD, None).await
    else {
        panic!("limited, with the right password too");
    };
    assert_eq!(retry_after.as_secs(), 600);
    t.clock.advance(TimeDelta::minutes(10));
    let again = sign_in(&t, email, PASSWORD, None).await;
    assert_eq!(again.is_ok(), email == EMAIL, "after a quarter of an hour");
}

#[rstest]
#[tokio::test]
async fn a_stranger_who_tries_does_not_keep_the_owner_out(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let stranger: IpAddr = "192.0.2.7".parse().unwrap();
    let owner: IpAddr = "198.51.100.1".parse().unwrap();
    for _ in 0..12 {
        sign_in(&t, EMAIL, "wrong", Some(stranger))
            .await
            .unwrap_err();
    }
    let limited = sign_in(&t, EMAIL, PASSWORD, Some(stranger)).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
    sign_in(&t, EMAIL, PASSWORD, Some(owner)).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn an_account_is_tried_two_hundred_times_from_anywhere(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let from = |last: u8| Some(IpAddr::from([198, 51, 100, last]));
    sign_in(&t, EMAIL, "wrong", from(1)).await.unwrap_err();
    t.db()
        .execute_unprepared("UPDATE rate_limits SET count = 200 WHERE key LIKE 'sign_in_email:%'")
        .await
        .unwrap();
    let limited = sign_in(&t, EMAIL, PASSWORD, from(2)).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}

#[rstest]
#[tokio::test]
async fn signing_in_forgets_the_tries_before(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    for _ in 0..2 {
        for _ in 0..9 {
            sign_in(&t, EMAIL, "wrong", None).await.unwrap_err();
        }
        sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn a_machine_tries_a_hundred_times_whatever_the_account(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let machine: IpAddr = "192.0.2.7".parse().unwrap();
    let other: IpAddr = "192.0.2.8".parse().unwrap();
    sign_in(&t, EMAIL, PASSWORD, Some(machine)).await.unwrap();
    t.db()
        .execute_unprepared("UPDATE rate_limits SET count = 100")
        .await
        .unwrap();
    let limited = sign_in(&t, EMAIL, PASSWORD, Some(machine)).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
    sign_in(&t, EMAIL, PASSWORD, Some(other)).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_whole_mission_signs_in_from_one_machine(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let machine: IpAddr = "192.0.2.7".parse().unwrap();
    sign_in(&t, EMAIL, "wrong", Some(machine))
        .await
        .unwrap_err();
    t.db()
        .execute_unprepared("UPDATE rate_limits SET count = 99 WHERE key LIKE 'sign_in_address%'")
        .await
        .unwrap();
    for _ in 0..3 {
        sign_in(&t, EMAIL, PASSWORD, Some(machine)).await.unwrap();
    }
    sign_in(&t, EMAIL, "wrong", Some(machine))
        .await
        .unwrap_err();
    let limited = sign_in(&t, EMAIL, PASSWORD, Some(machine)).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}

#[rstest]
#[tokio::test]
async fn a_hash_with_other_parameters_is_renewed_at_sign_in(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let weak = Params::new(8, 1, 1, None).unwrap();
    let old: PasswordHash = Argon2::new(Algorithm::Argon2id, Version::V0x13, weak)
        .hash_password_with_salt(PASSWORD.as_bytes(), b"sixteen bytes ok")
        .unwrap();
    t.db()
        .execute_unprepared(&format!("UPDATE accounts SET password_hash = '{old}'"))
        .await
        .unwrap();
    sign_in(&t, EMAIL, "wrong", None).await.unwrap_err();
    assert_eq!(stored_hash(&t).await, old.to_string(), "not by a wrong one");
    sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    let renewed = stored_hash(&t).await;
    assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    assert_eq!(stored_hash(&t).await, renewed, "once is enough");
}
