//! Whose turn it is in a match, and until when, as its pages tell it.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{QueueAsk, match_page, my_matches, queue};
use backend::testing::{Engine, House};
use backend::use_cases::lapse;
use backend::use_cases::matches::{Proposer, accept, acknowledge, endorse, take_up};
use chrono::TimeDelta;
use domain::policy::{Side, Viewer};
use domain::reference::Reference;
use domain::turn::{Terms, Turn, TurnStep, Whose};
use rstest::rstest;

async fn turn(house: &House, viewer: &Viewer, of: &Reference) -> Option<Turn> {
    match_page(house, viewer, of).await.unwrap().turn
}

/// For how many days the first of what waits for a reviewer is late.
async fn days_late(house: &House) -> i64 {
    let ask = QueueAsk::default();
    let queue = queue(house, &house.reviewer, ask).await.unwrap();
    queue.rows.first().unwrap().days_late
}

#[rstest]
#[tokio::test]
async fn each_in_their_turn_has_the_time_that_is_set(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = house.proposed(Proposer::Reviewer).await;
    let proposed = turn(&house, &house.reviewer, &of).await.unwrap();
    assert_eq!(proposed.whose, Whose::Reviewer);
    assert_eq!(days_late(&house).await, 0);

    house.t.clock.advance(TimeDelta::days(15));
    assert_eq!(days_late(&house).await, 1);
    // Taken up it has until its answer is due.
    take_up(&house, &house.reviewer, &of).await.unwrap();
    assert_eq!(days_late(&house).await, 0);

    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    for (side, next) in [
        (Side::Requester, Whose::Side(Side::Provider)),
        (Side::Provider, Whose::Either),
    ] {
        let asked = turn(&house, house.side(side), &of).await.unwrap();
        assert_eq!(asked.whose, Whose::Side(side));
        assert_eq!(asked.next().unwrap().0, TurnStep::Acknowledge);
        acknowledge(&house, house.side(side), &of, side)
            .await
            .unwrap();
        let asked = turn(&house, house.side(side), &of).await.unwrap();
        assert_eq!(asked.next().unwrap().0, TurnStep::Answer);
        let mine = my_matches(&house, house.side(side), 1).await.unwrap();
        assert_eq!(mine.waiting[0].turn, Some(asked));
        let again = acknowledge(&house, house.side(side), &of, side).await;
        assert!(matches!(again, Err(BackendError::Conflict("not_asked"))));
        accept(&house, house.side(side), &of, side).await.unwrap();
        let then = turn(&house, &house.requester, &of).await.unwrap();
        assert_eq!(then.whose, next);
    }
}

#[rstest]
#[tokio::test]
async fn what_was_acknowledged_lapses_all_the_same_on_the_day_that_is_shown(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let terms = Terms {
        acknowledge: 3.try_into().unwrap(),
        answer: 10.try_into().unwrap(),
    };
    let quick = (*house).clone().with_terms(terms);
    let of = house.proposed(Proposer::Requester).await;
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let page = match_page(&quick, &house.provider, &of).await.unwrap();
    let until = page.turn.unwrap().until(TurnStep::Answer).unwrap();
    assert_eq!(until - page.now, TimeDelta::days(10));
    house.t.clock.advance(TimeDelta::days(9));
    acknowledge(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    house
        .t
        .clock
        .advance(TimeDelta::days(1) - TimeDelta::seconds(1));
    assert_eq!(lapse(&quick).await.unwrap().matches, 0);
    house.t.clock.advance(TimeDelta::seconds(1));
    assert_eq!(lapse(&house).await.unwrap().matches, 0, "60 days there");
    assert_eq!(lapse(&quick).await.unwrap().matches, 1);
    assert_eq!(turn(&house, &house.provider, &of).await, None);
}
