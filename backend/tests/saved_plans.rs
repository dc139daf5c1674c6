//! Saved plans: what was asked and what came of it stays as it was; what holds no more is named.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{
    PlanAsk, PlanFile, compare_plans, saved_plan, saved_plan_file, saved_plans_list,
};
use backend::testing::samples::because;
use backend::testing::{Engine, House};
use backend::use_cases::matches::{Applied, Unheld, propose_planned};
use backend::use_cases::records::step_request;
use backend::use_cases::review::save_plan;
use chrono::TimeDelta;
use domain::lifecycle::RequestAct;
use domain::policy::{Refusal, Viewer};
use matcher::plan::Floor;
use rstest::rstest;
use uuid::Uuid;

async fn saved(house: &House, ask: &PlanAsk, name: &str) -> Uuid {
    let settings = (name, "goal=best_fit");
    let saved = save_plan(house, &house.reviewer, ask, settings)
        .await
        .unwrap();
    assert!(saved.is_made);
    saved.id
}

#[rstest]
#[tokio::test]
async fn a_saved_plan_stays_and_names_what_holds_no_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let (request, offer) = house.pair().await;
    let id = saved(&house, &PlanAsk::default(), "Before the session").await;
    let view = saved_plan(&house, &second, (id, 1)).await.unwrap();
    let [pair] = view.pairs.as_slice() else {
        panic!("{view:?}");
    };
    assert_eq!(
        (&pair.planned.request, &pair.planned.offer),
        (&request, &offer)
    );
    assert_eq!((pair.unheld, view.head.worth.requests_served), (None, 1));
    let kept = saved_plan_file(&house, &second, (id, PlanFile::Certificate)).await;
    let kept = kept.unwrap();
    assert_eq!(kept["pairs"].as_array().unwrap().len(), 1);
    // Its pairs are put forward from it as long as they hold.
    let why = because("priorities");
    let act = RequestAct::Withdraw;
    step_request(&house, &house.requester, &request, act, why)
        .await
        .unwrap();
    let view = saved_plan(&house, &second, (id, 1)).await.unwrap();
    assert_eq!(view.pairs[0].unheld, Some(Unheld::Closed));
    let planned = vec![view.pairs[0].planned.clone()];
    let applied = propose_planned(&house, &second, &planned, view.sequence).await;
    let Applied::Nothing(unheld) = applied.unwrap() else {
        panic!("a pair that holds no more was put forward");
    };
    assert_eq!(unheld.len(), 1);
    let again = saved_plan_file(&house, &second, (id, PlanFile::Certificate)).await;
    assert_eq!(again.unwrap(), kept, "what was made stays as it was");
}

#[rstest]
#[tokio::test]
async fn two_plans_are_held_against_each_other(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let wide = saved(&house, &PlanAsk::default(), "Widest").await;
    house.t.clock.advance(TimeDelta::minutes(1));
    let strict = PlanAsk {
        floor: Floor::try_from(100).unwrap(),
        ..PlanAsk::default()
    };
    let none = saved(&house, &strict, "Nothing below a hundred").await;
    let compared = compare_plans(&house, &house.reviewer, (wide, none))
        .await
        .unwrap();
    assert_eq!((compared.both, compared.only), (0, (1, 0)));
    assert_eq!((compared.requests, compared.states.0.len()), ((1, 0), 1));
    assert_eq!((compared.named.0.len(), compared.named.1.len()), (1, 0));
    let same = compare_plans(&house, &house.reviewer, (wide, wide))
        .await
        .unwrap();
    assert_eq!((same.both, same.only), (1, (0, 0)));
    let list = saved_plans_list(&house, &house.reviewer).await.unwrap();
    let names: Vec<_> = list.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Nothing below a hundred", "Widest"]);
}

#[rstest]
#[tokio::test]
async fn only_reviewers_save_and_read_plans(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let id = saved(&house, &PlanAsk::default(), "Ours alone").await;
    let refused = |answer: &Result<(), BackendError>| {
        matches!(answer, Err(BackendError::Refused(Refusal::NotAllowed)))
    };
    let theirs: [&Viewer; 2] = [&house.requester, &house.provider];
    for viewer in theirs {
        let list = saved_plans_list(&house, viewer).await.map(drop);
        let one = saved_plan(&house, viewer, (id, 1)).await.map(drop);
        let both = compare_plans(&house, viewer, (id, id)).await.map(drop);
        let file = saved_plan_file(&house, viewer, (id, PlanFile::Requests)).await;
        let ask = PlanAsk::default();
        let save = save_plan(&house, viewer, &ask, ("Mine", ""))
            .await
            .map(drop);
        for answer in [list, one, both, file.map(drop), save] {
            assert!(refused(&answer), "{answer:?}");
        }
    }
    let nobody = saved_plan(&house, &house.reviewer, (Uuid::nil(), 1)).await;
    assert!(matches!(nobody, Err(BackendError::NotFound)));
    let short = save_plan(&house, &house.reviewer, &PlanAsk::default(), ("x", "")).await;
    assert!(matches!(short, Err(BackendError::Invalid(_))));
}
