//! Plans over all open records, and what is put forward of them.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{
    LeftOut, NamedPair, PinFault, PlanAnswer, PlanAsk, PlanFile, PlanFiled, PlanPage, PlanView,
    plan_file, plan_page,
};
use backend::testing::samples::{offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{
    Applied, PlannedPair, Proposer, Unheld, endorse, propose, propose_planned,
};
use backend::use_cases::records::{Reasoned, step_offer};
use domain::lifecycle::OfferAct;
use domain::policy::Viewer;
use domain::record::RawRecord;
use domain::reference::Reference;
use domain::visibility::Visibility;
use matcher::plan::{Floor, Policy};
use matcher::{Gate, WeightSet};
use rstest::rstest;
use serde_json::json;

async fn page(house: &House, viewer: &Viewer, ask: &PlanAsk) -> PlanPage {
    plan_page(house, viewer, ask).await.unwrap()
}

async fn made(house: &House, ask: &PlanAsk) -> PlanView {
    match page(house, &house.reviewer, ask).await.answer {
        PlanAnswer::Made(view) => *view,
        other => panic!("no plan: {other:?}"),
    }
}

async fn refused(house: &House, ask: &PlanAsk) -> Vec<PinFault> {
    match page(house, &house.reviewer, ask).await.answer {
        PlanAnswer::Refused(faults) => faults,
        other => panic!("not refused: {other:?}"),
    }
}

fn planned(view: &PlanView) -> Vec<PlannedPair> {
    view.pairs.iter().map(|row| row.planned.clone()).collect()
}

fn pair(request: &Reference, offer: &Reference) -> NamedPair {
    NamedPair {
        request: request.clone(),
        offer: offer.clone(),
    }
}

/// An offer that one match exhausts.
fn single() -> RawRecord {
    with(offer(), "max_matches", json!(1))
}

async fn asked(house: &House, typed: &RawRecord) -> Reference {
    house.published(REQUEST, typed, Visibility::REQUEST).await
}

async fn offered(house: &House, typed: &RawRecord) -> Reference {
    house.published(OFFER, typed, Visibility::OFFER).await
}

/// Two requests, of which only the second fits the second offer; the first offer, which both would
/// take, has one place. The best pair first leaves the second with less.
async fn contested(house: &House) -> [Reference; 4] {
    let first = asked(house, &with(request(), "max_matches", json!(1))).await;
    let narrow = with(request(), "languages", json!(["fr"]));
    let second = asked(house, &with(narrow, "max_matches", json!(1))).await;
    let both = json!({"en": "delivered", "fr": "interpretation"});
    let wanted = offered(house, &with(single(), "languages", both)).await;
    let other = offered(house, &single()).await;
    [first, second, wanted, other]
}

#[rstest]
#[tokio::test]
async fn the_best_plan_is_worth_more_than_the_best_pair_first(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let [first, second, wanted, other] = contested(&house).await;
    let view = made(&house, &PlanAsk::default()).await;
    assert_eq!(view.records, (2, 2));
    let mut pairs: Vec<_> = view
        .pairs
        .iter()
        .map(|row| (row.planned.request.clone(), row.planned.offer.clone()))
        .collect();
    pairs.sort();
    let mut expected = vec![(first, other), (second, wanted)];
    expected.sort();
    assert_eq!(pairs, expected);
    assert!(view.worth.total_score >= view.greedy.total_score);
    assert_eq!(view.worth.requests_served, 2);
    assert_eq!(view.states_served.len(), 1);
    let region = view.regions.first().unwrap();
    assert_eq!((region.requests, region.requests_served), (2, 2));
    assert!(view.left_out.is_empty() && view.pairs.iter().all(|row| row.may_propose));
    assert_eq!(
        view.pairs.first().unwrap().explanation.gates.len(),
        Gate::ALL.len()
    );
}

#[rstest]
#[tokio::test]
async fn each_request_left_without_a_pair_is_told_why(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let served = asked(&house, &request()).await;
    let taken = asked(&house, &request()).await;
    let nothing = with(request(), "modalities_wanted", json!(["equipment"]));
    let nothing = asked(&house, &nothing).await;
    let weak = with(
        request(),
        "themes",
        json!([{"code": "T04.2", "share": 100}]),
    );
    let weak = asked(&house, &weak).await;
    offered(&house, &single()).await;
    let ask = PlanAsk {
        floor: Floor::try_from(90).unwrap(),
        ..PlanAsk::default()
    };
    let view = made(&house, &ask).await;
    assert_eq!(view.left_out_in_all, 3);
    let why = |reference: &Reference| {
        let row = view.left_out.iter();
        let mut found = row.filter(|row| row.request.reference == *reference);
        found.next().map(|row| row.why)
    };
    let either = [why(&served), why(&taken)];
    assert!(either.contains(&None), "{either:?}");
    assert!(
        either
            .iter()
            .flatten()
            .all(|why| matches!(why, LeftOut::Taken(score) if score.points() == 93)),
        "{either:?}"
    );
    assert_eq!(
        why(&nothing),
        Some(LeftOut::NothingFits(Some(Gate::Modality)))
    );
    assert!(
        matches!(why(&weak), Some(LeftOut::BelowFloor(score)) if score.points() == 78),
        "{:?}",
        why(&weak)
    );
}

#[rstest]
#[tokio::test]
async fn what_is_not_open_is_in_no_plan_and_plans_are_for_reviewers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let seen = asked(&house, &request()).await;
    let hidden = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let offer = offered(&house, &offer()).await;
    let view = made(&house, &PlanAsk::default()).await;
    assert_eq!(view.records, (1, 1));
    assert_eq!(view.pairs.first().unwrap().planned.request, seen);
    let ask = PlanAsk {
        pinned: vec![pair(&hidden, &offer)],
        ..PlanAsk::default()
    };
    assert_eq!(refused(&house, &ask).await, [PinFault::NotOpen(hidden)]);
    for viewer in [&house.requester, &house.provider, &Viewer::public()] {
        let refused = plan_page(&house, viewer, &PlanAsk::default()).await;
        assert!(matches!(refused, Err(BackendError::Refused(_))));
        let refused = plan_file(&house, viewer, &PlanAsk::default(), PlanFile::Requests).await;
        assert!(matches!(refused, Err(BackendError::Refused(_))));
    }
}

#[rstest]
#[tokio::test]
async fn pins_and_exclusions_are_kept_and_contradictions_named(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let [first, second, wanted, other] = contested(&house).await;
    let ask = |pinned: &[NamedPair], excluded: &[NamedPair]| PlanAsk {
        pinned: pinned.to_vec(),
        excluded: excluded.to_vec(),
        ..PlanAsk::default()
    };
    let contrary = pair(&first, &wanted);
    let view = made(&house, &ask(std::slice::from_ref(&contrary), &[])).await;
    let pinned: Vec<_> = view.pairs.iter().filter(|row| row.pinned).collect();
    assert_eq!(pinned.len(), 1);
    assert_eq!(pinned.first().unwrap().planned.offer, wanted);
    let view = made(&house, &ask(&[], &[pair(&first, &other)])).await;
    let is_there = |row: &&backend::queries::PairRow| {
        (&row.planned.request, &row.planned.offer) == (&first, &other)
    };
    assert!(!view.pairs.iter().any(|row| is_there(&row)));

    let both = ask(
        std::slice::from_ref(&contrary),
        std::slice::from_ref(&contrary),
    );
    assert_eq!(
        refused(&house, &both).await,
        [PinFault::Excluded(contrary.clone())]
    );
    let two = ask(&[contrary, pair(&second, &wanted)], &[]);
    assert_eq!(
        refused(&house, &two).await,
        [PinFault::Limit {
            record: wanted,
            pins: 2,
            limit: 1
        }]
    );
    let nothing = with(request(), "modalities_wanted", json!(["equipment"]));
    let nothing = asked(&house, &nothing).await;
    let unfit = pair(&nothing, &other);
    assert_eq!(
        refused(&house, &ask(std::slice::from_ref(&unfit), &[])).await,
        [PinFault::Gates(unfit, vec![Gate::Modality])]
    );
}

#[rstest]
#[tokio::test]
async fn chosen_pairs_become_matches_in_one_step_and_are_planned_no_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    contested(&house).await;
    let first = page(&house, &house.reviewer, &PlanAsk::default()).await;
    let PlanAnswer::Made(view) = &first.answer else {
        panic!("no plan")
    };
    let head = house.head().await;
    let pairs = planned(view);
    let applied = propose_planned(&house, &house.reviewer, &pairs, first.sequence).await;
    let Applied::All(references) = applied.unwrap() else {
        panic!("not applied")
    };
    assert_eq!(references.len(), 2);
    let events = house.events(head).await;
    let kinds: Vec<_> = events.iter().map(|event| event.kind.to_string()).collect();
    assert_eq!(kinds, ["match.propose", "match.propose"]);
    for event in &events {
        assert_eq!(event.payload.get("plan"), Some(&json!(first.sequence)));
        assert_eq!(event.payload.get("proposer"), Some(&json!("reviewer")));
    }
    // Their places are spoken for, though no reviewer has looked at them.
    let view = made(&house, &PlanAsk::default()).await;
    assert!(view.pairs.is_empty(), "{:?}", view.pairs);
    assert_eq!(view.together, 2);
    assert!(view.left_out.iter().all(|row| row.why == LeftOut::Full));
    let again = propose_planned(&house, &house.reviewer, &pairs, first.sequence).await;
    let Applied::Nothing(unheld) = again.unwrap() else {
        panic!("put forward twice")
    };
    assert!(unheld.iter().all(|(_, why)| *why == Unheld::Together));
    let since = PlanAsk {
        since: Some(first.sequence),
        tried: pairs,
        ..PlanAsk::default()
    };
    let later = page(&house, &house.reviewer, &since).await;
    assert_eq!(later.changed.len(), 4, "all four have a match by now");
    assert_eq!(later.tried.len(), 2);
    endorse(&house, &house.reviewer, references.first().unwrap(), None)
        .await
        .unwrap();
}

#[rstest]
#[tokio::test]
async fn a_plan_that_is_out_of_date_names_every_pair_and_does_nothing_by_halves(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let [first, second, wanted, other] = contested(&house).await;
    let plan = page(&house, &house.reviewer, &PlanAsk::default()).await;
    let PlanAnswer::Made(view) = &plan.answer else {
        panic!("no plan")
    };
    let pairs = planned(view);
    let pause = step_offer(
        &house,
        &house.provider,
        &other,
        OfferAct::Pause,
        Reasoned::default(),
    );
    pause.await.unwrap();
    let head = house.head().await;
    let applied = propose_planned(&house, &house.reviewer, &pairs, plan.sequence).await;
    let Applied::Nothing(unheld) = applied.unwrap() else {
        panic!("applied by halves")
    };
    let named: Vec<_> = unheld
        .iter()
        .map(|(pair, why)| (&pair.request, &pair.offer, *why))
        .collect();
    assert_eq!(named, [(&first, &other, Unheld::Closed)]);
    assert_eq!(house.head().await, head, "nothing happened");

    let with_it = |change: fn(&mut PlannedPair)| {
        let good = pairs.iter().find(|pair| pair.offer == wanted);
        let mut changed = good.unwrap().clone();
        change(&mut changed);
        changed
    };
    for (changed, why) in [
        (with_it(|pair| pair.request_version += 1), Unheld::Changed),
        (with_it(|pair| pair.offer_version -= 1), Unheld::Changed),
        (
            with_it(|pair| pair.score = 12_u32.try_into().unwrap()),
            Unheld::Score,
        ),
        (
            with_it(|pair| pair.offer = "O-0000-00".parse().unwrap()),
            Unheld::Gone,
        ),
    ] {
        let tried = [changed];
        let applied = propose_planned(&house, &house.reviewer, &tried, plan.sequence).await;
        let [pair] = tried;
        assert_eq!(applied.unwrap(), Applied::Nothing(vec![(pair, why)]));
    }
    // The one that holds, beside the other that would take the same place.
    let rival = PlannedPair {
        request: first.clone(),
        ..with_it(|_| {})
    };
    let rival = PlannedPair {
        score: 93_u32.try_into().unwrap(),
        ..rival
    };
    let both = [with_it(|_| {}), rival.clone()];
    let applied = propose_planned(&house, &house.reviewer, &both, plan.sequence).await;
    assert_eq!(
        applied.unwrap(),
        Applied::Nothing(vec![(rival, Unheld::Room)])
    );
    propose(
        &house,
        &house.reviewer,
        (&second, &wanted),
        Proposer::Reviewer,
    )
    .await
    .unwrap();
}

#[rstest]
#[tokio::test]
async fn nobody_puts_forward_what_concerns_their_own_state(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let interested = house.interested_reviewer().await;
    let plan = page(&house, &interested, &PlanAsk::default()).await;
    let PlanAnswer::Made(view) = &plan.answer else {
        panic!("no plan")
    };
    assert!(view.pairs.iter().all(|row| !row.may_propose));
    let pairs = planned(view);
    let head = house.head().await;
    let applied = propose_planned(&house, &interested, &pairs, plan.sequence).await;
    assert!(matches!(applied.unwrap(), Applied::Nothing(unheld)
            if unheld.iter().all(|(_, why)| *why == Unheld::OwnInterest)));
    for viewer in [&house.requester, &house.provider, &Viewer::public()] {
        let applied = propose_planned(&house, viewer, &pairs, plan.sequence).await;
        assert!(matches!(applied, Err(BackendError::Refused(_))));
    }
    let none = propose_planned(&house, &house.reviewer, &[], plan.sequence).await;
    assert!(matches!(
        none,
        Err(BackendError::Conflict("plan_none_chosen"))
    ));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn the_certificate_proves_the_plan_to_whoever_has_the_files(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let [first, _, _, other] = contested(&house).await;
    // Together already: the certificate has to name it as out of the plan.
    let pair = (&first, &other);
    propose(&house, &house.reviewer, pair, Proposer::Reviewer)
        .await
        .unwrap();
    let weights = json!({"name": "tried", "theme": 30, "geography": 20, "modality": 15,
        "level_audience": 10, "language": 10, "timing": 5, "scale": 5, "openness": 5});
    for policy in [Policy::BestFit, Policy::Widest] {
        let ask = PlanAsk {
            policy,
            weights: WeightSet::parse(weights.as_object().unwrap()).unwrap(),
            ..PlanAsk::default()
        };
        let mut files = Vec::new();
        for file in [PlanFile::Certificate, PlanFile::Requests, PlanFile::Offers] {
            let filed = plan_file(&house, &house.reviewer, &ask, file)
                .await
                .unwrap();
            files.push(serde_json::to_string(&filed).unwrap());
        }
        let [plan, requests, offers] = files.try_into().unwrap();
        let today = house.clock().today();
        let verify = |plan: &str| {
            matcher::certificate::verify(
                &serde_json::from_str(plan).unwrap(),
                &serde_json::from_str::<Vec<_>>(&requests).unwrap(),
                &serde_json::from_str::<Vec<_>>(&offers).unwrap(),
                matcher::Basis::new(&ask.weights, today),
            )
        };
        let verified = verify(&plan).unwrap();
        assert!(verified.eligible > 0);
        let false_bound = plan.replacen("\"total_score\":", "\"total_score\":1", 1);
        assert!(verify(&false_bound).is_err());
        let weights = plan_file(&house, &house.reviewer, &ask, PlanFile::Weights).await;
        assert!(matches!(weights, Ok(PlanFiled::Weights(found)) if found == ask.weights));
    }
}
