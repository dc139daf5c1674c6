//! What is computed beside a stored status, and how little of it who may not know is told.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::queries::{Browse, Mine, Sort, browse, record_page};
use backend::testing::samples::{day, offer, request, shown_to, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::projects::{confirm_start, step_project};
use chrono::TimeDelta;
use domain::lifecycle::{Computed, ProjectAct};
use domain::policy::{Side, Viewer};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::visibility::Circle;
use rstest::rstest;
use serde_json::json;

/// Who looks: the requester, the provider, a reviewer, another State, the public.
type Told = [Option<Computed>; 5];

/// What each is told, by the record's page and by the list alike.
async fn told(house: &House, others: &Viewer, of: (RecordKind, &Reference)) -> Told {
    let public = Viewer::public();
    let viewers = [
        &house.requester,
        &house.provider,
        &house.reviewer,
        others,
        &public,
    ];
    let mut told = [None; 5];
    for (told, viewer) in told.iter_mut().zip(viewers) {
        let (kind, reference) = of;
        let page = record_page(house, viewer, kind, reference).await.unwrap();
        *told = page.computed;
        let listed = browse(house, viewer, &all(kind)).await.unwrap().cards;
        let listed = listed.iter().find(|card| card.reference == *reference);
        assert_eq!(listed.unwrap().computed, *told);
    }
    told
}

fn all(kind: RecordKind) -> Browse {
    Browse {
        kind,
        text: None,
        terms: [].into(),
        part: Mine::All,
        sort: Sort::Newest,
        page: 1,
    }
}

#[rstest]
#[tokio::test]
async fn matches_are_told_to_who_may_know_them_and_delivery_to_who_sees_the_project(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use Computed::{Exhausted, Fulfilled, InDelivery, InMatching, MatchedFully};
    let house = House::new(engine).await;
    let other = house.other_state().await;
    let open = shown_to(Circle::Public);
    let one = with(request(), "max_matches", json!(1));
    let asked = house.published(REQUEST, &one, open).await;
    let one = with(offer(), "max_matches", json!(1));
    let offered = house.published(OFFER, &one, open).await;
    let (asked_for, given) = ((REQUEST, &asked), (OFFER, &offered));
    assert_eq!(told(&house, &other, asked_for).await, [None; 5]);

    let pair = (&asked, &offered);
    let of = propose(&house, &house.requester, pair, Proposer::Requester)
        .await
        .unwrap();
    let (own, judge) = (Some(InMatching), Some(InMatching));
    let matching = [own, None, judge, None, None];
    assert_eq!(told(&house, &other, asked_for).await, matching);
    assert_eq!(told(&house, &other, given).await, [None; 5]);

    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let empty = Some(Exhausted);
    let exhausted = [None, empty, empty, None, None];
    assert_eq!(told(&house, &other, asked_for).await, matching);
    assert_eq!(told(&house, &other, given).await, exhausted);

    accept(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    let full = Some(MatchedFully);
    let matched = [full, None, full, None, None];
    assert_eq!(told(&house, &other, asked_for).await, matched);

    let project = open_project(&house, &house.requester, &of).await.unwrap();
    assert_eq!(told(&house, &other, asked_for).await, matched);
    for side in [Side::Requester, Side::Provider] {
        confirm_start(&house, house.side(side), &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    let delivered = [Some(InDelivery); 5];
    assert_eq!(told(&house, &other, asked_for).await, delivered);
    for (act, note) in [
        (ProjectAct::Finalise, None),
        (ProjectAct::Close, Some("Thirty people know what to do.")),
    ] {
        step_project(&house, &house.requester, &project, act, note)
            .await
            .unwrap();
    }
    let fulfilled = [Some(Fulfilled); 5];
    assert_eq!(told(&house, &other, asked_for).await, fulfilled);
    assert_eq!(told(&house, &other, given).await, exhausted);
}

#[rstest]
#[tokio::test]
async fn a_provider_learns_nothing_from_its_offer_of_a_match_it_was_not_asked_about(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.other_state().await;
    let open = shown_to(Circle::Public);
    let asked = house.published(REQUEST, &request(), open).await;
    let one = with(offer(), "max_matches", json!(1));
    let offered = house.published(OFFER, &one, open).await;
    let pair = (&asked, &offered);
    let of = propose(&house, &house.reviewer, pair, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    // The requester is being asked; the provider hears of it with the requester's yes.
    let before = told(&house, &other, (OFFER, &offered)).await;
    let empty = Some(Computed::Exhausted);
    assert_eq!(before, [None, None, empty, None, None]);
    accept(&house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    let after = told(&house, &other, (OFFER, &offered)).await;
    assert_eq!(after, [None, empty, empty, None, None]);
}

#[rstest]
#[tokio::test]
async fn everybody_is_told_that_the_last_day_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let other = house.other_state().await;
    let typed = match kind {
        RecordKind::Request => request(),
        RecordKind::Offer => offer(),
    };
    let today = house.clock().today();
    let typed = with(typed, "expires_on", json!(today));
    let closing = house
        .published(kind, &typed, shown_to(Circle::Public))
        .await;
    assert_eq!(told(&house, &other, (kind, &closing)).await, [None; 5]);
    house.t.clock.advance(TimeDelta::days(1));
    let over = [Some(Computed::Expired); 5];
    assert_eq!(told(&house, &other, (kind, &closing)).await, over);
}
