//! What is done to matches: proposed, decided upon, answered, made a project.

use std::collections::BTreeSet;

use backend::BackendError;
use backend::queries::{
    Browse, Mine, Sort, browse, match_page, my_matches, offer_matches, record_page,
};
use backend::testing::Engine;
use backend::use_cases::matches::{
    Proposer, accept, decline, dismiss, endorse, open_project, propose,
};
use backend::use_cases::records::{step_offer, step_request};
use chrono::TimeDelta;
use domain::lifecycle::{MatchStatus, OfferAct, RequestAct};
use domain::organisation::Role;
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};
use domain::vocabulary::{ProviderType, StateCode};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use backend::testing::samples::{because, offer, request, shown_to, unknown, with};
use backend::testing::{House, OFFER, REQUEST};

type Failed = BackendError;

#[rstest]
#[case(Proposer::Requester, (true, false))]
#[case(Proposer::Provider, (false, true))]
#[case(Proposer::Reviewer, (false, false))]
#[tokio::test]
async fn a_proposal_is_the_yes_of_whoever_makes_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] proposer: Proposer,
    #[case] agreed: (bool, bool),
) {
    let house = House::new(engine).await;
    let reference = house.proposed(proposer).await;
    let view = match_page(&house, &house.reviewer, &reference)
        .await
        .unwrap();
    assert_eq!((view.request.agreed, view.offer.agreed), agreed);
    assert_eq!(
        (view.status, view.proposer),
        (MatchStatus::Proposed, proposer)
    );
    assert_eq!(
        view.explanation
            .outcome
            .map(|outcome| outcome.score.points()),
        Some(93)
    );
}

#[rstest]
#[tokio::test]
async fn nobody_proposes_in_anothers_name(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, offer) = house.pair().await;
    let interested = house.interested_reviewer().await;
    let (state, provider) = (house.other_state().await, house.other_provider().await);
    let head = house.head().await;
    for (viewer, proposer) in [
        (&house.provider, Proposer::Requester),
        (&state, Proposer::Requester),
        (&house.requester, Proposer::Provider),
        (&provider, Proposer::Provider),
        (&house.requester, Proposer::Reviewer),
        (&interested, Proposer::Reviewer),
        (&Viewer::public(), Proposer::Requester),
    ] {
        let refused = propose(&house, viewer, (&request, &offer), proposer).await;
        assert!(
            matches!(refused, Err(Failed::Refused(_) | Failed::NotFound)),
            "{refused:?}"
        );
    }
    let nowhere = unknown();
    let nothing = propose(
        &house,
        &house.requester,
        (&request, &nowhere),
        Proposer::Requester,
    );
    assert!(matches!(nothing.await, Err(Failed::NotFound)));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[case("coverage", json!(["021"]))]
#[case("modalities", json!(["equipment"]))]
#[case("themes", json!(["T02.1"]))]
#[case("window", json!({"start": "2028-01-01", "end": "2028-02-01"}))]
#[case("expires_on", json!("2026-11-22"))]
#[tokio::test]
async fn a_pair_that_fails_a_gate_is_not_put_together(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] field: &str,
    #[case] value: Value,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let other = with(offer(), field, value);
    let offered = house.published(OFFER, &other, Visibility::OFFER).await;
    let head = house.head().await;
    let refused = propose(
        &house,
        &house.requester,
        (&asked, &offered),
        Proposer::Requester,
    )
    .await;
    assert!(
        matches!(refused, Err(Failed::Conflict("gate"))),
        "{refused:?}"
    );
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn an_offer_that_is_paused_is_not_proposed(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = house.pair().await;
    let step = async |act| {
        step_offer(&house, &house.provider, &offered, act, because("mistake"))
            .await
            .unwrap();
    };
    let ask = async || {
        propose(
            &house,
            &house.provider,
            (&asked, &offered),
            Proposer::Provider,
        )
        .await
    };
    step(OfferAct::Pause).await;
    assert!(matches!(ask().await, Err(Failed::Conflict("gate"))));
    step(OfferAct::Resume).await;
    ask().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn two_that_are_together_are_not_put_together_again_until_it_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = house.pair().await;
    let again = async || {
        propose(
            &house,
            &house.requester,
            (&asked, &offered),
            Proposer::Requester,
        )
        .await
    };
    let first = again().await.unwrap();
    assert!(matches!(again().await, Err(Failed::Conflict("open_match"))));
    house.agree(&first).await;
    assert!(matches!(again().await, Err(Failed::Conflict("open_match"))));
    let (requester, why) = (&house.requester, because("timing"));
    decline(&house, requester, &first, Side::Requester, why)
        .await
        .unwrap();
    again().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_provider_does_not_propose_to_a_request_that_it_may_not_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), shown_to(Circle::States))
        .await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let refused = propose(
        &house,
        &house.provider,
        (&asked, &offered),
        Proposer::Provider,
    )
    .await;
    assert!(matches!(refused, Err(Failed::NotFound)), "{refused:?}");
    let reviewer = &house.reviewer;
    let put = propose(&house, reviewer, (&asked, &offered), Proposer::Reviewer)
        .await
        .unwrap();
    endorse(&house, reviewer, &put, None).await.unwrap();
    let provider = &house.provider;
    let knows = async || {
        let ask = Browse {
            kind: REQUEST,
            text: None,
            terms: BTreeSet::new(),
            part: Mine::All,
            sort: Sort::Newest,
            page: 1,
        };
        [
            match_page(&house, provider, &put).await.is_ok(),
            record_page(&house, provider, REQUEST, &asked).await.is_ok(),
            browse(&house, provider, &ask).await.unwrap().total > 0,
            offer_matches(&house, provider, &offered)
                .await
                .unwrap()
                .funnel
                .considered
                > 0,
        ]
    };
    assert_eq!(knows().await, [false; 4], "the requester is asked first");
    accept(&house, &house.requester, &put, Side::Requester)
        .await
        .unwrap();
    assert_eq!(knows().await, [true; 4]);
}

#[rstest]
#[tokio::test]
async fn endorsing_reviews_endorses_and_offers_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let head = house.head().await;
    endorse(&house, &house.reviewer, &reference, Some("in order"))
        .await
        .unwrap();
    let done = ["match.review", "match.endorse", "match.offer"];
    assert_eq!(house.since(head).await, done);
    for again in [
        endorse(&house, &house.reviewer, &reference, None).await,
        dismiss(&house, &house.reviewer, &reference, because("duplicate")).await,
    ] {
        assert!(
            matches!(again, Err(Failed::Refused(Refusal::State(_)))),
            "{again:?}"
        );
    }
    assert_eq!(house.since(head).await, done);
}

#[rstest]
#[tokio::test]
async fn a_reviewer_decides_on_no_match_of_their_own_side(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(Side::Requester, Side::Provider)] side: Side,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let home = match side {
        Side::Requester => house.office,
        Side::Provider => house.company,
    };
    let interested = house.reviewer_of(home, "interested@demo.example").await;
    let head = house.head().await;
    for refused in [
        endorse(&house, &interested, &reference, None).await,
        dismiss(&house, &interested, &reference, because("duplicate")).await,
    ] {
        assert!(
            matches!(refused, Err(Failed::Refused(Refusal::OwnInterest))),
            "{refused:?}"
        );
    }
    let party = endorse(&house, &house.requester, &reference, None).await;
    assert!(matches!(party, Err(Failed::Refused(Refusal::NotAllowed))));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn whoever_may_not_endorse_is_told_nothing_of_a_match_whose_request_was_taken_back(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let request = match_page(&house, &house.reviewer, &reference)
        .await
        .unwrap()
        .request
        .reference;
    let back = RequestAct::Withdraw;
    step_request(&house, &house.requester, &request, back, because("mistake"))
        .await
        .unwrap();
    let unseen = endorse(&house, &Viewer::public(), &reference, None).await;
    assert!(matches!(unseen, Err(Failed::NotFound)), "{unseen:?}");
    let decided = endorse(&house, &house.reviewer, &reference, None).await;
    assert!(
        matches!(decided, Err(Failed::Refused(Refusal::State(_)))),
        "{decided:?}"
    );
}

#[rstest]
#[tokio::test]
async fn a_match_is_dismissed_for_a_reason_of_the_list_never_for_its_merits(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Provider).await;
    let head = house.head().await;
    let merits = dismiss(&house, &house.reviewer, &reference, because("scope")).await;
    assert!(matches!(merits, Err(Failed::Invalid(_))));
    assert_eq!(house.head().await, head);
    let why = because("conflict_of_interest");
    dismiss(&house, &house.reviewer, &reference, why)
        .await
        .unwrap();
    assert_eq!(house.since(head).await, ["match.review", "match.dismiss"]);
}

#[rstest]
#[tokio::test]
async fn the_requester_is_asked_first_and_each_side_answers_for_itself(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Reviewer).await;
    let say = async |viewer, side| accept(&house, viewer, &reference, side).await;
    let (requester, provider) = (&house.requester, &house.provider);
    let early = say(requester, Side::Requester).await;
    assert!(
        matches!(early, Err(Failed::NotFound)),
        "nobody was asked yet: {early:?}"
    );
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    assert!(matches!(
        say(provider, Side::Provider).await,
        Err(Failed::NotFound)
    ));
    assert!(matches!(
        say(provider, Side::Requester).await,
        Err(Failed::NotFound)
    ));
    let head = house.head().await;
    say(requester, Side::Requester).await.unwrap();
    assert!(matches!(
        say(requester, Side::Requester).await,
        Err(Failed::Conflict("not_asked"))
    ));
    assert!(matches!(
        say(requester, Side::Provider).await,
        Err(Failed::Refused(_))
    ));
    say(provider, Side::Provider).await.unwrap();
    let said = [
        "match.requester_agreed",
        "match.provider_agreed",
        "match.agree",
    ];
    assert_eq!(house.since(head).await, said);
    assert!(matches!(
        say(provider, Side::Provider).await,
        Err(Failed::Conflict("not_asked"))
    ));
    assert_eq!(house.since(head).await, said);
}

#[rstest]
#[tokio::test]
async fn contacts_are_released_to_the_parties_alone_by_agreement_alone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let contacts = async |viewer: &Viewer| {
        let page = match_page(&house, viewer, &reference).await.unwrap();
        page.contacts
            .into_iter()
            .map(|contact| contact.email)
            .collect::<Vec<_>>()
    };
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        assert!(contacts(viewer).await.is_empty());
    }
    accept(&house, &house.provider, &reference, Side::Provider)
        .await
        .unwrap();
    let both = ["requester@demo.example", "provider@demo.example"];
    assert_eq!(contacts(&house.requester).await, both);
    assert_eq!(contacts(&house.provider).await, both);
    assert!(contacts(&house.reviewer).await.is_empty());
    let stranger = match_page(&house, &house.other_state().await, &reference).await;
    assert!(matches!(stranger, Err(Failed::NotFound)));
}

#[rstest]
#[tokio::test]
async fn saying_no_needs_a_reason_and_is_final(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(Side::Requester, Side::Provider)] side: Side,
) {
    let house = House::new(engine).await;
    let reference = house.agreed().await;
    let viewer = house.side(side);
    let head = house.head().await;
    let merits = decline(&house, viewer, &reference, side, because("duplicate")).await;
    assert!(
        matches!(merits, Err(Failed::Invalid(_))),
        "that is a reviewer's reason"
    );
    decline(&house, viewer, &reference, side, because("timing"))
        .await
        .unwrap();
    let again = decline(&house, viewer, &reference, side, because("timing")).await;
    assert!(
        matches!(again, Err(Failed::Refused(Refusal::State(_)))),
        "{again:?}"
    );
    assert_eq!(house.since(head).await.len(), 1);
    let opened = open_project(&house, viewer, &reference).await;
    assert!(matches!(opened, Err(Failed::Refused(Refusal::State(_)))));
}

#[rstest]
#[tokio::test]
async fn an_agreed_match_becomes_one_project(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.agreed().await;
    let head = house.head().await;
    let reviewer = open_project(&house, &house.reviewer, &reference).await;
    assert!(matches!(
        reviewer,
        Err(Failed::Refused(Refusal::NotAllowed))
    ));
    let project = open_project(&house, &house.provider, &reference)
        .await
        .unwrap();
    assert_eq!(
        house.since(head).await,
        ["match.convert", "project.created"]
    );
    let again = open_project(&house, &house.requester, &reference).await;
    assert!(matches!(again, Err(Failed::Refused(Refusal::State(_)))));
    let page = match_page(&house, &house.requester, &reference)
        .await
        .unwrap();
    assert_eq!(page.project, Some(project));
}

#[rstest]
#[case("max_matches", json!(1), ("max_matches", json!(9)))]
#[case("seats", json!(10), ("seats_left", json!(10)))]
#[tokio::test]
async fn a_request_that_is_met_takes_no_other_offer(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] asked: &str,
    #[case] how_much: Value,
    #[case] (offered, how_many): (&str, Value),
) {
    let house = House::new(engine).await;
    let request = with(request(), asked, how_much);
    let offer = with(offer(), offered, how_many);
    let request = house
        .published(REQUEST, &request, Visibility::REQUEST)
        .await;
    let first = house.published(OFFER, &offer, Visibility::OFFER).await;
    let second = house.published(OFFER, &offer, Visibility::OFFER).await;
    let ask = async |offer: &Reference| {
        propose(
            &house,
            &house.requester,
            (&request, offer),
            Proposer::Requester,
        )
        .await
    };
    let agreed = ask(&first).await.unwrap();
    house.agree(&agreed).await;
    assert!(matches!(ask(&second).await, Err(Failed::Conflict("gate"))));
    decline(
        &house,
        &house.provider,
        &agreed,
        Side::Provider,
        because("capacity"),
    )
    .await
    .unwrap();
    ask(&second).await.unwrap();
}

#[rstest]
#[case("max_matches", 1)]
#[case("seats_left", 12)]
#[tokio::test]
async fn an_offer_that_is_used_up_is_not_proposed_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] field: &str,
    #[case] holds: u32,
) {
    let house = House::new(engine).await;
    let asked = with(request(), "seats", json!(12));
    let offered = house
        .published(
            OFFER,
            &with(offer(), field, json!(holds)),
            Visibility::OFFER,
        )
        .await;
    let first = house.published(REQUEST, &asked, Visibility::REQUEST).await;
    let second = house.published(REQUEST, &asked, Visibility::REQUEST).await;
    let ask = async |request: &Reference| {
        propose(
            &house,
            &house.requester,
            (request, &offered),
            Proposer::Requester,
        )
        .await
    };
    let agreed = ask(&first).await.unwrap();
    house.agree(&agreed).await;
    assert!(matches!(ask(&second).await, Err(Failed::Conflict("gate"))));
}

#[rstest]
#[tokio::test]
async fn a_hidden_budget_is_in_no_view_and_in_no_score(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = with(request(), "amount_usd", json!(50_000));
    let little = with(offer(), "amount_usd_left", json!(5_000));
    let everybody = |budget| Visibility {
        record: Circle::Public,
        budget,
        ..Visibility::REQUEST
    };
    let scale = async |budget| {
        let request = house.published(REQUEST, &asked, everybody(budget)).await;
        let offer = house
            .published(OFFER, &little, everybody(Circle::Public))
            .await;
        let pair = (&request, &offer);
        let put = propose(&house, &house.requester, pair, Proposer::Requester)
            .await
            .unwrap();
        let page = match_page(&house, &house.reviewer, &put).await.unwrap();
        (request, page.explanation.outcome.unwrap().score.points())
    };
    let (hidden, whole) = scale(Circle::Reviewers).await;
    let (shown, same) = scale(Circle::MatchParties).await;
    let (_, part) = scale(Circle::Verified).await;
    assert_eq!(
        (whole, same, part),
        (93, 93, 89),
        "only an amount that whoever sees the score may see counts"
    );
    let amount = async |viewer: &Viewer, reference: &Reference| {
        let page = record_page(&house, viewer, REQUEST, reference)
            .await
            .unwrap();
        let document = page.content.unwrap().document();
        (
            document["amount_usd"].as_u64(),
            page.hidden.contains(&Detail::Budget),
        )
    };
    assert_eq!(amount(&house.provider, &hidden).await, (None, true));
    assert_eq!(
        amount(&house.provider, &shown).await,
        (None, true),
        "not before it is offered"
    );
    for viewer in [&house.requester, &house.reviewer] {
        assert_eq!(amount(viewer, &hidden).await, (Some(50_000), false));
    }
}

#[rstest]
#[tokio::test]
async fn a_providers_own_state_is_not_offered_to(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use backend::use_cases::records::{NewRecord, create_record, submit};
    use domain::organisation::Role;
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let body = house
        .t
        .organisation(Some(StateCode::XAV), Some(ProviderType::State))
        .await;
    let editor = house
        .t
        .member("body@demo.example", Role::ProviderEditor, body)
        .await;
    let new = NewRecord {
        kind: OFFER,
        organisation: body,
        language: backend::testing::samples::english(),
    };
    let reference = &create_record(&house, &editor, new).await.unwrap();
    let typed = offer();
    let submission = backend::testing::samples::typed_over((OFFER, reference), (&typed, 0));
    submit(&house, &editor, submission).await.unwrap();
    house.pass(OFFER, reference).await.unwrap();
    let refused = propose(
        &house,
        &house.requester,
        (&asked, reference),
        Proposer::Requester,
    )
    .await;
    assert!(
        matches!(refused, Err(Failed::Conflict("gate"))),
        "{refused:?}"
    );
}

#[rstest]
#[tokio::test]
async fn each_side_finds_what_waits_for_it_and_nothing_of_others(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let listed = async |viewer: &Viewer| {
        let mine = my_matches(&house, viewer, 1).await.unwrap();
        (mine.waiting.len(), mine.others.len())
    };
    assert_eq!(listed(&house.requester).await, (0, 1));
    assert_eq!(
        listed(&house.provider).await,
        (0, 0),
        "it was not asked yet"
    );
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    assert_eq!(listed(&house.provider).await, (1, 0));
    accept(&house, &house.provider, &reference, Side::Provider)
        .await
        .unwrap();
    assert_eq!(listed(&house.provider).await, (0, 1));
    assert_eq!(listed(&house.other_provider().await).await, (0, 0));
    assert_eq!(listed(&Viewer::public()).await, (0, 0));
}

#[rstest]
#[case::switched_off("UPDATE accounts SET disabled_at = 1 WHERE id = {id}")]
#[case::left("UPDATE memberships SET until_on = from_on WHERE account_id = {id}")]
#[tokio::test]
async fn who_filed_a_record_and_is_gone_is_no_contact(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] gone: &str,
) {
    let house = House::new(engine).await;
    let reference = house.agreed().await;
    let contacts = async || {
        let page = match_page(&house, &house.provider, &reference).await;
        let contacts = page.unwrap().contacts.into_iter();
        contacts.map(|contact| contact.email).collect::<Vec<_>>()
    };
    let second = house
        .t
        .member("second@demo.example", Role::FocalPoint, house.office);
    second.await;
    let colleague = house
        .t
        .member("observer@demo.example", Role::Observer, house.office);
    colleague.await;
    // A membership lasts a day at least.
    house.t.clock.advance(TimeDelta::days(1));
    let provider = "provider@demo.example";
    assert_eq!(contacts().await, ["requester@demo.example", provider]);
    let leaves = async |email: &str| {
        let id = format!("(SELECT id FROM accounts WHERE email = '{email}')");
        let statement = gone.replace("{id}", &id);
        house.db().execute_unprepared(&statement).await.unwrap();
    };
    leaves("requester@demo.example").await;
    assert_eq!(contacts().await, ["second@demo.example", provider]);
    // Nobody else speaks for the State now, an observer of its least of all.
    leaves("second@demo.example").await;
    assert_eq!(contacts().await, [provider]);
}
