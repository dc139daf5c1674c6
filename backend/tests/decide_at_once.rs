//! Two who decide at once, on two servers: one wins, and the other learns what happened and what is
//! still possible.

use backend::BackendError;
use backend::queries::{match_page, record_page};
use backend::testing::samples::{because, request};
use backend::testing::{Engine, House, REQUEST};
use backend::use_cases::matches::{Proposer, accept, decline, dismiss, endorse};
use backend::use_cases::records::{Reasoned, step_request};
use domain::lifecycle::{MatchStatus, RequestAct, RequestStatus};
use domain::policy::{Refusal, Side};
use domain::visibility::Visibility;
use domain::vocabulary::Code;
use rstest::rstest;

/// Of two outcomes the one that failed; exactly one did.
fn loser(one: Result<(), BackendError>, other: Result<(), BackendError>) -> BackendError {
    match (one, other) {
        (Ok(()), Err(lost)) | (Err(lost), Ok(())) => lost,
        both => panic!("one wins: {both:?}"),
    }
}

/// What is still possible, where the state was the reason.
fn reachable(lost: BackendError) -> Vec<&'static str> {
    match lost {
        BackendError::Refused(Refusal::State(step)) => step.reachable,
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[tokio::test]
async fn a_match_is_endorsed_or_dismissed_and_not_both(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let elsewhere = house.t.another_server().await;
    let reference = house.proposed(Proposer::Requester).await;
    let head = house.head().await;
    let (one, other) = tokio::join!(
        endorse(&house, &house.reviewer, &reference, None),
        dismiss(&elsewhere, &second, &reference, because("duplicate")),
    );
    let left = reachable(loser(one, other));
    let view = match_page(&house, &second, &reference).await.unwrap();
    let still: Vec<&str> = match view.status {
        MatchStatus::Offered => vec![
            "agreed",
            "declined_requester",
            "declined_provider",
            "superseded",
            "lapsed",
        ],
        MatchStatus::Dismissed => vec![],
        other => panic!("{other}"),
    };
    assert_eq!(left, still);
    let happened = house.since(head).await;
    let decided = ["match.endorse", "match.dismiss"];
    let decisions = happened
        .iter()
        .filter(|kind| decided.contains(&kind.as_str()));
    assert_eq!(decisions.count(), 1, "{happened:?}");
    assert!(view.review.is_none(), "nobody is asked to decide again");
}

#[rstest]
#[tokio::test]
async fn a_request_is_authenticated_or_declined_and_not_both(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let elsewhere = house.t.another_server().await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let (yes, no) = (RequestAct::Authenticate, RequestAct::Decline);
    let (one, other) = tokio::join!(
        step_request(
            &house,
            &house.reviewer,
            &reference,
            yes,
            Reasoned::default()
        ),
        step_request(&elsewhere, &second, &reference, no, because("duplicate")),
    );
    let left = reachable(loser(one, other));
    let view = record_page(&house, &second, REQUEST, &reference)
        .await
        .unwrap();
    let stands = RequestStatus::parse(&view.status).unwrap();
    assert!(
        matches!(stands, RequestStatus::Published | RequestStatus::Declined),
        "{stands}"
    );
    assert!(!left.contains(&stands.code()));
}

#[rstest]
#[tokio::test]
async fn a_party_says_yes_or_the_other_says_no_and_both_read_what_came_of_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let elsewhere = house.t.another_server().await;
    let reference = house.proposed(Proposer::Requester).await;
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    let side = (Side::Provider, Side::Requester);
    let (yes, no) = tokio::join!(
        accept(&house, &house.provider, &reference, side.0),
        decline(
            &elsewhere,
            &house.requester,
            &reference,
            side.1,
            because("timing")
        ),
    );
    // Who agreed may still say no; what was declined cannot be agreed to.
    no.unwrap();
    let view = match_page(&house, &house.provider, &reference)
        .await
        .unwrap();
    assert_eq!(view.status, MatchStatus::DeclinedRequester);
    if let Err(lost) = yes {
        assert!(matches!(
            lost,
            BackendError::Conflict("not_asked") | BackendError::Refused(_)
        ));
    }
    assert!(view.contacts.is_empty(), "a no ends what a yes released");
}
