//! A forgotten password: asked for without telling who has an account, set once, and all sessions
//! end.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::auth::{
    Entry, SIGNED_IN, SessionStore, SignedIn, ask_for_recovery, change_password, end_session,
    note_device, recovery_of, reset_password, sign_in, viewer,
};
use backend::clock::Clock;
use backend::event_log::read_about;
use backend::outbox::{Told, claim, drop_pointless, told};
use backend::queries::sessions;
use backend::testing::{Engine, PASSWORD, TestBackend};
use backend::use_cases::{NewAccount, create_account};
use backend::{Backend, BackendError};
use chrono::TimeDelta;
use domain::fault::Rule;
use domain::id::AccountId;
use domain::vocabulary::LanguageTag;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};
use tower_sessions::SessionStore as _;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};

const EMAIL: &str = "focal.point@example.org";
const OTHER: &str = "six unrelated herons paint";

/// What the next message that is due says; `None` where it has become pointless.
async fn next(backend: &Backend) -> Option<Told> {
    let claimed = claim(backend).await.unwrap().unwrap();
    told(backend, &claimed).await.unwrap()
}

async fn link(backend: &Backend) -> String {
    match next(backend).await {
        Some(Told::Recovery { token }) => token,
        other => panic!("{other:?}"),
    }
}

fn is_gone<T: std::fmt::Debug>(result: Result<T, BackendError>) -> bool {
    matches!(result, Err(BackendError::Conflict("link_gone")))
}

/// A session of an account, as signing in makes one.
async fn session(t: &TestBackend, account: AccountId, device: &str) -> Id {
    let now = t.clock.now();
    let who = SignedIn {
        account,
        name: "Test Person".into(),
        device: device.into(),
        began: now,
        renamed: None,
        renewed: now,
    };
    let ends = (now + TimeDelta::days(1)).timestamp();
    let mut record = Record {
        id: Id::default(),
        data: [(SIGNED_IN.to_owned(), serde_json::to_value(who).unwrap())].into(),
        expiry_date: OffsetDateTime::from_unix_timestamp(ends).unwrap(),
    };
    SessionStore::new(t).create(&mut record).await.unwrap();
    record.id
}

async fn lives(t: &TestBackend, id: Id) -> bool {
    SessionStore::new(t).load(&id).await.unwrap().is_some()
}

#[rstest]
#[tokio::test]
async fn a_link_sets_another_password_once_and_ends_every_session(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let id = t.account(EMAIL).await;
    let open = session(&t, id, "Firefox · Linux").await;
    ask_for_recovery(&t, " Focal.Point@Example.org ", None)
        .await
        .unwrap();
    ask_for_recovery(&t, EMAIL, None).await.unwrap();
    let (first, second) = (link(&t).await, link(&t).await);
    assert_eq!(recovery_of(&t, &first).await.unwrap(), EMAIL);
    reset_password(&t, &first, OTHER).await.unwrap();
    assert!(is_gone(reset_password(&t, &first, PASSWORD).await), "once");
    assert!(is_gone(recovery_of(&t, &second).await), "one ends all");
    assert!(!lives(&t, open).await);
    sign_in(&t, EMAIL, OTHER, None).await.unwrap();
    let old = sign_in(&t, EMAIL, PASSWORD, None).await;
    assert!(matches!(old, Err(BackendError::WrongCredentials)));
    assert!(matches!(next(&t).await, Some(Told::PasswordChanged { .. })));
    let log = read_about(t.db(), id.uuid()).await.unwrap();
    let last = log.last().unwrap();
    assert_eq!(last.kind.to_string(), "account.password_changed");
}

#[rstest]
#[tokio::test]
async fn an_address_without_an_account_is_answered_alike_and_leaves_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let mut statements = Vec::new();
    for email in [EMAIL, "nobody@example.org"] {
        let before = t.statements();
        ask_for_recovery(&t, email, None).await.unwrap();
        statements.push(t.statements() - before);
    }
    assert_eq!(statements[0], statements[1], "the same work");
    link(&t).await;
    let claimed = claim(&t).await.unwrap().unwrap();
    assert_eq!(told(&t, &claimed).await.unwrap(), None);
    drop_pointless(&t, &claimed).await.unwrap();
    let query = Statement::from_string(
        t.db().get_database_backend(),
        "SELECT recipient FROM outbox",
    );
    let left = t.db().query_all_raw(query).await.unwrap();
    assert_eq!(left.len(), 1, "but for the one with an account");
    for _ in 0..4 {
        ask_for_recovery(&t, "nobody@example.org", None)
            .await
            .unwrap();
    }
    let limited = ask_for_recovery(&t, "nobody@example.org", None).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}

#[rstest]
#[tokio::test]
async fn a_link_is_good_for_an_hour_and_for_one_purpose(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    ask_for_recovery(&t, EMAIL, None).await.unwrap();
    let token = link(&t).await;
    let public = domain::policy::Viewer::public();
    assert!(is_gone(
        backend::queries::invitation_page(&t, &public, &token).await
    ));
    let weak = reset_password(&t, &token, EMAIL).await;
    assert!(matches!(weak, Err(BackendError::Invalid(_))));
    t.clock.advance(TimeDelta::minutes(59));
    assert!(recovery_of(&t, &token).await.is_ok());
    t.clock.advance(TimeDelta::minutes(1));
    assert!(is_gone(reset_password(&t, &token, OTHER).await));
}

#[rstest]
#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_sets_the_password(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let other = t.another_server().await;
    t.account(EMAIL).await;
    ask_for_recovery(&t, EMAIL, None).await.unwrap();
    let token = link(&t).await;
    let (one, two) = tokio::join!(
        reset_password(&t, &token, OTHER),
        reset_password(&other, &token, "nine quiet ladders sing"),
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
}

#[rstest]
#[case::common("password1234")]
#[case::keyboard("qwertyuiop123")]
#[case::repeated("aaaaaaaaaaaaaaaa")]
#[case::own_address("somebody@example.org")]
#[case::words_of_the_house("secretariatreviewer")]
#[tokio::test]
async fn a_password_that_is_easily_guessed_is_refused(#[case] password: &str) {
    let t = TestBackend::new(Engine::Sqlite).await;
    let new = NewAccount {
        email: "somebody@example.org",
        name: "Some Body",
        language: LanguageTag::parse("en").unwrap(),
        password,
    };
    let by = backend::event_log::Actor::System;
    let Err(BackendError::Invalid(faults)) = create_account(&t, by, new).await else {
        panic!("refused");
    };
    assert_eq!(faults[0].rule, Rule::HardToGuess);
    assert!(!faults[0].given.contains(password));
}

#[rstest]
#[tokio::test]
async fn a_change_of_password_ends_the_other_sessions_and_no_strangers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let id = t.account(EMAIL).await;
    let stranger = t.account("stranger@example.org").await;
    let (here, there) = (
        session(&t, id, "Firefox · Linux").await,
        session(&t, id, "Safari · iPhone").await,
    );
    let theirs = session(&t, stranger, "").await;
    let seen = viewer(&t, id).await.unwrap();
    let wrong = change_password(&t, &seen, ("wrong", OTHER), Some(here)).await;
    assert!(matches!(
        wrong,
        Err(BackendError::Conflict("wrong_password"))
    ));
    assert!(lives(&t, there).await);
    change_password(&t, &seen, (PASSWORD, OTHER), Some(here))
        .await
        .unwrap();
    assert!(lives(&t, here).await && lives(&t, theirs).await);
    assert!(!lives(&t, there).await);
    assert!(matches!(next(&t).await, Some(Told::PasswordChanged { .. })));
    for _ in 0..8 {
        change_password(&t, &seen, ("wrong", OTHER), None)
            .await
            .unwrap_err();
    }
    let limited = change_password(&t, &seen, (OTHER, PASSWORD), None).await;
    assert!(matches!(limited, Err(BackendError::RateLimited { .. })));
}

#[rstest]
#[tokio::test]
async fn ones_own_sessions_are_listed_and_ended_one_by_one(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let (id, stranger) = (
        t.account(EMAIL).await,
        t.account("stranger@example.org").await,
    );
    let early = session(&t, id, "Safari · iPhone").await;
    t.clock.advance(TimeDelta::hours(1));
    let here = session(&t, id, "Firefox · Linux").await;
    session(&t, stranger, "Edge · Windows").await;
    let seen = viewer(&t, id).await.unwrap();
    let all = sessions(&t, &seen, Some(here)).await.unwrap();
    let devices: Vec<_> = all.iter().map(|one| one.device.as_str()).collect();
    assert_eq!(devices, ["Firefox · Linux", "Safari · iPhone"]);
    assert_eq!([all[0].is_current, all[1].is_current], [true, false]);
    let foreign = viewer(&t, stranger).await.unwrap();
    end_session(&t, &foreign, &all[1].id).await.unwrap();
    assert!(lives(&t, early).await, "not theirs to end");
    end_session(&t, &seen, &all[1].id).await.unwrap();
    assert!(!lives(&t, early).await && lives(&t, here).await);
}

#[rstest]
#[tokio::test]
async fn a_sign_in_on_another_device_is_told_and_on_the_same_is_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    t.account(EMAIL).await;
    let entry = sign_in(&t, EMAIL, PASSWORD, None).await.unwrap();
    let Entry::In(account) = entry else {
        panic!("a code is asked for");
    };
    let at = |kept: Option<String>, device: &'static str| {
        let (t, account) = (&t, &account);
        async move {
            note_device(t, account, (kept.as_deref(), device))
                .await
                .unwrap()
        }
    };
    let first = at(None, "Firefox · Linux").await;
    assert_eq!(claim(&t).await.unwrap(), None, "the first is no other");
    assert_eq!(at(Some(first.clone()), "Firefox · Linux").await, first);
    assert_eq!(claim(&t).await.unwrap(), None);
    let second = at(Some("no digits".into()), "Safari · iPhone").await;
    assert_ne!(second, first);
    match next(&t).await {
        Some(Told::NewDevice { device, .. }) => assert_eq!(device, "Safari · iPhone"),
        other => panic!("{other:?}"),
    }
}
