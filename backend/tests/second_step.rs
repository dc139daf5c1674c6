//! The code after the password: asked for once the app has shown that it works, taken once, guessed
//! a few times and no more; and nothing in between is a session.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::auth::{
    Entry, begin_authenticator, confirm_authenticator, make_recovery_codes, pass_second_step,
    recovery_of, remove_authenticator, reset_ways_in, sign_in, viewer, waits_for_code,
};
use backend::clock::Clock;
use backend::event_log::read_about;
use backend::outbox::{Told, claim, told};
use backend::queries::{AuthenticatorView, authenticator, fresh_recovery_codes};
use backend::testing::{Engine, PASSWORD, TestBackend, code_at};
use chrono::TimeDelta;
use domain::event::Occurrence;
use domain::policy::Viewer;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};

const EMAIL: &str = "focal.point@example.org";

/// Somebody who has begun with an app, and its secret.
async fn beginner(t: &TestBackend) -> (Viewer, String) {
    let account = t.account(EMAIL).await;
    let viewer = viewer(t, account).await.unwrap();
    begin_authenticator(t, &viewer, PASSWORD).await.unwrap();
    match authenticator(t, &viewer).await.unwrap() {
        AuthenticatorView::Waits { secret, .. } => (viewer, secret),
        other => panic!("{other:?}"),
    }
}

/// Somebody whose app counts, its secret, and the seed of their recovery codes. Codes of the steps up
/// to now are used up.
async fn owner(t: &TestBackend) -> (Viewer, String, String) {
    let (viewer, secret) = beginner(t).await;
    let code = code_at(&secret, t.clock.now());
    let seed = confirm_authenticator(t, &viewer, &code, None)
        .await
        .unwrap();
    (viewer, secret, seed)
}

/// What the browser keeps after a right password.
async fn half(t: &TestBackend) -> String {
    match sign_in(t, EMAIL, PASSWORD, None).await.unwrap() {
        Entry::AsksForCode(token) => token,
        Entry::In(account) => panic!("{account:?} is in without a code"),
    }
}

fn is<T>(result: Result<T, BackendError>, code: &str) -> bool {
    matches!(result, Err(BackendError::Conflict(found)) if found == code)
}

#[rstest]
#[tokio::test]
async fn an_app_counts_once_it_gave_a_code_and_not_before(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, secret) = beginner(&t).await;
    let entry = sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    assert!(matches!(entry, Entry::In(_)), "it waits");
    assert!(is(
        confirm_authenticator(&t, &viewer, "000000", None).await,
        "wrong_code"
    ));
    let code = code_at(&secret, t.clock.now());
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    confirm_authenticator(&t, &viewer, &spaced, None)
        .await
        .unwrap();
    let view = authenticator(&t, &viewer).await.unwrap();
    let since = t.clock.now();
    assert_eq!(
        view,
        AuthenticatorView::Counts {
            since,
            codes_left: 10
        }
    );
    let again = begin_authenticator(&t, &viewer, PASSWORD).await;
    assert!(
        is(again, "has_authenticator"),
        "its secret is not shown again"
    );

    let token = half(&t).await;
    t.clock.advance(TimeDelta::seconds(30));
    let code = code_at(&secret, t.clock.now());
    let account = pass_second_step(&t, &token, &code).await.unwrap();
    assert_eq!(Some(account.id), viewer.account());
}

#[rstest]
#[tokio::test]
async fn a_secret_waits_for_its_first_code_for_a_quarter_of_an_hour(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, secret) = beginner(&t).await;
    t.clock.advance(TimeDelta::minutes(15));
    let view = authenticator(&t, &viewer).await.unwrap();
    assert_eq!(view, AuthenticatorView::None);
    let code = code_at(&secret, t.clock.now());
    let late = confirm_authenticator(&t, &viewer, &code, None).await;
    assert!(is(late, "no_authenticator"));
}

#[rstest]
#[tokio::test]
async fn the_password_is_asked_for_before_anything_changes(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, ..) = owner(&t).await;
    assert!(is(
        begin_authenticator(&t, &viewer, "wrong").await,
        "wrong_password"
    ));
    assert!(is(
        remove_authenticator(&t, &viewer, "wrong", None).await,
        "wrong_password"
    ));
    assert!(is(
        make_recovery_codes(&t, &viewer, "wrong").await,
        "wrong_password"
    ));
    let public = Viewer::public();
    let refused = begin_authenticator(&t, &public, PASSWORD).await;
    assert!(matches!(refused, Err(BackendError::Refused(_))));
    half(&t).await;
}

#[rstest]
#[tokio::test]
async fn a_code_counts_once_and_none_before_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, secret, _) = owner(&t).await;
    let first = code_at(&secret, t.clock.now());
    assert!(
        is(
            pass_second_step(&t, &half(&t).await, &first).await,
            "wrong_code"
        ),
        "confirmed with"
    );
    t.clock.advance(TimeDelta::seconds(60));
    let before = code_at(&secret, t.clock.now() - TimeDelta::seconds(30));
    let code = code_at(&secret, t.clock.now());
    pass_second_step(&t, &half(&t).await, &code).await.unwrap();
    assert!(
        is(
            pass_second_step(&t, &half(&t).await, &code).await,
            "wrong_code"
        ),
        "replayed"
    );
    assert!(
        is(
            pass_second_step(&t, &half(&t).await, &before).await,
            "wrong_code"
        ),
        "older"
    );
}

#[rstest]
#[case::two_behind(-60, false)]
#[case::one_behind(-30, true)]
#[case::on_time(0, true)]
#[case::one_ahead(30, true)]
#[case::two_ahead(60, false)]
#[tokio::test]
async fn a_telephone_may_be_wrong_by_one_step(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] off: i64,
    #[case] is_taken: bool,
) {
    let t = TestBackend::new(engine).await;
    let (_, secret, _) = owner(&t).await;
    t.clock.advance(TimeDelta::minutes(5));
    let code = code_at(&secret, t.clock.now() + TimeDelta::seconds(off));
    let passed = pass_second_step(&t, &half(&t).await, &code).await;
    assert_eq!(passed.is_ok(), is_taken);
}

#[rstest]
#[tokio::test]
async fn codes_are_guessed_five_times_and_the_right_one_waits_then(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, secret, _) = owner(&t).await;
    t.clock.advance(TimeDelta::minutes(1));
    for _ in 0..5 {
        // Another right password does not help.
        assert!(is(
            pass_second_step(&t, &half(&t).await, "000000").await,
            "wrong_code"
        ));
    }
    let token = half(&t).await;
    let code = code_at(&secret, t.clock.now());
    let limited = pass_second_step(&t, &token, &code).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
    t.clock.advance(TimeDelta::minutes(15));
    let code = code_at(&secret, t.clock.now());
    assert!(
        is(pass_second_step(&t, &token, &code).await, "step_gone"),
        "after ten minutes"
    );
    pass_second_step(&t, &half(&t).await, &code).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn over_a_day_codes_are_guessed_thirty_times(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, secret, _) = owner(&t).await;
    for _ in 0..6 {
        t.clock.advance(TimeDelta::minutes(15));
        for _ in 0..5 {
            pass_second_step(&t, &half(&t).await, "000000")
                .await
                .unwrap_err();
        }
    }
    t.clock.advance(TimeDelta::minutes(15));
    let code = code_at(&secret, t.clock.now());
    let limited = pass_second_step(&t, &half(&t).await, &code).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}

#[rstest]
#[tokio::test]
async fn a_half_step_is_good_once_for_one_thing_and_for_a_time(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, secret, _) = owner(&t).await;
    t.clock.advance(TimeDelta::minutes(1));
    let token = half(&t).await;
    waits_for_code(&t, &token).await.unwrap();
    assert!(
        is(recovery_of(&t, &token).await, "link_gone"),
        "no other link"
    );
    let code = code_at(&secret, t.clock.now());
    pass_second_step(&t, &token, &code).await.unwrap();
    t.clock.advance(TimeDelta::seconds(30));
    let code = code_at(&secret, t.clock.now());
    assert!(
        is(pass_second_step(&t, &token, &code).await, "step_gone"),
        "used"
    );
    assert!(is(waits_for_code(&t, &token).await, "step_gone"));

    let token = half(&t).await;
    remove_authenticator(&t, &viewer, PASSWORD, None)
        .await
        .unwrap();
    assert!(
        is(pass_second_step(&t, &token, &code).await, "step_gone"),
        "nothing to pass"
    );
    let entry = sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    assert!(matches!(entry, Entry::In(_)));
}

#[rstest]
#[tokio::test]
async fn two_who_send_the_same_code_at_once_do_not_both_get_in(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, secret, _) = owner(&t).await;
    t.clock.advance(TimeDelta::minutes(1));
    let other = t.another_server().await;
    let (mine, theirs) = (half(&t).await, half(&t).await);
    let code = code_at(&secret, t.clock.now());
    let (first, second) = tokio::join!(
        pass_second_step(&t, &mine, &code),
        pass_second_step(&other, &theirs, &code),
    );
    assert!(first.is_ok() ^ second.is_ok(), "{first:?} {second:?}");
}

#[rstest]
#[tokio::test]
async fn each_recovery_code_lets_its_owner_in_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, _, seed) = owner(&t).await;
    let codes = fresh_recovery_codes(&t, &viewer, &seed).await.unwrap();
    assert_eq!(codes.len(), 10);
    for code in [codes[3].clone(), codes[7].to_lowercase().replace('-', "")] {
        pass_second_step(&t, &half(&t).await, &code).await.unwrap();
        assert!(is(
            pass_second_step(&t, &half(&t).await, &code).await,
            "wrong_code"
        ));
    }
    let view = authenticator(&t, &viewer).await.unwrap();
    assert!(matches!(
        view,
        AuthenticatorView::Counts { codes_left: 8, .. }
    ));
    assert!(
        fresh_recovery_codes(&t, &viewer, &seed)
            .await
            .unwrap()
            .is_empty(),
        "they are not shown once they are in use"
    );

    let seed = make_recovery_codes(&t, &viewer, PASSWORD).await.unwrap();
    let new = fresh_recovery_codes(&t, &viewer, &seed).await.unwrap();
    assert!(
        is(
            pass_second_step(&t, &half(&t).await, &codes[0]).await,
            "wrong_code"
        ),
        "replaced"
    );
    pass_second_step(&t, &half(&t).await, &new[0])
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn the_table_gives_no_recovery_code_away(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, _, seed) = owner(&t).await;
    let codes = fresh_recovery_codes(&t, &viewer, &seed).await.unwrap();
    let query = "SELECT digest FROM recovery_codes";
    let query = Statement::from_string(t.db().get_database_backend(), query);
    for row in t.db().query_all_raw(query).await.unwrap() {
        let digest: String = row.try_get("", "digest").unwrap();
        assert!(!seed.contains(&digest) && !codes.contains(&digest));
        assert_eq!(digest.len(), 64);
    }
}

#[rstest]
#[tokio::test]
async fn every_change_is_noted_and_told_to_its_owner(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, _, seed) = owner(&t).await;
    let codes = fresh_recovery_codes(&t, &viewer, &seed).await.unwrap();
    pass_second_step(&t, &half(&t).await, &codes[0])
        .await
        .unwrap();
    make_recovery_codes(&t, &viewer, PASSWORD).await.unwrap();
    remove_authenticator(&t, &viewer, PASSWORD, None)
        .await
        .unwrap();
    let expected = [
        Occurrence::AuthenticatorAdded,
        Occurrence::RecoveryCodeUsed,
        Occurrence::RecoveryCodesMade,
        Occurrence::AuthenticatorRemoved,
    ];
    let mut told_of = Vec::new();
    while let Some(claimed) = claim(&t).await.unwrap() {
        match told(&t, &claimed).await.unwrap() {
            Some(Told::WayIn { what, .. }) => told_of.push(what),
            other => panic!("{other:?}"),
        }
    }
    told_of.sort_unstable(); // written at the same moment
    let mut sorted = expected;
    sorted.sort_unstable();
    assert_eq!(told_of, sorted);
    let id = viewer.account().unwrap().uuid();
    let events = read_about(t.db(), id).await.unwrap();
    let kinds: Vec<String> = events.iter().map(|event| event.kind.to_string()).collect();
    let expected = expected.map(|what| format!("account.{what}"));
    assert!(kinds.ends_with(&expected), "{kinds:?}");
}

#[rstest]
#[tokio::test]
async fn whoever_lost_everything_else_signs_in_by_password_once_the_operator_says_so(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, _, _) = owner(&t).await;
    let begun = half(&t).await;
    reset_ways_in(&t, " Focal.Point@example.org").await.unwrap();
    let entry = sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    assert!(matches!(entry, Entry::In(_)), "no code is asked for");
    let late = pass_second_step(&t, &begun, "123456").await;
    assert!(late.is_err(), "what was begun before is over");
    let events = read_about(t.db(), viewer.account().unwrap().uuid()).await;
    let last = events.unwrap().pop().unwrap();
    assert_eq!(last.kind.to_string(), "account.ways_in_reset");
    let unknown = reset_ways_in(&t, "nobody@example.org").await;
    assert!(matches!(unknown, Err(BackendError::NotFound)));
}
