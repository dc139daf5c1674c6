//! Counter-proposals in a match: what each side sees as a difference, whose turn it is, what a yes is
//! to, and who wins where two are sent at once.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::outbox::{Told, claim, sent, told};
use backend::queries::{MatchView, match_page, offer_matches, project_page};
use backend::testing::samples::{day, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::lapse;
use backend::use_cases::matches::{
    CounterProposal, PROPOSALS, Proposer, Yes, accept, acknowledge, counter_propose, endorse,
    open_project, propose,
};
use backend::{Backend, BackendError};
use chrono::TimeDelta;
use domain::arrangement::{Arrangement, Point};
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::turn::{TurnStep, Whose};
use domain::visibility::Visibility;
use domain::vocabulary::Modality;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;

/// In June, for so many, as a workshop.
fn june(seats: Option<u32>) -> Arrangement {
    Arrangement {
        days: Some((day(2027, 6, 1), day(2027, 6, 30))),
        seats,
        modality: Some(Modality::Workshop),
    }
}

fn by(side: Side, answers: i32, arrangement: Arrangement) -> CounterProposal {
    CounterProposal {
        side,
        answers,
        arrangement,
    }
}

async fn offered(house: &House, proposer: Proposer) -> Reference {
    let of = house.proposed(proposer).await;
    endorse(house, &house.reviewer, &of, None).await.unwrap();
    of
}

async fn seen(house: &House, viewer: &Viewer, of: &Reference) -> MatchView {
    match_page(house, viewer, of).await.unwrap()
}

/// In which points the latest proposal differs from the one before it.
fn changes(view: &MatchView) -> Vec<Point> {
    let [.., before, latest] = view.proposals.as_slice() else {
        panic!("{:?}", view.proposals);
    };
    latest.arrangement.differs_in(&before.arrangement)
}

/// To whom what waits goes, and what it says that still means something.
async fn heard(backend: &Backend) -> Vec<(String, Told)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(backend).await.unwrap() {
        let to = claimed.recipient.split('@').next().unwrap().to_owned();
        found.extend(
            told(backend, &claimed)
                .await
                .unwrap()
                .map(|told| (to, told)),
        );
        sent(backend, &claimed, String::new()).await.unwrap();
    }
    found
}

fn refused(result: Result<(), BackendError>, code: &str) {
    match result {
        Err(BackendError::Conflict(found)) => assert_eq!(found, code),
        other => panic!("{other:?} is not {code}"),
    }
}

#[rstest]
#[tokio::test]
async fn another_proposal_turns_the_match_round_and_both_see_the_difference(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    acknowledge(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    heard(&house).await;
    house.t.clock.advance(TimeDelta::days(59));
    let head = house.head().await;
    counter_propose(
        &house,
        &house.provider,
        &of,
        by(Side::Provider, 0, june(Some(8))),
    )
    .await
    .unwrap();
    assert_eq!(house.since(head).await, ["match.counter_proposed"]);
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        let view = seen(&house, viewer, &of).await;
        let latest = view.proposals.last().unwrap();
        assert_eq!((latest.number, latest.side), (1, Some(Side::Provider)));
        assert_eq!(latest.arrangement, june(Some(8)));
        assert_eq!(changes(&view), Point::ALL);
        assert_eq!(view.turn.unwrap().whose, Whose::Side(Side::Requester));
        assert!(!view.turn.unwrap().acknowledged, "of what went before");
        assert!(!view.request.agreed && view.offer.agreed);
    }
    let messages = heard(&house).await;
    let [(to, Told::MatchCountered { until, .. })] = messages.as_slice() else {
        panic!("{messages:?}");
    };
    let turn = seen(&house, &house.requester, &of).await.turn.unwrap();
    assert_eq!(to, "requester");
    assert_eq!(*until, turn.until(TurnStep::Answer), "its whole time again");
    house.t.clock.advance(TimeDelta::days(59));
    assert_eq!(lapse(&house).await.unwrap().matches, 0);
    // Back, with other places only: the provider's yes was to something else.
    counter_propose(
        &house,
        &house.requester,
        &of,
        by(Side::Requester, 1, june(Some(9))),
    )
    .await
    .unwrap();
    let view = seen(&house, &house.provider, &of).await;
    assert_eq!(changes(&view), [Point::Seats]);
    assert_eq!((view.request.agreed, view.offer.agreed), (true, false));
    assert_eq!(view.may_counter, Some(Side::Provider));
    house.t.clock.advance(TimeDelta::days(60));
    assert_eq!(lapse(&house).await.unwrap().matches, 1, "to the second");
}

#[rstest]
#[tokio::test]
async fn a_yes_is_to_one_proposal_and_what_was_agreed_counts(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    counter_propose(
        &house,
        &house.provider,
        &of,
        by(Side::Provider, 0, june(Some(8))),
    )
    .await
    .unwrap();
    let yes = accept(&house, &house.requester, &of, Side::Requester).await;
    refused(yes, "other_proposal");
    let yes = Yes {
        side: Side::Requester,
        to: 1,
    };
    accept(&house, &house.requester, &of, yes).await.unwrap();
    let view = seen(&house, &house.requester, &of).await;
    assert_eq!(view.contacts.len(), 2, "agreed");
    assert_eq!(view.may_counter, None);
    let project = open_project(&house, &house.requester, &of).await.unwrap();
    let project = project_page(&house, &house.requester, &project)
        .await
        .unwrap();
    assert_eq!(project.starts_on, Some(day(2027, 6, 1)));
    assert_eq!(project.ends_on, Some(day(2027, 6, 30)));
}

#[rstest]
#[tokio::test]
async fn of_an_offer_the_places_that_were_agreed_are_taken(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let given = with(offer(), "seats_left", json!(20));
    let given = with(given, "max_matches", json!(5));
    let given = house.published(OFFER, &given, Visibility::OFFER).await;
    let asked = with(request(), "seats", json!(20));
    let first = house.published(REQUEST, &asked, Visibility::REQUEST).await;
    let second = house.published(REQUEST, &asked, Visibility::REQUEST).await;
    let of = propose(
        &house,
        &house.requester,
        (&first, &given),
        Proposer::Requester,
    )
    .await
    .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    counter_propose(
        &house,
        &house.provider,
        &of,
        by(Side::Provider, 0, june(Some(8))),
    )
    .await
    .unwrap();
    let yes = Yes {
        side: Side::Requester,
        to: 1,
    };
    accept(&house, &house.requester, &of, yes).await.unwrap();
    // With all 20 gone the offer would fit nobody any more.
    let ranking = offer_matches(&house, &house.provider, &given)
        .await
        .unwrap();
    let found = ranking.rows.iter().map(|row| &row.reference);
    assert!(found.into_iter().any(|one| *one == second));
}

#[rstest]
#[tokio::test]
async fn of_two_at_once_one_wins_and_the_other_is_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    let other = house.t.another_server().await;
    let provider = &house.provider;
    let (one, two) = tokio::join!(
        counter_propose(&house, provider, &of, by(Side::Provider, 0, june(Some(8)))),
        counter_propose(&other, provider, &of, by(Side::Provider, 0, june(Some(9)))),
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    refused(one.and(two), "other_proposal");
    let view = seen(&house, provider, &of).await;
    assert_eq!(view.proposals.len(), 2);
    // A yes and another proposal at once: whichever comes second finds the match moved on.
    let requester = &house.requester;
    let yes = Yes {
        side: Side::Requester,
        to: 1,
    };
    let (yes, proposal) = tokio::join!(
        accept(&house, requester, &of, yes),
        counter_propose(&other, requester, &of, by(Side::Requester, 1, june(None))),
    );
    assert!(yes.is_ok() != proposal.is_ok(), "{yes:?} {proposal:?}");
    let view = seen(&house, requester, &of).await;
    assert_eq!(view.contacts.is_empty(), yes.is_err());
    assert_eq!(view.proposals.len(), if yes.is_ok() { 2 } else { 3 });
}

#[rstest]
#[tokio::test]
async fn who_is_not_asked_proposes_nothing_and_neither_does_nonsense_pass(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    let unmandated = house.unmandated().await;
    let other = house.other_provider().await;
    let head = house.head().await;
    let requester = &house.requester;
    let own = counter_propose(&house, requester, &of, by(Side::Requester, 0, june(None))).await;
    refused(own, "not_asked");
    let foreign = counter_propose(&house, requester, &of, by(Side::Provider, 0, june(None))).await;
    assert!(matches!(
        foreign,
        Err(BackendError::Refused(Refusal::NotAllowed))
    ));
    let silent = counter_propose(&house, &unmandated, &of, by(Side::Requester, 0, june(None)));
    assert!(matches!(
        silent.await,
        Err(BackendError::Refused(Refusal::NoMandate))
    ));
    let stranger = counter_propose(&house, &other, &of, by(Side::Provider, 0, june(None))).await;
    assert!(matches!(stranger, Err(BackendError::NotFound)));
    let provider = &house.provider;
    let same = seen(&house, provider, &of).await.proposals[0].arrangement;
    let same = counter_propose(&house, provider, &of, by(Side::Provider, 0, same)).await;
    refused(same, "nothing_changed");
    let past = Arrangement {
        days: Some((day(2026, 1, 1), day(2026, 11, 22))),
        ..june(None)
    };
    let past = counter_propose(&house, provider, &of, by(Side::Provider, 0, past)).await;
    refused(past, "days_over");
    assert_eq!(house.head().await, head);
    for number in 0..PROPOSALS {
        let (viewer, side) = match number % 2 {
            0 => (provider, Side::Provider),
            _ => (requester, Side::Requester),
        };
        let seats = u32::try_from(number + 1).ok();
        counter_propose(&house, viewer, &of, by(side, number, june(seats)))
            .await
            .unwrap();
    }
    let more = by(Side::Provider, PROPOSALS, june(None));
    let more = counter_propose(&house, provider, &of, more).await;
    refused(more, "no_more_proposals");
    assert_eq!(seen(&house, provider, &of).await.may_counter, None);
}

#[rstest]
#[tokio::test]
async fn a_proposal_is_never_changed_or_deleted(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let of = offered(&house, Proposer::Requester).await;
    counter_propose(
        &house,
        &house.provider,
        &of,
        by(Side::Provider, 0, june(None)),
    )
    .await
    .unwrap();
    let db = house.t.db();
    for change in [
        "UPDATE match_versions SET number = 2",
        "DELETE FROM match_versions",
    ] {
        let statement = Statement::from_string(db.get_database_backend(), change);
        let refused = db.execute_raw(statement).await.unwrap_err().to_string();
        assert!(refused.contains("only appended to"), "{refused}");
    }
}

#[rstest]
#[tokio::test]
async fn a_state_that_keeps_its_name_back_proposes_under_its_description(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let asked = house.published(REQUEST, &request(), masked).await;
    let given = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let of = propose(
        &house,
        &house.reviewer,
        (&asked, &given),
        Proposer::Reviewer,
    )
    .await
    .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let early = counter_propose(
        &house,
        &house.provider,
        &of,
        by(Side::Provider, 0, june(None)),
    );
    assert!(matches!(early.await, Err(BackendError::NotFound)));
    let own = by(Side::Requester, 0, june(Some(9)));
    counter_propose(&house, &house.requester, &of, own)
        .await
        .unwrap();
    let view = seen(&house, &house.provider, &of).await;
    assert!(view.request.mask.is_some());
    assert_eq!(view.request.organisation, "");
    assert!(
        view.history
            .iter()
            .all(|row| row.organisation.as_deref() != Some(backend::testing::OFFICE))
    );
    // The provider answers with another: it knows of the match for good.
    let back = by(Side::Provider, 1, june(Some(5)));
    counter_propose(&house, &house.provider, &of, back)
        .await
        .unwrap();
    assert_eq!(seen(&house, &house.provider, &of).await.proposals.len(), 3);
}
