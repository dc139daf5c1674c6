//! Messages are sent once, whoever sends and however often it takes.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{self, LEASE, claim};
use backend::queries::outbox_page;
use backend::testing::{Engine, House, TestBackend};
use backend::use_cases::send_trial;
use chrono::TimeDelta;
use domain::vocabulary::LanguageTag;
use rstest::rstest;

const TO: &str = "somebody@example.org";

async fn post(t: &backend::Backend) {
    send_trial(t, TO, LanguageTag::parse("fr").unwrap())
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn one_of_many_servers_gets_a_message(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let other = t.another_server().await;
    for _ in 0..8 {
        post(&t).await;
    }
    let mut ids = Vec::new();
    for _ in 0..8 {
        let (one, two) = tokio::join!(claim(&t), claim(&other));
        ids.extend([one.unwrap(), two.unwrap()].into_iter().flatten());
    }
    assert_eq!(ids.len(), 8, "each is taken once");
    ids.sort_by_key(|claimed| claimed.id);
    ids.dedup_by_key(|claimed| claimed.id);
    assert_eq!(ids.len(), 8);
    assert_eq!(claim(&t).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn what_a_server_took_and_did_not_send_is_tried_by_another(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    post(&t).await;
    let first = claim(&t).await.unwrap().unwrap();
    t.clock.advance(LEASE);
    let second = claim(&t).await.unwrap().unwrap();
    assert_eq!((second.id, second.tries), (first.id, 2), "of the same name");
    // The first comes back late: the second has the say now.
    outbox::failed(&t, &first, "timeout").await.unwrap();
    assert_eq!(claim(&t).await.unwrap(), None);
    outbox::sent(&t, &second, "Said".into()).await.unwrap();
    t.clock.advance(TimeDelta::days(3));
    assert_eq!(claim(&t).await.unwrap(), None, "and never again");
}

#[rstest]
#[tokio::test]
async fn a_message_that_cannot_be_sent_is_tried_later_and_given_up_in_the_end(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    post(&t).await;
    let mut waits = Vec::new();
    while let Some(claimed) = claim(&t).await.unwrap() {
        outbox::failed(&t, &claimed, "421").await.unwrap();
        let Some(next) = outbox::next_due(&t).await.unwrap() else {
            break;
        };
        let wait = next - backend::clock::Clock::now(&*t.clock);
        waits.push(wait.num_minutes());
        t.clock.advance(wait);
    }
    assert_eq!(waits.len(), 15, "sixteen tries");
    assert_eq!(waits[..4], [1, 2, 4, 8]);
    assert_eq!(waits[14], 360);
}

#[rstest]
#[tokio::test]
async fn what_was_sent_is_shown_in_a_demonstration_and_to_reviewers_only(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let real = TestBackend::new(engine).await;
    let secretariat = real.organisation(None, None).await;
    let reviewer = real
        .member(
            "r@example.org",
            domain::organisation::Role::Reviewer,
            secretariat,
        )
        .await;
    let hidden = outbox_page(&real, &reviewer, 1).await;
    assert!(matches!(hidden, Err(BackendError::NotFound)));

    let house = House::new(engine).await;
    post(&house).await;
    let claimed = claim(&house).await.unwrap().unwrap();
    outbox::sent(&house, &claimed, "Bonjour".into())
        .await
        .unwrap();
    let page = outbox_page(&house, &house.reviewer, 1).await.unwrap();
    assert_eq!(page.rows[0].shown.as_deref(), Some("Bonjour"));
    assert_eq!(page.rows[0].letter, "trial");
    let refused = outbox_page(&house, &house.provider, 1).await;
    assert!(matches!(refused, Err(BackendError::Refused(_))));
    house.t.clock.advance(TimeDelta::days(31));
    outbox::delete_old(&house).await.unwrap();
    let page = outbox_page(&house, &house.reviewer, 1).await.unwrap();
    assert!(page.rows.is_empty());
}

#[rstest]
#[tokio::test]
async fn what_is_no_address_gets_no_message(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::new(engine).await;
    let refused = send_trial(&t, "nobody", LanguageTag::parse("en").unwrap()).await;
    assert!(matches!(refused, Err(BackendError::Invalid(_))));
    assert_eq!(claim(&t).await.unwrap(), None);
}
