//! The audit of neutrality on real rows: rates, stored scores, exchanged States, other weights.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeMap;

use backend::BackendError;
use backend::queries::{Group, NeutralityAsk, exchanged, neutrality, replay_all};
use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST, TestBackend};
use backend::use_cases::matches::Proposer;
use domain::organisation::Role;
use domain::period::Period;
use domain::policy::Refusal;
use domain::record::RecordKind;
use domain::visibility::Visibility;
use domain::vocabulary::{Area, Code, LanguageTag, ProviderType, StateCode, World, areas_of};
use matcher::{Factor, Score, WeightSet};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use serde_json::json;

/// A State that is in the same areas as another.
fn with_a_twin(t: &TestBackend) -> StateCode {
    let today = t.clock().today();
    let mut seen = BTreeMap::new();
    for state in t.world().states() {
        let mut areas = areas_of(*state, today);
        areas.retain(|area| *area != Area::State(*state));
        if let Some(twin) = seen.insert(areas, *state) {
            return twin;
        }
    }
    panic!("no two States of this world are in the same areas")
}

fn ask(house: &House) -> NeutralityAsk {
    NeutralityAsk {
        period: Period::year_of(house.clock().today()),
        weights: WeightSet::standard(),
        least: Score::try_from(60).unwrap(),
    }
}

#[rstest]
#[tokio::test]
async fn rates_are_held_against_the_pool_and_told_to_reviewers_alone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.agreed().await;
    house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    house.published(REQUEST, &request(), masked).await;
    let audit = neutrality(&house, &house.reviewer, &ask(&house))
        .await
        .unwrap();
    let [region, _, language, providers] = audit.rates.as_slice() else {
        panic!("four tables");
    };
    assert_eq!(
        (region.kind, region.pool, region.matched),
        (RecordKind::Request, 3, 1)
    );
    let oceania = Group::Area(Area::parse("009").unwrap());
    let of = |group| region.rows.iter().find(|row| row.group == group).copied();
    let row = of(oceania).unwrap();
    assert_eq!(
        (row.pool, row.matched, row.expected, row.is_odd),
        (3, 1, 100, false)
    );
    let english = Group::Language(LanguageTag::parse("en").unwrap());
    assert!(
        language
            .rows
            .iter()
            .any(|row| row.group == english && row.pool >= 1)
    );
    assert_eq!((providers.pool, providers.matched), (1, 1));
    for viewer in [&house.requester, &house.provider] {
        let refused = neutrality(&house, viewer, &ask(&house)).await;
        assert!(matches!(
            refused,
            Err(BackendError::Refused(Refusal::NotAllowed))
        ));
    }
}

#[rstest]
#[tokio::test]
async fn a_stored_score_that_was_tampered_with_is_named(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let kept = house.proposed(Proposer::Requester).await;
    let forged = house.proposed(Proposer::Requester).await;
    let replay = replay_all(&house).await.unwrap();
    assert_eq!((replay.scores, replay.wrong), (2, 0));
    let raise = format!("UPDATE matches SET score = score + 1 WHERE reference = '{forged}'");
    house.db().execute_unprepared(&raise).await.unwrap();
    let replay = replay_all(&house).await.unwrap();
    assert_eq!((replay.scores, replay.wrong), (2, 1));
    let [one] = replay.named.as_slice() else {
        panic!("{replay:?} but {kept}");
    };
    assert_eq!(one.matching, forged);
    let points = i16::try_from(one.now.unwrap().points()).unwrap();
    assert_eq!((one.stored, one.card), (points + 1, one.now));
}

#[rstest]
#[tokio::test]
async fn states_with_equal_areas_score_the_same_on_what_is_there(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let t = TestBackend::in_world(engine, World::Real).await;
    let state = with_a_twin(&t);
    let office = t.organisation(Some(state), None).await;
    let company = t.organisation(None, Some(ProviderType::Private)).await;
    let secretariat = t.organisation(None, None).await;
    let house = House {
        requester: t.member("a@demo.example", Role::FocalPoint, office).await,
        provider: t
            .member("b@demo.example", Role::ProviderEditor, company)
            .await,
        reviewer: t
            .member("c@demo.example", Role::Reviewer, secretariat)
            .await,
        t,
        office,
        company,
        secretariat,
    };
    let everywhere = with(offer(), "coverage", json!(["001", state.code()]));
    for _ in 0..2 {
        house
            .published(REQUEST, &request(), Visibility::REQUEST)
            .await;
        house.published(OFFER, &everywhere, Visibility::OFFER).await;
    }
    let exchange = exchanged(&house, u64::MAX).await.unwrap();
    assert!(exchange.complete && exchange.pairs >= 4, "{exchange:?}");
    assert_eq!(exchange.unequal, []);
    assert!(!exchanged(&house, 1).await.unwrap().complete);
}

#[rstest]
#[tokio::test]
async fn what_other_weights_would_win_and_lose_is_told_before_they_are_in_force(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let audit = neutrality(&house, &house.reviewer, &ask(&house))
        .await
        .unwrap();
    assert!(audit.shift.is_none(), "the weights in force shift nothing");
    let only = |factor: Factor| {
        let mut raw = serde_json::Map::new();
        for one in Factor::ALL {
            let weight = if *one == factor { 100 } else { 0 };
            raw.insert(one.code().to_owned(), json!(weight));
        }
        raw.insert("name".to_owned(), json!("tried"));
        WeightSet::parse(&raw).unwrap()
    };
    let with = |factor| NeutralityAsk {
        weights: only(factor),
        least: Score::try_from(100).unwrap(),
        ..ask(&house)
    };
    let theme = neutrality(&house, &house.reviewer, &with(Factor::Theme)).await;
    let shift = theme.unwrap().shift.flatten().unwrap();
    assert_eq!(
        (shift.all.won, shift.all.lost),
        (1, 0),
        "the theme is the same"
    );
    let oceania = Group::Area(Area::parse("009").unwrap());
    assert_eq!(shift.rows[&oceania].won, 1);
    assert_eq!(shift.requests, (0, 1));
}
