//! Saved searches: each tells its owner once of what opens or changes and meets it, and of nothing that they
//! may not see.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;

use backend::outbox::{Told, claim, sent, told};
use backend::queries::{SearchedFor, inbox, own_data, saved_searches};
use backend::testing::samples::{because, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::accounts::erase_own_account;
use backend::use_cases::notices::choose_paces;
use backend::use_cases::records::{Reasoned, step_offer};
use backend::use_cases::searches::{Wanted, forget_search, save_search, tell_of_finds};
use backend::{Backend, BackendError};
use chrono::TimeDelta;
use domain::lifecycle::OfferAct;
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::{RecordKind, Term};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use matcher::Score;
use rstest::rstest;
use serde_json::json;

/// What was found for somebody, as their page lists it, oldest first.
async fn found(house: &House, viewer: &Viewer) -> Vec<(Reference, Option<Reference>)> {
    let page = inbox(house, viewer, 1).await.unwrap();
    let said = page
        .rows
        .into_iter()
        .rev()
        .filter_map(|row| match row.told {
            Some(Told::Found { reference, fits }) => Some((reference, fits)),
            _ => None,
        });
    said.collect()
}

fn list(kind: RecordKind, terms: &[&str]) -> Wanted {
    let terms: BTreeSet<Term> = terms.iter().filter_map(|term| Term::parse(term)).collect();
    Wanted::List {
        kind,
        text: None,
        terms,
    }
}

fn fits(reference: &Reference, least: u32) -> Wanted {
    Wanted::Fits {
        kind: REQUEST,
        reference: reference.clone(),
        least: Score::try_from(least).unwrap(),
    }
}

async fn at_once(backend: &Backend, viewer: &Viewer) {
    let at_once = [(NoticeKind::Found, NoticePace::AtOnce)];
    choose_paces(backend, viewer, &at_once).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn what_opens_and_fits_is_told_once_on_two_servers_and_what_was_there_is_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::told_of_matches(engine).await;
    let (own, there) = house.pair().await;
    tell_of_finds(&house).await.unwrap();
    save_search(&house, &house.requester, &fits(&own, 60))
        .await
        .unwrap();
    at_once(&house, &house.requester).await;
    assert_eq!(tell_of_finds(&house).await.unwrap(), 0, "{there} was there");
    let opened = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let far = with(offer(), "themes", json!(["T09.1"]));
    house.published(OFFER, &far, Visibility::OFFER).await;
    let other = house.t.another_server().await;
    let (one, two) = tokio::join!(tell_of_finds(&house), tell_of_finds(&other));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    let expected = vec![(opened.clone(), Some(own.clone()))];
    assert_eq!(found(&house, &house.requester).await, expected);
    let claimed = claim(&house).await.unwrap().unwrap();
    assert_eq!(claimed.recipient, "requester@demo.example");
    // It is told as long as it is so.
    let says = async || told(&house, &claimed).await.unwrap();
    assert!(matches!(says().await, Some(Told::Found { .. })));
    let (pause, resume) = (OfferAct::Pause, OfferAct::Resume);
    let why = Reasoned::default();
    step_offer(&house, &house.provider, &opened, pause, why)
        .await
        .unwrap();
    assert_eq!(says().await, None);
    sent(&house, &claimed, String::new()).await.unwrap();
    step_offer(&house, &house.provider, &opened, resume, why)
        .await
        .unwrap();
    assert_eq!(tell_of_finds(&house).await.unwrap(), 0, "never twice");
    assert!(claim(&house).await.unwrap().is_none());
}

#[rstest]
#[tokio::test]
async fn a_list_finds_what_its_owner_may_see_and_nothing_of_their_own(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let all = list(REQUEST, &["theme:T04"]);
    let other = house.other_provider().await;
    let observer = house.observer().await;
    for viewer in [&house.requester, &house.provider, &other, &observer] {
        save_search(&house, viewer, &all).await.unwrap();
    }
    let none = list(REQUEST, &["theme:T11"]);
    save_search(&house, &house.provider, &none).await.unwrap();
    let shown = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let states_only = Visibility {
        record: Circle::States,
        ..Visibility::REQUEST
    };
    house.published(REQUEST, &request(), states_only).await;
    tell_of_finds(&house).await.unwrap();
    for viewer in [&house.provider, &other] {
        assert_eq!(found(&house, viewer).await, [(shown.clone(), None)]);
    }
    assert_eq!(found(&house, &house.requester).await, [], "their own");
    let observed = found(&house, &observer).await;
    assert!(observed.iter().all(|(one, _)| *one == shown));
}

#[rstest]
#[tokio::test]
async fn a_masked_request_is_found_by_nobody_to_whom_it_would_tell_who_asks(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let own = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let wanted = Wanted::Fits {
        kind: OFFER,
        reference: own,
        least: Score::try_from(1).unwrap(),
    };
    save_search(&house, &house.provider, &wanted).await.unwrap();
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    house.published(REQUEST, &request(), masked).await;
    assert_eq!(tell_of_finds(&house).await.unwrap(), 0);
    let named = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    assert_eq!(tell_of_finds(&house).await.unwrap(), 1);
    let of: Vec<_> = found(&house, &house.provider).await;
    assert_eq!(of.iter().map(|(one, _)| one).collect::<Vec<_>>(), [&named]);
}

#[rstest]
#[tokio::test]
async fn a_search_is_its_owners_until_they_forget_it_or_are_erased(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (focal, office) = (Role::FocalPoint, house.office);
    house.t.member("late@demo.example", focal, office).await;
    let wide = save_search(&house, &house.requester, &list(OFFER, &[])).await;
    assert!(matches!(wide, Err(BackendError::Conflict("search_wide"))));
    let (own, _) = house.pair().await;
    let not_theirs = save_search(&house, &house.other_provider().await, &fits(&own, 60)).await;
    assert!(not_theirs.is_err(), "{not_theirs:?}");
    let wanted = fits(&own, 60);
    let id = save_search(&house, &house.requester, &wanted)
        .await
        .unwrap();
    let again = save_search(&house, &house.requester, &wanted).await;
    assert_eq!(again.unwrap(), id, "the same is the same");
    let forged = forget_search(&house, &house.provider, id).await;
    assert!(matches!(forged, Err(BackendError::NotFound)));
    let saved = saved_searches(&house, &house.requester).await.unwrap();
    assert!(matches!(
        saved.as_slice(),
        [one] if matches!(&one.searched, SearchedFor::Fits { reference, .. } if *reference == own)
    ));
    forget_search(&house, &house.requester, id).await.unwrap();
    house.published(OFFER, &offer(), Visibility::OFFER).await;
    assert_eq!(tell_of_finds(&house).await.unwrap(), 0);
    for theme in 0..50 {
        let text = Some(format!("word {theme}"));
        let terms = BTreeSet::new();
        let kind = OFFER;
        let one = Wanted::List { kind, text, terms };
        save_search(&house, &house.requester, &one).await.unwrap();
    }
    let full = save_search(&house, &house.requester, &wanted).await;
    assert!(matches!(full, Err(BackendError::Conflict("searches_full"))));
    let own = own_data(&house, &house.requester).await.unwrap();
    assert_eq!(own.saved_searches.len(), 50);
    let password = backend::testing::PASSWORD;
    erase_own_account(&house, &house.requester, password)
        .await
        .unwrap();
    assert_eq!(tell_of_finds(&house).await.unwrap(), 0);
}

#[rstest]
#[tokio::test]
async fn a_change_of_ones_own_record_finds_what_fits_it_now(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let far = with(
        request(),
        "themes",
        json!([{"code": "T09.1", "share": 100}]),
    );
    let own = house.published(REQUEST, &far, Visibility::REQUEST).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    save_search(&house, &house.requester, &fits(&own, 60))
        .await
        .unwrap();
    tell_of_finds(&house).await.unwrap();
    assert_eq!(found(&house, &house.requester).await, []);
    house.t.clock.advance(TimeDelta::minutes(1));
    house
        .submit(REQUEST, &own, &request(), Visibility::REQUEST)
        .await
        .unwrap();
    assert_eq!(tell_of_finds(&house).await.unwrap(), 1);
    let expected = vec![(offered.clone(), Some(own))];
    assert_eq!(found(&house, &house.requester).await, expected);
    let why = because("met_elsewhere");
    let back = step_offer(&house, &house.provider, &offered, OfferAct::Withdraw, why).await;
    back.unwrap();
    assert_eq!(found(&house, &house.requester).await, [], "it is gone");
}
