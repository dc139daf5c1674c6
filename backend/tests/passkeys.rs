//! Passkeys: added by whoever is signed in and knows the password, asked for without an address,
//! taken once, from this site, with its owner checked; a copy is noticed.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::auth::{
    Account, Challenge, RelyingParty, add_passkey, begin_passkey, begin_passkey_sign_in,
    remove_passkey, sign_in_by_passkey, viewer, waits_for_code,
};
use backend::clock::Clock;
use backend::event_log::read_about;
use backend::queries::passkeys;
use backend::testing::{Authenticator, Engine, PASSWORD, TestBackend};
use chrono::TimeDelta;
use domain::policy::Viewer;
use rstest::rstest;
use sea_orm::ConnectionTrait;

const EMAIL: &str = "focal.point@example.org";
const ORIGIN: &str = "https://example.org";

fn site() -> RelyingParty {
    RelyingParty::at(ORIGIN, "Counterpart").unwrap()
}

async fn person(t: &TestBackend, email: &str) -> Viewer {
    let account = t.account(email).await;
    viewer(t, account).await.unwrap()
}

/// Asks for a new passkey, and sends what the authenticator answers.
async fn add(
    t: &TestBackend,
    viewer: &Viewer,
    authenticator: &mut Authenticator,
) -> Result<(), BackendError> {
    let asked = begin_passkey(t, viewer, &site(), ("Key", PASSWORD)).await?;
    let answer = authenticator.create(&asked.options);
    add_passkey(t, viewer, &site(), (&asked.token, &answer), None).await
}

/// Somebody with a passkey.
async fn owner(t: &TestBackend) -> (Viewer, Authenticator) {
    let viewer = person(t, EMAIL).await;
    let mut authenticator = Authenticator::new(1, ORIGIN);
    add(t, &viewer, &mut authenticator).await.unwrap();
    (viewer, authenticator)
}

async fn asked(t: &TestBackend) -> Challenge {
    begin_passkey_sign_in(t, &site(), None).await.unwrap()
}

async fn enter(
    t: &TestBackend,
    authenticator: &mut Authenticator,
) -> Result<Account, BackendError> {
    let asked = asked(t).await;
    let answer = authenticator.get(&asked.options);
    sign_in_by_passkey(t, &site(), (&asked.token, &answer)).await
}

fn is<T>(result: Result<T, BackendError>, code: &str) -> bool {
    matches!(result, Err(BackendError::Conflict(found)) if found == code)
}

#[rstest]
#[tokio::test]
async fn a_passkey_lets_its_owner_in_and_is_listed_with_its_last_use(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, mut authenticator) = owner(&t).await;
    let added = t.clock.now();
    t.clock.advance(TimeDelta::days(1));
    for _ in 0..2 {
        let account = enter(&t, &mut authenticator).await.unwrap();
        assert_eq!(Some(account.id), viewer.account());
    }
    let there = passkeys(&t, &viewer).await.unwrap();
    let there: Vec<_> = there
        .iter()
        .map(|one| (&*one.name, one.added, one.used))
        .collect();
    assert_eq!(there, [("Key", added, Some(t.clock.now()))]);
}

#[rstest]
#[tokio::test]
async fn one_that_was_removed_lets_nobody_in_and_others_cannot_remove_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, mut authenticator) = owner(&t).await;
    let other = person(&t, "other@example.org").await;
    let id = passkeys(&t, &viewer).await.unwrap()[0].id;
    let theirs = remove_passkey(&t, &other, (id, PASSWORD), None).await;
    assert!(matches!(theirs, Err(BackendError::NotFound)));
    assert!(is(
        remove_passkey(&t, &viewer, (id, "wrong"), None).await,
        "wrong_password"
    ));
    enter(&t, &mut authenticator).await.unwrap();
    remove_passkey(&t, &viewer, (id, PASSWORD), None)
        .await
        .unwrap();
    assert!(is(enter(&t, &mut authenticator).await, "passkey_refused"));
    assert!(passkeys(&t, &viewer).await.unwrap().is_empty());
}

#[rstest]
#[tokio::test]
async fn whatever_is_wrong_the_answer_is_the_same(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, right) = owner(&t).await;
    let with = |change: fn(&mut Authenticator)| {
        let mut wrong = right.clone();
        change(&mut wrong);
        wrong
    };
    let wrongs = [
        ("a key that nobody added", Authenticator::new(2, ORIGIN)),
        (
            "from another site",
            with(|one| one.origin = "https://evil.example".into()),
        ),
        (
            "of another host",
            with(|one| one.host = "evil.example".into()),
        ),
        ("nobody verified", with(|one| one.verifies = false)),
    ];
    for (what, mut wrong) in wrongs {
        assert!(is(enter(&t, &mut wrong).await, "passkey_refused"), "{what}");
    }
    let asked = asked(&t).await;
    for answer in [
        "",
        "{}",
        "[",
        r#"{"id":"AA","rawId":"AA","type":"public-key"}"#,
    ] {
        let token = &begin_passkey_sign_in(&t, &site(), None)
            .await
            .unwrap()
            .token;
        let refused = sign_in_by_passkey(&t, &site(), (token, answer)).await;
        assert!(is(refused, "passkey_refused"), "{answer}");
    }
    t.db()
        .execute_unprepared("UPDATE accounts SET disabled_at = 1")
        .await
        .unwrap();
    let answer = right.clone().get(&asked.options);
    let off = sign_in_by_passkey(&t, &site(), (&asked.token, &answer)).await;
    assert!(is(off, "passkey_refused"), "switched off");
}

#[rstest]
#[tokio::test]
async fn an_answer_is_taken_once_to_its_own_question_and_in_time(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (_, mut authenticator) = owner(&t).await;
    let (first, second) = (asked(&t).await, asked(&t).await);
    assert_ne!(first.options, second.options);
    let answer = authenticator.get(&first.options);
    let other = sign_in_by_passkey(&t, &site(), (&second.token, &answer)).await;
    assert!(is(other, "passkey_refused"), "to another question");
    sign_in_by_passkey(&t, &site(), (&first.token, &answer))
        .await
        .unwrap();
    let replayed = sign_in_by_passkey(&t, &site(), (&first.token, &answer)).await;
    assert!(is(replayed, "step_gone"), "replayed");

    let late = asked(&t).await;
    let answer = authenticator.get(&late.options);
    assert!(
        is(waits_for_code(&t, &late.token).await, "step_gone"),
        "another kind of step"
    );
    t.clock.advance(TimeDelta::minutes(5));
    assert!(is(
        sign_in_by_passkey(&t, &site(), (&late.token, &answer)).await,
        "step_gone"
    ));
}

#[rstest]
#[tokio::test]
async fn one_that_counts_backwards_is_refused_and_its_owner_is_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, mut authenticator) = owner(&t).await;
    let mut copy = authenticator.clone();
    enter(&t, &mut authenticator).await.unwrap();
    enter(&t, &mut authenticator).await.unwrap();
    assert!(is(enter(&t, &mut copy).await, "passkey_refused"));
    enter(&t, &mut authenticator).await.unwrap();
    let id = viewer.account().unwrap().uuid();
    let events = read_about(t.db(), id).await.unwrap();
    let kinds = events.iter().map(|event| event.kind.to_string());
    let doubted = kinds.filter(|kind| kind == "account.passkey_doubted");
    assert_eq!(doubted.count(), 1);
}

#[rstest]
#[tokio::test]
async fn nobody_adds_one_for_another_nor_one_that_somebody_has(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (viewer, _) = owner(&t).await;
    let other = person(&t, "other@example.org").await;
    let mut new = Authenticator::new(2, ORIGIN);
    let asked = begin_passkey(&t, &viewer, &site(), ("Key", PASSWORD))
        .await
        .unwrap();
    let answer = new.create(&asked.options);
    let theirs = add_passkey(&t, &other, &site(), (&asked.token, &answer), None).await;
    assert!(is(theirs, "step_gone"), "asked of somebody else");
    let mut taken = Authenticator::new(1, ORIGIN);
    assert!(is(add(&t, &other, &mut taken).await, "passkey_taken"));
    let mut unverified = Authenticator::new(3, ORIGIN);
    unverified.verifies = false;
    assert!(is(
        add(&t, &other, &mut unverified).await,
        "passkey_refused"
    ));
    assert!(passkeys(&t, &other).await.unwrap().is_empty());
}

#[rstest]
#[tokio::test]
async fn adding_asks_for_the_password_a_name_and_room(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let viewer = person(&t, EMAIL).await;
    let wrong = begin_passkey(&t, &viewer, &site(), ("Key", "wrong")).await;
    assert!(is(wrong, "wrong_password"));
    let nameless = begin_passkey(&t, &viewer, &site(), (" ", PASSWORD)).await;
    assert!(matches!(nameless, Err(BackendError::Invalid(_))));
    let public = begin_passkey(&t, &Viewer::public(), &site(), ("Key", PASSWORD)).await;
    assert!(matches!(public, Err(BackendError::Refused(_))));
    for number in 1..=10 {
        t.clock.advance(TimeDelta::minutes(15));
        add(&t, &viewer, &mut Authenticator::new(number, ORIGIN))
            .await
            .unwrap();
    }
    t.clock.advance(TimeDelta::minutes(15));
    let full = begin_passkey(&t, &viewer, &site(), ("Key", PASSWORD)).await;
    assert!(is(full, "passkeys_full"));
}

#[test]
fn a_host_that_is_no_name_has_no_passkeys() {
    for (origin, is_one) in [
        ("https://example.org", true),
        ("http://localhost:3000", true),
        ("http://127.0.0.1:3000", false),
        ("http://[::1]:3000", false),
    ] {
        assert_eq!(
            RelyingParty::at(origin, "Counterpart").is_some(),
            is_one,
            "{origin}"
        );
    }
}
