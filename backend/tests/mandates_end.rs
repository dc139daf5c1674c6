//! Whoever speaks for a State is told before their mandate ends: twice, in their language, however
//! many servers there are.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::Backend;
use backend::auth::viewer;
use backend::event_log::Actor;
use backend::outbox::{Claimed, Letter, Told, claim, sent, told};
use backend::testing::{Engine, PASSWORD, TestBackend};
use backend::use_cases::accounts::erase_own_account;
use backend::use_cases::mandates::{NewMandate, vouch, warn_of_ends};
use backend::use_cases::{NewAccount, create_account, give_membership};
use chrono::{Days, NaiveDate, TimeDelta};
use domain::id::{AccountId, OrganisationId};
use domain::organisation::Role;
use domain::vocabulary::{LanguageTag, StateCode};
use rstest::rstest;

/// A focal point who reads French, with a mandate for so many more days.
async fn focal_point(t: &TestBackend, days: u64) -> (AccountId, OrganisationId) {
    let of = t.organisation(Some(StateCode::FJI), None).await;
    let new = NewAccount {
        email: "focal@example.org",
        name: "Test Person",
        language: LanguageTag::parse("fr").unwrap(),
        password: PASSWORD,
    };
    let account = create_account(t, Actor::System, new).await.unwrap();
    give_membership(t, Actor::System, account, of, Role::FocalPoint)
        .await
        .unwrap();
    mandate(t, (account, of), days).await;
    (account, of)
}

/// One more mandate, from today on.
async fn mandate(t: &TestBackend, whose: (AccountId, OrganisationId), days: u64) {
    let from = t.clock().today();
    let new = NewMandate {
        reference: "NV 14/2026",
        from,
        until: after(from, days),
    };
    vouch(t, whose, new).await.unwrap();
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap()
}

async fn next(backend: &Backend) -> Option<Claimed> {
    let claimed = claim(backend).await.unwrap()?;
    assert!(matches!(claimed.letter, Letter::MandateEnds { .. }));
    Some(claimed)
}

#[rstest]
#[tokio::test]
async fn a_month_and_a_week_before_the_end_and_never_twice(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    focal_point(&t, 40).await;
    let other = t.another_server().await;
    let last_day = after(t.clock().today(), 40);
    // Day by day to well after the end, on two servers at once.
    let mut told_on = Vec::new();
    for day in 0..=50 {
        let (one, two) = tokio::join!(warn_of_ends(&t), warn_of_ends(&other));
        let written = one.unwrap() + two.unwrap();
        assert_eq!(warn_of_ends(&t).await.unwrap(), 0, "the same hour again");
        assert!(written <= 1, "{written} on day {day}");
        if let Some(claimed) = next(&t).await {
            told_on.push(40 - day);
            assert_eq!(claimed.recipient, "focal@example.org");
            assert_eq!(claimed.language.to_string(), "fr");
            let Some(Told::MandateEnds { until, .. }) = told(&t, &claimed).await.unwrap() else {
                panic!("{claimed:?}");
            };
            assert_eq!(until, last_day);
            sent(&t, &claimed, String::new()).await.unwrap();
        }
        assert_eq!(next(&t).await, None);
        t.clock.advance(TimeDelta::days(1));
    }
    assert_eq!(told_on, [30, 7]);
}

#[rstest]
#[tokio::test]
async fn whoever_has_a_later_one_or_has_left_is_not_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let whose = focal_point(&t, 20).await;
    assert_eq!(warn_of_ends(&t).await.unwrap(), 1);
    mandate(&t, whose, 300).await;
    let claimed = next(&t).await.unwrap();
    assert_eq!(told(&t, &claimed).await.unwrap(), None, "renewed meanwhile");
    t.clock.advance(TimeDelta::days(15));
    let replaced = warn_of_ends(&t).await.unwrap();
    assert_eq!(replaced, 0, "of the one that another goes on from");
    t.clock.advance(TimeDelta::days(260));
    let person = viewer(&t, whose.0).await.unwrap();
    erase_own_account(&t, &person, PASSWORD).await.unwrap();
    t.clock.advance(TimeDelta::days(10));
    assert_eq!(warn_of_ends(&t).await.unwrap(), 0, "nobody is there");
}

#[rstest]
#[tokio::test]
async fn a_mandate_that_begins_a_week_before_its_end_is_told_of_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    focal_point(&t, 5).await;
    assert_eq!(warn_of_ends(&t).await.unwrap(), 1);
    t.clock.advance(TimeDelta::days(5));
    assert_eq!(warn_of_ends(&t).await.unwrap(), 0, "the last day");
}
