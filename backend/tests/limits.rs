//! What limits a match after it was proposed: room, time, and what became of its records.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{match_page, record_page};
use backend::testing::samples::{because, offer, request, shown_to, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{
    Proposer, accept, decline, dismiss, endorse, open_project, propose, take_up,
};
use backend::use_cases::projects::step_project;
use backend::use_cases::records::{Reasoned, step_offer, step_request};
use backend::use_cases::{Lapsed, NewOrganisation, create_organisation, give_membership, lapse};
use chrono::TimeDelta;
use domain::lifecycle::{MatchStatus, OfferAct, ProjectAct, RequestAct};
use domain::organisation::Role;
use domain::policy::{Refusal, Side, Viewer};
use domain::record::RawRecord;
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{ProviderType, StateCode};
use rstest::rstest;
use serde_json::json;

type Failed = BackendError;

async fn asked(house: &House, typed: &RawRecord) -> Reference {
    house.published(REQUEST, typed, Visibility::REQUEST).await
}

async fn offered(house: &House, typed: &RawRecord) -> Reference {
    house.published(OFFER, typed, Visibility::OFFER).await
}

async fn put(house: &House, request: &Reference, offer: &Reference) -> Result<Reference, Failed> {
    let pair = (request, offer);
    propose(house, &house.requester, pair, Proposer::Requester).await
}

async fn status(house: &House, reference: &Reference) -> MatchStatus {
    match_page(house, &house.reviewer, reference)
        .await
        .unwrap()
        .status
}

#[rstest]
#[tokio::test]
async fn a_place_is_given_once_however_many_ask_for_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let request = asked(&house, &with(request(), "max_matches", json!(1))).await;
    let free = with(offer(), "max_matches", json!(9));
    let mut put_forward = Vec::new();
    for _ in 0..3 {
        let offer = offered(&house, &free).await;
        put_forward.push(put(&house, &request, &offer).await.unwrap());
    }
    let [first, second, third] = put_forward.try_into().unwrap();
    endorse(&house, &house.reviewer, &first, None)
        .await
        .unwrap();
    let full = endorse(&house, &house.reviewer, &second, None).await;
    assert!(matches!(full, Err(Failed::Conflict("gate"))), "{full:?}");
    let full = take_up(&house, &house.reviewer, &second).await;
    assert!(matches!(full, Err(Failed::Conflict("gate"))), "{full:?}");
    assert_eq!(status(&house, &second).await, MatchStatus::Proposed);
    dismiss(&house, &house.reviewer, &third, because("duplicate"))
        .await
        .unwrap();
    let head = house.head().await;
    accept(&house, &house.provider, &first, Side::Provider)
        .await
        .unwrap();
    assert_eq!(
        house.since(head).await,
        ["match.provider_agreed", "match.agree", "match.supersede"]
    );
    assert_eq!(status(&house, &second).await, MatchStatus::Superseded);
    match_page(&house, &house.requester, &second).await.unwrap();
}

#[rstest]
#[case::paused(OfferAct::Pause)]
#[case::withdrawn(OfferAct::Withdraw)]
#[tokio::test]
async fn a_match_goes_no_further_than_its_offer(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(false, true)] endorsed: bool,
    #[case] act: OfferAct,
) {
    let house = House::new(engine).await;
    let (request, offer) = house.pair().await;
    let reference = put(&house, &request, &offer).await.unwrap();
    if endorsed {
        endorse(&house, &house.reviewer, &reference, None)
            .await
            .unwrap();
    }
    step_offer(&house, &house.provider, &offer, act, because("mistake"))
        .await
        .unwrap();
    let refused = if endorsed {
        accept(&house, &house.provider, &reference, Side::Provider).await
    } else {
        endorse(&house, &house.reviewer, &reference, None).await
    };
    if act == OfferAct::Pause {
        assert!(
            matches!(refused, Err(Failed::Conflict("gate"))),
            "{refused:?}"
        );
    } else {
        assert!(refused.is_err(), "{refused:?}");
        assert_eq!(status(&house, &reference).await, MatchStatus::Superseded);
    }
}

#[rstest]
#[tokio::test]
async fn a_match_goes_no_further_than_the_last_day_of_its_offer(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let request = asked(&house, &request()).await;
    let today = house.clock().today();
    let closing = with(offer(), "expires_on", json!(today + TimeDelta::days(3)));
    let offer = offered(&house, &closing).await;
    let reference = put(&house, &request, &offer).await.unwrap();
    house.t.clock.advance(TimeDelta::days(4));
    let late = endorse(&house, &house.reviewer, &reference, None).await;
    assert!(matches!(late, Err(Failed::Conflict("gate"))), "{late:?}");
}

#[rstest]
#[tokio::test]
async fn a_second_match_takes_what_was_left_and_no_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let many = with(with(request(), "seats", json!(20)), "max_matches", json!(5));
    let of = |seats| {
        with(
            with(offer(), "seats_left", json!(seats)),
            "max_matches",
            json!(9),
        )
    };
    let request = asked(&house, &many).await;
    let (small, large) = (
        offered(&house, &of(15)).await,
        offered(&house, &of(20)).await,
    );
    for offer in [&small, &large] {
        let agreed = put(&house, &request, offer).await.unwrap();
        house.agree(&agreed).await;
    }
    let twenty = asked(&house, &with(many, "seats", json!(20))).await;
    let next = put(&house, &twenty, &large).await.unwrap();
    let page = match_page(&house, &house.reviewer, &next).await.unwrap();
    let scale = page.explanation.outcome.unwrap();
    // 15 of the 20 seats are left: three quarters of the five points.
    assert_eq!(scale.score.points(), 92);
}

#[rstest]
#[tokio::test]
async fn a_request_that_is_half_met_stays_open_for_the_rest(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let typed = with(
        with(request(), "seats", json!(10)),
        "amount_usd",
        json!(1_000),
    );
    let typed = with(typed, "max_matches", json!(5));
    let budget = Visibility {
        budget: Circle::Verified,
        ..Visibility::REQUEST
    };
    let request = house.published(REQUEST, &typed, budget).await;
    let seats = with(
        with(offer(), "seats_left", json!(10)),
        "max_matches",
        json!(9),
    );
    let seats = house.published(OFFER, &seats, budget).await;
    let both = with(offer(), "amount_usd_left", json!(1_000));
    let (rest, more) = (
        house.published(OFFER, &both, budget).await,
        house.published(OFFER, &both, budget).await,
    );
    let first = put(&house, &request, &seats).await.unwrap();
    house.agree(&first).await;
    let second = put(&house, &request, &rest).await.unwrap();
    house.agree(&second).await;
    let over = put(&house, &request, &more).await;
    assert!(matches!(over, Err(Failed::Conflict("gate"))), "{over:?}");
}

#[rstest]
#[tokio::test]
async fn a_provider_with_a_short_name_has_matches_like_any_other(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut house = House::new(engine).await;
    let new = NewOrganisation {
        name: "Oi",
        language: backend::testing::samples::english(),
        state: None,
        provider_type: Some(ProviderType::Ngo),
    };
    let system = backend::event_log::Actor::System;
    house.company = create_organisation(&house, system, new).await.unwrap();
    house.provider = house
        .t
        .member("oi@demo.example", Role::ProviderEditor, house.company)
        .await;
    let reference = house.agreed().await;
    match_page(&house, &house.provider, &reference)
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn who_was_asked_goes_on_seeing_the_match(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(Side::Requester, Side::Provider)] by: Side,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    decline(&house, house.side(by), &reference, by, because("timing"))
        .await
        .unwrap();
    for side in [Side::Requester, Side::Provider] {
        match_page(&house, house.side(side), &reference)
            .await
            .unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn a_draft_that_was_taken_back_stays_its_authors(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.begun(REQUEST).await;
    let (act, why) = (RequestAct::Withdraw, because("mistake"));
    step_request(&house, &house.requester, &reference, act, why)
        .await
        .unwrap();
    let seen = async |viewer: &Viewer| {
        let ask = backend::queries::Browse {
            kind: REQUEST,
            text: None,
            terms: std::collections::BTreeSet::new(),
            part: backend::queries::Mine::All,
            sort: backend::queries::Sort::Newest,
            page: 1,
        };
        let page = record_page(&house, viewer, REQUEST, &reference).await;
        let list = backend::queries::browse(&house, viewer, &ask)
            .await
            .unwrap();
        (page.is_ok(), list.total)
    };
    assert_eq!(seen(&house.requester).await, (true, 1));
    assert_eq!(seen(&house.reviewer).await, (false, 0));
}

#[rstest]
#[tokio::test]
async fn one_organisation_speaks_for_a_state_and_is_its_own(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let account = house.t.account("somebody@demo.example").await;
    let give = async |organisation| {
        let system = backend::event_log::Actor::System;
        give_membership(&house, system, account, organisation, Role::FocalPoint).await
    };
    let of = async |state, kind| house.t.organisation(Some(state), Some(kind)).await;
    let university = of(StateCode::XAV, ProviderType::Academia).await;
    assert!(matches!(give(university).await, Err(Failed::Invalid(_))));
    let agency = of(StateCode::XAV, ProviderType::State).await;
    let second = give(agency).await;
    assert!(
        matches!(second, Err(Failed::Conflict("state_taken"))),
        "{second:?}"
    );
    give(of(StateCode::XAF, ProviderType::State).await)
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn a_match_without_the_missing_answer_lapses_after_60_days(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Reviewer).await;
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    house.t.clock.advance(TimeDelta::days(59));
    accept(&house, &house.requester, &reference, Side::Requester)
        .await
        .unwrap();
    house.t.clock.advance(TimeDelta::days(59));
    assert_eq!(lapse(&house).await.unwrap(), Lapsed::default());
    house.t.clock.advance(TimeDelta::days(1));
    let head = house.head().await;
    assert_eq!(lapse(&house).await.unwrap().matches, 1);
    assert_eq!(lapse(&house).await.unwrap(), Lapsed::default());
    assert_eq!(house.since(head).await, ["match.lapse"]);
    let late = accept(&house, &house.provider, &reference, Side::Provider).await;
    assert!(late.is_err(), "{late:?}");
    match_page(&house, &house.provider, &reference)
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn a_request_that_nobody_confirms_sleeps_after_12_months_and_wakes(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = asked(&house, &request()).await;
    house.t.clock.advance(TimeDelta::days(364));
    assert_eq!(lapse(&house).await.unwrap(), Lapsed::default());
    house.t.clock.advance(TimeDelta::days(1));
    assert_eq!(lapse(&house).await.unwrap().requests, 1);
    let (act, why) = (RequestAct::Revive, Reasoned::default());
    step_request(&house, &house.requester, &reference, act, why)
        .await
        .unwrap();
    assert_eq!(lapse(&house).await.unwrap(), Lapsed::default());
}

#[rstest]
#[tokio::test]
async fn a_pair_meets_again_when_its_project_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, offer) = house.pair().await;
    let first = put(&house, &request, &offer).await.unwrap();
    house.agree(&first).await;
    let project = open_project(&house, &house.requester, &first)
        .await
        .unwrap();
    let again = put(&house, &request, &offer).await;
    assert!(matches!(again, Err(Failed::Conflict("open_match"))));
    let note = Some("The budget was cut.");
    step_project(&house, &house.requester, &project, ProjectAct::Cancel, note)
        .await
        .unwrap();
    put(&house, &request, &offer).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_contact_is_released_only_where_its_record_lets_the_parties_see_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let hidden = Visibility {
        contact: Circle::Reviewers,
        ..shown_to(Circle::Verified)
    };
    let request = house.published(REQUEST, &request(), hidden).await;
    let offer = offered(&house, &offer()).await;
    let agreed = put(&house, &request, &offer).await.unwrap();
    house.agree(&agreed).await;
    let page = match_page(&house, &house.provider, &agreed).await.unwrap();
    let contacts: Vec<_> = page.contacts.iter().map(|one| &*one.email).collect();
    assert_eq!(contacts, ["provider@demo.example"]);
}

#[rstest]
#[tokio::test]
async fn a_reason_that_is_in_the_note_needs_the_note(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.agreed().await;
    let say = async |note| {
        let why = Reasoned {
            reason: Some("other"),
            note,
        };
        decline(&house, &house.requester, &reference, Side::Requester, why).await
    };
    assert!(matches!(say(Some("  ")).await, Err(Failed::Invalid(_))));
    say(Some("The ministry was dissolved.")).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_reviewer_passes_the_version_that_they_read(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let pass = async |version| {
        let (act, why) = (RequestAct::Authenticate, Reasoned::default());
        step_request(&house, &house.reviewer, (&reference, version), act, why).await
    };
    assert!(matches!(
        pass(0).await,
        Err(Failed::Stale { current_version: 1 })
    ));
    pass(1).await.unwrap();
    let again = pass(1).await;
    assert!(
        matches!(again, Err(Failed::Refused(Refusal::State(_)))),
        "{again:?}"
    );
}
