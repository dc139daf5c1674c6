//! What waits for a reviewer is taken, let go and handed on, and nobody decides about what another has.
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use backend::BackendError;
use backend::event_log::Actor;
use backend::queries::{Queue, QueueAsk, QueuePart, match_page, queue, record_page};
use backend::testing::samples::{day, offer, request};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::give_membership;
use backend::use_cases::mandates::{NewMandate, confirm_mandate, record_mandate};
use backend::use_cases::matches::{Proposer, decline, dismiss, endorse, take_up};
use backend::use_cases::records::{Reasoned, step_request};
use backend::use_cases::review::{Several, hand_on, release, take};
use chrono::TimeDelta;
use domain::id::AccountId;
use domain::lifecycle::{MatchStatus, RequestAct};
use domain::organisation::Role;
use domain::policy::{Refusal, Side, Viewer};
use domain::review::{Awaited, Waiting};
use domain::visibility::Visibility;
use rstest::rstest;

fn ask(part: QueuePart) -> QueueAsk {
    QueueAsk {
        part,
        ..QueueAsk::default()
    }
}

async fn seen(house: &House, viewer: &Viewer, part: QueuePart) -> Queue {
    queue(house, viewer, ask(part)).await.unwrap()
}

/// The only thing that waits.
async fn only(house: &House) -> Awaited {
    let queue = seen(house, &house.reviewer, QueuePart::All).await;
    let [row] = &queue.rows[..] else {
        panic!("one thing waits: {:?}", queue.rows);
    };
    row.review.awaited
}

/// Who has the first thing that waits.
async fn holder(house: &House) -> Option<AccountId> {
    let queue = seen(house, &house.reviewer, QueuePart::All).await;
    let row = queue.rows.first().unwrap();
    row.review.holder.as_ref().map(|holder| holder.account)
}

async fn submitted(house: &House) -> Awaited {
    house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    only(house).await
}

fn conflict<T: std::fmt::Debug>(result: Result<T, BackendError>) -> &'static str {
    match result {
        Err(BackendError::Conflict(code)) => code,
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[tokio::test]
async fn of_two_who_take_the_same_one_has_it_and_the_other_is_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let things = [submitted(&house).await];
    // Another server on the same database, as two reviewers' browsers may be on two.
    let elsewhere = house.t.another_server().await;
    let (one, other) = tokio::join!(
        take(&house, &house.reviewer, &things, None),
        take(&elsewhere, &second, &things, None),
    );
    let (won, lost) = match (one, other) {
        (Ok(_), lost) => (&house.reviewer, lost),
        (lost, Ok(_)) => (&second, lost),
        both => panic!("{both:?}"),
    };
    assert_eq!(conflict(lost), "taken");
    assert_eq!(holder(&house).await, won.account());
    // Whoever has it may take it again: nothing changes, and nothing is noted.
    let head = house.head().await;
    assert_eq!(
        take(&house, won, &things, None).await.unwrap(),
        Several::All
    );
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn nobody_decides_about_what_another_has_before_they_take_it_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let match_reference = house.proposed(Proposer::Requester).await;
    let things = [only(&house).await];
    take(&house, &house.reviewer, &things, None).await.unwrap();
    let head = house.head().await;
    let note = None;
    assert_eq!(
        conflict(endorse(&house, &second, &match_reference, note).await),
        "taken"
    );
    assert_eq!(
        conflict(take_up(&house, &second, &match_reference).await),
        "taken"
    );
    let why = Reasoned {
        reason: Some("duplicate"),
        note: None,
    };
    assert_eq!(
        conflict(dismiss(&house, &second, &match_reference, why).await),
        "taken"
    );
    assert_eq!(house.head().await, head);
    let from = house.reviewer.account();
    // Taken over from somebody who has it no more: the reader saw an older page.
    let stranger = second.account();
    assert_eq!(
        conflict(take(&house, &second, &things, stranger).await),
        "taken"
    );
    take(&house, &second, &things, from).await.unwrap();
    assert_eq!(
        conflict(endorse(&house, &house.reviewer, &match_reference, None).await),
        "taken"
    );
    endorse(&house, &second, &match_reference, None)
        .await
        .unwrap();
    let view = match_page(&house, &second, &match_reference).await.unwrap();
    assert_eq!(view.status, MatchStatus::Offered);
    assert!(view.review.is_none(), "it waits no more");
    let late = take(&house, &house.reviewer, &things, None).await;
    assert!(
        matches!(late, Err(BackendError::Refused(Refusal::State(_)))),
        "{late:?}"
    );
}

#[rstest]
#[tokio::test]
async fn a_party_answers_whoever_has_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let things = [only(&house).await];
    take(&house, &house.reviewer, &things, None).await.unwrap();
    let why = Reasoned {
        reason: Some("timing"),
        note: None,
    };
    decline(&house, &house.requester, &reference, Side::Requester, why)
        .await
        .unwrap();
    assert!(
        seen(&house, &house.reviewer, QueuePart::All)
            .await
            .rows
            .is_empty()
    );
}

#[rstest]
#[tokio::test]
async fn whoever_has_an_interest_takes_nothing_and_passes_it_on_without_choosing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let interested = house.interested_reviewer().await;
    let second = house.another_reviewer().await;
    let awaited = submitted(&house).await;
    let own = |result| matches!(result, Err(BackendError::Refused(Refusal::OwnInterest)));
    assert!(own(take(&house, &interested, &[awaited], None)
        .await
        .map(drop)));
    let chosen = hand_on(&house, &interested, awaited, second.account()).await;
    assert!(own(chosen.map(drop)));
    let row = seen(&house, &interested, QueuePart::All)
        .await
        .rows
        .remove(0);
    assert!(row.review.may_pass_on && !row.review.may_decide);
    assert!(row.review.others.is_empty(), "there is nobody to choose");
    // Two may have it; the first has something in hand already.
    house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    let offers = QueueAsk {
        kind: Some(Waiting::Verify),
        ..ask(QueuePart::All)
    };
    let offered = queue(&house, &house.reviewer, offers).await.unwrap();
    let offered = offered.rows.first().unwrap().review.awaited;
    take(&house, &house.reviewer, &[offered], None)
        .await
        .unwrap();
    let got = hand_on(&house, &interested, awaited, None).await.unwrap();
    assert_eq!(Some(got), second.account());
    assert_eq!(
        conflict(hand_on(&house, &interested, awaited, None).await),
        "taken"
    );
    // Nobody hands on to whoever may not decide.
    assert_eq!(
        conflict(hand_on(&house, &second, awaited, interested.account()).await),
        "no_reviewer"
    );
    let page = hand_on(&house, &second, awaited, house.reviewer.account()).await;
    assert_eq!(page.ok(), house.reviewer.account());
}

#[rstest]
#[tokio::test]
async fn what_a_reviewer_has_is_free_again_once_their_rights_change(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let awaited = submitted(&house).await;
    take(&house, &second, &[awaited], None).await.unwrap();
    let account = second.account().unwrap();
    give_membership(&house, Actor::System, account, house.office, Role::Observer)
        .await
        .unwrap();
    assert_eq!(holder(&house).await, None);
}

#[rstest]
#[tokio::test]
async fn several_are_taken_and_let_go_as_far_as_they_can(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    for _ in 0..3 {
        house
            .submitted(REQUEST, &request(), Visibility::REQUEST)
            .await;
    }
    let all = seen(&house, &house.reviewer, QueuePart::Free).await;
    let things: Vec<Awaited> = all.rows.iter().map(|row| row.review.awaited).collect();
    take(&house, &second, &things[..1], None).await.unwrap();
    let some = take(&house, &house.reviewer, &things, None).await.unwrap();
    assert_eq!(some, Several::Some);
    let mine = seen(&house, &house.reviewer, QueuePart::Mine).await;
    assert_eq!((mine.rows.len(), mine.paging.total), (2, 2));
    assert!(mine.parts.contains(&(QueuePart::All, 3)));
    assert!(mine.parts.contains(&(QueuePart::Free, 0)));
    assert!(mine.counts.contains(&(Waiting::Authenticate, 2)));
    assert_eq!(
        conflict(release(&house, &second, &things[1..]).await),
        "not_yours"
    );
    let all = release(&house, &house.reviewer, &things[1..]).await;
    assert_eq!(all.unwrap(), Several::All);
    let free = seen(&house, &house.reviewer, QueuePart::Free).await;
    assert_eq!(free.rows.len(), 2);
    for refused in [
        take(&house, &house.provider, &things, None).await,
        release(&house, &Viewer::public(), &things).await,
    ] {
        assert!(matches!(refused, Err(BackendError::Refused(_))));
    }
}

#[rstest]
#[tokio::test]
async fn what_waits_too_long_is_late(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let house = House::new(engine).await;
    house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    house.t.clock.advance(TimeDelta::days(14));
    let in_time = seen(&house, &house.reviewer, QueuePart::Late).await;
    assert!(in_time.rows.is_empty(), "the fourteenth day is in time");
    house.t.clock.advance(TimeDelta::days(2));
    let late = seen(&house, &house.reviewer, QueuePart::Late).await;
    let row = late.rows.first().unwrap();
    assert_eq!(
        (row.age_days, row.last_day, row.days_late),
        (16, day(2026, 12, 7), 2)
    );
}

#[rstest]
#[tokio::test]
async fn a_mandate_waits_for_a_second_reviewer_in_the_same_queue(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let whose = (house.requester.account().unwrap(), house.office);
    let papers = NewMandate {
        reference: "NV 7",
        from: day(2026, 1, 1),
        until: day(2027, 1, 1),
    };
    let mandate = record_mandate(&house, &house.reviewer, whose, papers)
        .await
        .unwrap();
    let awaited = only(&house).await;
    assert_eq!((awaited.waiting, awaited.id), (Waiting::Confirm, mandate));
    // Whoever recorded it does not confirm it, and so does not take it.
    let own = take(&house, &house.reviewer, &[awaited], None).await;
    assert!(matches!(
        own,
        Err(BackendError::Refused(Refusal::OwnInterest))
    ));
    let got = hand_on(&house, &house.reviewer, awaited, None)
        .await
        .unwrap();
    assert_eq!(Some(got), second.account());
    confirm_mandate(&house, &second, mandate).await.unwrap();
    let left = seen(&house, &second, QueuePart::All).await;
    assert!(left.rows.is_empty());
}

#[rstest]
#[tokio::test]
async fn a_decision_ends_what_was_taken(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let awaited = only(&house).await;
    take(&house, &house.reviewer, &[awaited], None)
        .await
        .unwrap();
    let asked = Reasoned {
        reason: None,
        note: Some("Which ministry?"),
    };
    let clarify = RequestAct::AskClarification;
    step_request(&house, &house.reviewer, &reference, clarify, asked)
        .await
        .unwrap();
    house
        .submit(REQUEST, &reference, &request(), Visibility::REQUEST)
        .await
        .unwrap();
    assert_eq!(holder(&house).await, None, "it is somebody's anew");
    let view = record_page(&house, &house.requester, REQUEST, &reference)
        .await
        .unwrap();
    assert!(view.review.is_none(), "its author is not told who has it");
}
