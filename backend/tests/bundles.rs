//! Several offers for one request: put forward, agreed and ended as a whole.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

use std::collections::BTreeSet;

use backend::BackendError;
use backend::queries::{BundleView, bundle_page, match_page, project_page, projects, ranking};
use backend::testing::samples::{because, day, english, offer, with};
use backend::testing::{Bundled, Engine, House, OFFER, REQUEST};
use backend::use_cases::bundles::{end_bundle, go_on, propose_bundle};
use backend::use_cases::lapse;
use backend::use_cases::matches::{
    Proposer, accept, decline, dismiss, endorse, open_project, propose,
};
use backend::use_cases::projects::{add_update, confirm_start, step_project};
use chrono::TimeDelta;
use domain::bundle::BundleState;
use domain::lifecycle::{MatchStatus, ProjectAct};
use domain::policy::{Refusal, Side, Viewer};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use rstest::rstest;
use serde_json::json;

type Failed = BackendError;

async fn seen(house: &House, who: &Viewer, bundled: &Bundled) -> BundleView {
    bundle_page(house, who, &bundled.reference).await.unwrap()
}

async fn status(house: &House, of: &Reference) -> MatchStatus {
    let view = match_page(house, &house.reviewer, of).await;
    view.unwrap().status
}

/// The yes of one provider or the other.
async fn yes(house: &House, bundled: &Bundled, part: usize) -> Result<(), Failed> {
    let who = [&house.provider, &bundled.other][part];
    accept(house, who, &bundled.parts[part], Side::Provider).await
}

fn conflict<T: std::fmt::Debug>(done: Result<T, Failed>, code: &str) {
    match done {
        Err(Failed::Conflict(found)) => assert_eq!(found, code),
        other => panic!("{code} is refused: {other:?}"),
    }
}

#[rstest]
#[tokio::test]
async fn a_bundle_is_agreed_with_the_last_yes_and_contacts_are_released_among_all(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.asked_bundle().await;
    yes(&house, &bundled, 0).await.unwrap();
    assert_eq!(
        status(&house, &bundled.parts[0]).await,
        MatchStatus::Offered
    );
    for who in [&house.requester, &house.provider] {
        let view = seen(&house, who, &bundled).await;
        assert_eq!(view.state, BundleState::Open);
        assert_eq!(view.contacts, [], "nothing before everybody has said yes");
        let own = match_page(&house, who, &bundled.parts[0]).await.unwrap();
        assert_eq!(own.contacts, []);
        assert!(own.bundle.unwrap().waits);
    }
    let head = house.head().await;
    yes(&house, &bundled, 1).await.unwrap();
    assert_eq!(
        house.since(head).await,
        ["match.provider_agreed", "match.agree", "match.agree"]
    );
    for who in [&house.requester, &house.provider, &bundled.other] {
        let view = seen(&house, who, &bundled).await;
        assert_eq!(view.state, BundleState::Agreed);
        let to: BTreeSet<&str> = view.contacts.iter().map(|one| &*one.email).collect();
        assert_eq!(to.len(), 3, "{to:?}");
        assert!(to.contains("provider@demo.example") && to.contains("requester@demo.example"));
    }
    let reviewed = seen(&house, &house.reviewer, &bundled).await;
    assert_eq!(reviewed.contacts, [], "they are the parties' alone");
}

#[rstest]
#[tokio::test]
async fn a_provider_who_declines_leaves_a_gap_that_the_requester_goes_on_from(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.asked_bundle().await;
    yes(&house, &bundled, 0).await.unwrap();
    conflict(
        go_on(&house, &house.requester, &bundled.reference, 0).await,
        "bundle_changed",
    );
    let why = because("timing");
    decline(
        &house,
        &bundled.other,
        &bundled.parts[1],
        Side::Provider,
        why,
    )
    .await
    .unwrap();
    let view = seen(&house, &house.requester, &bundled).await;
    assert_eq!((view.state, view.gaps), (BundleState::Gap, 1));
    assert!(view.may_go_on && view.may_end);
    assert_eq!(
        status(&house, &bundled.parts[0]).await,
        MatchStatus::Offered
    );
    for who in [&house.provider, &house.reviewer, &bundled.other] {
        let done = go_on(&house, who, &bundled.reference, 1).await;
        assert!(matches!(done, Err(Failed::Refused(Refusal::NotAllowed))));
    }
    let (one, two) = tokio::join!(
        go_on(&house, &house.requester, &bundled.reference, 1),
        end_bundle(
            &house,
            &house.requester,
            &bundled.reference,
            because("timing")
        ),
    );
    assert!(
        one.is_ok() != two.is_ok(),
        "one of two tabs wins: {one:?} {two:?}"
    );
    let state = seen(&house, &house.requester, &bundled).await.state;
    let expected = if one.is_ok() {
        BundleState::Agreed
    } else {
        BundleState::Over
    };
    assert_eq!(state, expected);
}

#[rstest]
#[tokio::test]
async fn what_is_left_lapses_where_the_requester_says_nothing_and_not_before(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.asked_bundle().await;
    yes(&house, &bundled, 0).await.unwrap();
    house.t.clock.advance(TimeDelta::days(61));
    assert_eq!(lapse(&house).await.unwrap().matches, 1, "the silent one");
    let waiting = status(&house, &bundled.parts[0]).await;
    assert_eq!(waiting, MatchStatus::Offered, "its yes was in time");
    house.t.clock.advance(TimeDelta::days(59));
    assert_eq!(lapse(&house).await.unwrap().matches, 0);
    house.t.clock.advance(TimeDelta::days(2));
    assert_eq!(lapse(&house).await.unwrap().matches, 1);
    let view = seen(&house, &house.requester, &bundled).await;
    assert_eq!(view.state, BundleState::Over);
}

#[rstest]
#[tokio::test]
async fn a_bundle_takes_one_place_of_its_request_and_one_of_each_offer(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.asked_bundle().await;
    let more = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let third = propose(
        &house,
        &house.requester,
        (&bundled.request, &more),
        Proposer::Requester,
    );
    conflict(third.await, "gate");
    yes(&house, &bundled, 1).await.unwrap();
    yes(&house, &bundled, 0).await.unwrap();
    assert_eq!(
        seen(&house, &house.requester, &bundled).await.state,
        BundleState::Agreed,
        "the parts are no rivals for the one place"
    );
}

#[rstest]
#[tokio::test]
async fn only_what_adds_something_and_is_apart_makes_a_bundle(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.other_provider().await;
    let (request, [one, two]) = house.wide(&other).await;
    let twin = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let ask = async |who: &Viewer, offers: &[&Reference], as_whom| {
        let offers = offers.iter().map(|offer| (*offer).clone()).collect();
        propose_bundle(&house, who, (&request, &offers), as_whom).await
    };
    let asks = &house.requester;
    let by = Proposer::Requester;
    conflict(ask(asks, &[&one], by).await, "bundle_size");
    conflict(ask(asks, &[&one, &one], by).await, "bundle_size");
    conflict(ask(asks, &[&one, &twin], by).await, "bundle_no_gain");
    conflict(ask(asks, &[&one, &two, &twin], by).await, "bundle_no_gain");
    let refused = ask(&house.provider, &[&one, &two], Proposer::Provider).await;
    assert!(matches!(refused, Err(Failed::Refused(Refusal::NotAllowed))));
    let forged = ask(&house.provider, &[&one, &two], by).await;
    assert!(matches!(forged, Err(Failed::Refused(_))));
    let head = house.head().await;
    let both = [&one, &two];
    let (first, second) = tokio::join!(
        ask(asks, &both, by),
        ask(&house.reviewer, &both, Proposer::Reviewer),
    );
    assert!(first.is_ok() != second.is_ok());
    conflict(first.and(second), "open_match");
    assert_eq!(house.since(head).await, ["match.propose", "match.propose"]);
}

#[rstest]
#[tokio::test]
async fn a_provider_sees_of_the_others_what_it_may(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.bundle(Proposer::Reviewer).await;
    for who in [&house.provider, &bundled.other, &Viewer::public()] {
        let none = bundle_page(&house, who, &bundled.reference).await;
        assert!(matches!(none, Err(Failed::NotFound)), "not before the yes");
    }
    for part in &bundled.parts {
        endorse(&house, &house.reviewer, part, None).await.unwrap();
    }
    let [first, second] = &bundled.parts;
    let asks = &house.requester;
    accept(&house, asks, first, Side::Requester).await.unwrap();
    let view = seen(&house, &house.provider, &bundled).await;
    assert_eq!(view.card, None, "what covers what tells of other offers");
    let offers = view.parts.iter().filter(|part| part.offer.is_some());
    assert_eq!(offers.count(), 1, "the State has not said yes to the other");
    accept(&house, asks, second, Side::Requester).await.unwrap();
    let view = seen(&house, &house.provider, &bundled).await;
    let known = view.parts.iter().filter(|part| part.known.is_some());
    assert_eq!(known.count(), 1, "how the other answers is not told");
    let theirs = view.parts.iter().find(|part| part.known.is_none()).unwrap();
    let agreed = theirs.offer.as_ref().map(|offer| offer.agreed);
    assert_eq!(agreed, Some(false));
    let asked = seen(&house, asks, &bundled).await;
    assert!(asked.card.unwrap().percent > 50);
}

#[rstest]
#[tokio::test]
async fn an_offer_that_is_not_shown_stays_so_in_a_bundle(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.other_provider().await;
    let (request, [one, _]) = house.wide(&other).await;
    let hidden = Visibility {
        record: Circle::States,
        ..Visibility::OFFER
    };
    let mentorship = with(offer(), "modalities", json!(["mentorship"]));
    let hidden = house.offer_of(&other, &mentorship, hidden).await;
    let chosen = BTreeSet::from([one, hidden]);
    let asks = &house.requester;
    let reference = propose_bundle(&house, asks, (&request, &chosen), Proposer::Requester);
    let reference = reference.await.unwrap();
    for part in bundle_page(&house, asks, &reference).await.unwrap().parts {
        let part = part.known.unwrap().reference;
        endorse(&house, &house.reviewer, &part, None).await.unwrap();
    }
    let view = bundle_page(&house, &house.provider, &reference)
        .await
        .unwrap();
    let shown = view.parts.iter().filter(|part| part.offer.is_some());
    assert_eq!((view.parts.len(), shown.count()), (2, 1));
}

#[rstest]
#[tokio::test]
async fn the_best_bundle_is_suggested_to_whoever_may_propose_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.other_provider().await;
    let (request, offers) = house.wide(&other).await;
    for (who, proposer) in [
        (&house.requester, Proposer::Requester),
        (&house.reviewer, Proposer::Reviewer),
    ] {
        let found = ranking(&house, who, (REQUEST, &request), 1).await.unwrap();
        let together = found.together.unwrap();
        let named: BTreeSet<Reference> = together
            .offers
            .into_iter()
            .map(|one| one.reference)
            .collect();
        assert_eq!(named, offers.iter().cloned().collect());
        assert_eq!(together.proposer, proposer);
        assert!(together.percent > together.single);
    }
    let chosen = offers.iter().cloned().collect();
    let by = Proposer::Requester;
    propose_bundle(&house, &house.requester, (&request, &chosen), by)
        .await
        .unwrap();
    let after = ranking(&house, &house.requester, (REQUEST, &request), 1);
    assert_eq!(after.await.unwrap().together, None, "it was put forward");
}

#[rstest]
#[tokio::test]
async fn a_reviewer_who_dismisses_a_match_of_a_bundle_leaves_a_gap(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.bundle(Proposer::Requester).await;
    let [first, second] = &bundled.parts;
    dismiss(&house, &house.reviewer, first, because("duplicate"))
        .await
        .unwrap();
    endorse(&house, &house.reviewer, second, None)
        .await
        .unwrap();
    yes(&house, &bundled, 1).await.unwrap();
    let state = seen(&house, &house.requester, &bundled).await.state;
    assert_eq!(state, BundleState::Gap);
    end_bundle(
        &house,
        &house.requester,
        &bundled.reference,
        because("timing"),
    )
    .await
    .unwrap();
    assert_eq!(status(&house, second).await, MatchStatus::DeclinedRequester);
    let again = end_bundle(
        &house,
        &house.requester,
        &bundled.reference,
        because("timing"),
    );
    conflict(again.await, "bundle_settled");
}

#[rstest]
#[tokio::test]
async fn a_bundle_is_delivered_as_one_project_with_all_its_providers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let bundled = house.asked_bundle().await;
    for part in [0, 1] {
        yes(&house, &bundled, part).await.unwrap();
    }
    let [first, second] = &bundled.parts;
    let (one, two) = tokio::join!(
        open_project(&house, &house.requester, first),
        open_project(&house, &bundled.other, second),
    );
    assert!(one.is_ok() != two.is_ok(), "one project: {one:?} {two:?}");
    let project = one.or(two).unwrap();
    for part in &bundled.parts {
        let view = match_page(&house, &house.requester, part).await.unwrap();
        assert_eq!(view.status, MatchStatus::Converted);
        assert_eq!(view.project, Some(project.clone()));
    }
    let view = project_page(&house, &house.requester, &project)
        .await
        .unwrap();
    assert_eq!((view.partners.len(), view.entries.len()), (1, 1));
    // Both providers report; the first begins it with the State.
    for who in [&house.provider, &bundled.other] {
        let listed = projects(&house, who, 1).await.unwrap();
        assert_eq!(listed.rows.len(), 1);
        add_update(&house, who, &project, "Rooms are booked.", english())
            .await
            .unwrap();
    }
    let both = [&house.provider, &bundled.other];
    let rests_on = bundled
        .offers
        .iter()
        .position(|one| *one == view.offer.reference);
    let first = rests_on.unwrap();
    let (leads, partner) = (both[first], both[1 - first]);
    let starts_on = day(2027, 3, 1);
    let refused = confirm_start(&house, partner, &project, starts_on).await;
    assert!(matches!(refused, Err(Failed::Refused(_))), "{refused:?}");
    for who in [&house.requester, leads] {
        confirm_start(&house, who, &project, starts_on)
            .await
            .unwrap();
    }
    let act = ProjectAct::Cancel;
    step_project(&house, &house.requester, &project, act, Some("Floods."))
        .await
        .unwrap();
    let again: BTreeSet<Reference> = bundled.offers.iter().cloned().collect();
    let by = Proposer::Requester;
    propose_bundle(&house, &house.requester, (&bundled.request, &again), by)
        .await
        .unwrap();
}
