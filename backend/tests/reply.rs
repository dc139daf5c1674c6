//! The consolidated reply: everything that came to a request, for whoever may see its matches.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{record_page, reply};
use backend::testing::samples::{because, day, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{
    CounterProposal, Proposer, accept, clarify, counter_propose, decline, endorse, open_project,
    propose,
};
use backend::use_cases::records::Reasoned;
use chrono::TimeDelta;
use domain::arrangement::Arrangement;
use domain::lifecycle::MatchStatus;
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::turn::{TurnStep, Whose};
use domain::visibility::{Circle, Detail, Visibility};
use domain::vocabulary::Modality;
use rstest::rstest;
use serde_json::json;

/// A match of a request with an offer of its own, put to the provider.
async fn offered(house: &House, request: &Reference, who: Visibility) -> Reference {
    let of = proposed(house, request, (who, Proposer::Requester)).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    of
}

async fn proposed(
    house: &House,
    request: &Reference,
    (who, proposer): (Visibility, Proposer),
) -> Reference {
    house.t.clock.advance(TimeDelta::minutes(1));
    let given = with(offer(), "seats_left", json!(20));
    let given = with(given, "conditions", json!("A report in May."));
    let given = house.published(OFFER, &given, who).await;
    let by = proposer
        .side()
        .map_or(&house.reviewer, |side| house.side(side));
    propose(house, by, (request, &given), proposer)
        .await
        .unwrap()
}

#[rstest]
#[tokio::test]
async fn every_offer_answer_and_open_point_stands_in_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let before = reply(&house, &house.requester, &asked).await.unwrap();
    assert!(before.answers.is_empty());
    assert_eq!(before.until, Some(before.now + TimeDelta::days(60)));

    let no = offered(&house, &asked, Visibility::OFFER).await;
    let why = Reasoned {
        note: Some("Our trainers are away."),
        ..because("timing")
    };
    decline(&house, &house.provider, &no, Side::Provider, why)
        .await
        .unwrap();
    let yes = offered(&house, &asked, Visibility::OFFER).await;
    accept(&house, &house.provider, &yes, Side::Provider)
        .await
        .unwrap();
    let project = open_project(&house, &house.requester, &yes).await.unwrap();
    let open = offered(&house, &asked, Visibility::OFFER).await;
    let arrangement = Arrangement {
        days: Some((day(2027, 6, 1), day(2027, 6, 30))),
        seats: Some(8),
        modality: Some(Modality::Workshop),
    };
    let proposal = CounterProposal {
        side: Side::Provider,
        answers: 0,
        arrangement,
    };
    counter_propose(&house, &house.provider, &open, proposal)
        .await
        .unwrap();
    clarify(&house, &house.provider, &open, "Which rooms?")
        .await
        .unwrap();

    for viewer in [&house.requester, &house.reviewer] {
        let found = reply(&house, viewer, &asked).await.unwrap();
        let [first, second, third] = found.answers.as_slice() else {
            panic!("{:#?}", found.answers);
        };
        assert_eq!(first.reference, no);
        assert_eq!(first.status, MatchStatus::DeclinedProvider);
        let decided = first.decided.as_ref().unwrap();
        assert_eq!(decided.reason.as_deref(), Some("timing"));
        assert_eq!(decided.note.as_deref(), Some("Our trainers are away."));
        assert!(first.turn.is_none() && first.asked.is_none());
        assert_eq!(second.project.as_ref().unwrap().0, project);
        assert_eq!(third.proposal.arrangement, arrangement);
        let turn = third.turn.unwrap();
        assert_eq!(turn.whose, Whose::Side(Side::Requester));
        assert!(turn.until(TurnStep::Answer).is_some());
        let question = third.asked.as_ref().unwrap();
        assert_eq!(question.note.as_deref(), Some("Which rooms?"));
        let offered = third.offered.as_ref().unwrap();
        assert_eq!(offered.content.conditions, "A report in May.");
    }
    clarify(&house, &house.requester, &open, "Two.")
        .await
        .unwrap();
    let found = reply(&house, &house.requester, &asked).await.unwrap();
    assert!(found.answers[2].asked.is_none(), "it was answered");
}

#[rstest]
#[tokio::test]
async fn only_whoever_sees_its_matches_reads_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    offered(&house, &asked, Visibility::OFFER).await;
    let others = [house.other_state().await, house.other_provider().await];
    for viewer in others.iter().chain([&house.provider]) {
        let refused = reply(&house, viewer, &asked).await;
        let why = BackendError::Refused(Refusal::NotAllowed);
        assert_eq!(format!("{:?}", refused.unwrap_err()), format!("{why:?}"));
        let page = record_page(&house, viewer, REQUEST, &asked).await.unwrap();
        assert!(!page.may_read_reply);
    }
    let unseen = reply(&house, &Viewer::public(), &asked).await;
    assert!(matches!(unseen, Err(BackendError::NotFound)), "{unseen:?}");
    let interested = house.interested_reviewer().await;
    assert!(reply(&house, &interested, &asked).await.is_ok());
    let page = record_page(&house, &house.requester, REQUEST, &asked).await;
    assert!(page.unwrap().may_read_reply);
}

#[rstest]
#[tokio::test]
async fn what_a_reader_may_not_see_is_not_in_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let silent = Visibility::OFFER.with(Detail::Seats, Some(Circle::OwnOrganisation));
    offered(&house, &asked, silent).await;
    let gone = Visibility {
        record: Circle::Reviewers,
        ..Visibility::OFFER
    };
    // Put forward by a reviewer, and not yet put to the State.
    let early = proposed(&house, &asked, (gone, Proposer::Reviewer)).await;
    let found = reply(&house, &house.requester, &asked).await.unwrap();
    assert_eq!(found.answers.len(), 1);
    let shown = found.answers[0].offered.as_ref().unwrap();
    assert_eq!(shown.content.seats_left, None);
    assert!(shown.hidden.contains(&Detail::Seats));
    assert_eq!(found.answers[0].proposal.arrangement.seats, None);
    let all = reply(&house, &house.reviewer, &asked).await.unwrap();
    assert_eq!(all.answers.last().unwrap().reference, early);
    // Of a match that is over, the record that only reviewers see is named and not shown.
    endorse(&house, &house.reviewer, &early, None)
        .await
        .unwrap();
    let requester = &house.requester;
    decline(&house, requester, &early, Side::Requester, because("scope"))
        .await
        .unwrap();
    let found = reply(&house, requester, &asked).await.unwrap();
    assert!(found.answers[1].offered.is_none());
    assert!(!found.answers[1].offer.may_open);
}

#[rstest]
#[tokio::test]
async fn it_takes_as_many_statements_for_many_offers_as_for_one(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let count = async || {
        let before = house.t.statements();
        let found = reply(&house, &house.requester, &asked).await.unwrap();
        (found.answers.len(), house.t.statements() - before)
    };
    offered(&house, &asked, Visibility::OFFER).await;
    let one = count().await;
    for _ in 0..4 {
        offered(&house, &asked, Visibility::OFFER).await;
    }
    let many = count().await;
    assert_eq!((one.0, many.0), (1, 5));
    assert_eq!(one.1, many.1);
}
