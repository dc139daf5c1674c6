//! Plans that are made as a job: left, found again, taken over where a server dies, stopped, and saved once.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{
    NamedPair, PlanAsk, PlanRunStage, plan_runs_list, saved_plan, saved_plans_list,
};
use backend::testing::samples::because;
use backend::testing::{Engine, House};
use backend::use_cases::records::step_request;
use backend::use_cases::review::{
    PlanRun, begin_plan, claim_plan_run, make_left_plans, make_plan, save_plan, stop_plan,
};
use chrono::TimeDelta;
use domain::lifecycle::RequestAct;
use domain::policy::Refusal;
use rstest::rstest;

const NAME: (&str, &str) = ("Before the session", "goal=best_fit");

async fn begun(house: &House) -> PlanRun {
    let ask = PlanAsk::default();
    begin_plan(house, &house.reviewer, &ask, NAME)
        .await
        .unwrap()
}

async fn saved(house: &House) -> usize {
    let list = saved_plans_list(house, &house.reviewer).await;
    list.unwrap().len()
}

async fn stages(house: &House) -> Vec<PlanRunStage> {
    let list = plan_runs_list(house, &house.reviewer).await.unwrap();
    list.into_iter().map(|run| run.stage).collect()
}

#[rstest]
#[tokio::test]
async fn where_a_server_dies_another_makes_the_plan_and_it_is_saved_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let first = begun(&house).await;
    let id = first.id();
    assert_eq!(stages(&house).await, [PlanRunStage::Waiting]);
    assert!(
        claim_plan_run(&house).await.unwrap().is_none(),
        "has a maker"
    );
    house.t.clock.advance(TimeDelta::seconds(61));
    let second = claim_plan_run(&house).await.unwrap().unwrap();
    assert_eq!(second.id(), id);
    assert!(
        claim_plan_run(&house).await.unwrap().is_none(),
        "taken over"
    );
    // The first was not dead but slow: what it made is not kept.
    assert!(!make_plan(&house, first).await.unwrap());
    assert_eq!((saved(&house).await, stages(&house).await.len()), (0, 1));
    assert!(make_plan(&house, second).await.unwrap());
    assert_eq!((saved(&house).await, stages(&house).await.len()), (1, 0));
    let plan = saved_plan(&house, &house.reviewer, (id, 1)).await.unwrap();
    assert_eq!(plan.head.name, NAME.0);
    assert_eq!(plan.pairs.len(), 1);
}

#[rstest]
#[tokio::test]
async fn what_was_left_is_made_as_records_stand_then(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, _) = house.pair().await;
    let id = begun(&house).await.id();
    let (act, why) = (RequestAct::Withdraw, because("priorities"));
    step_request(&house, &house.requester, &request, act, why)
        .await
        .unwrap();
    assert_eq!(make_left_plans(&house).await.unwrap(), 0, "has a maker");
    house.t.clock.advance(TimeDelta::seconds(61));
    assert_eq!(make_left_plans(&house).await.unwrap(), 1);
    let plan = saved_plan(&house, &house.reviewer, (id, 1)).await.unwrap();
    assert_eq!((plan.records, plan.pairs.len()), ((0, 1), 0));
}

#[rstest]
#[tokio::test]
async fn a_plan_that_is_stopped_is_not_saved(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let second = house.another_reviewer().await;
    let run = begun(&house).await;
    let id = run.id();
    stop_plan(&house, &second, id).await.unwrap();
    assert!(!make_plan(&house, run).await.unwrap());
    assert_eq!((saved(&house).await, stages(&house).await.len()), (0, 0));
    let again = stop_plan(&house, &second, id).await;
    assert!(matches!(again, Err(BackendError::NotFound)), "{again:?}");
    // One that is saved is not stopped any more.
    let run = begun(&house).await;
    let id = run.id();
    assert!(make_plan(&house, run).await.unwrap());
    let late = stop_plan(&house, &second, id).await;
    assert!(matches!(late, Err(BackendError::NotFound)), "{late:?}");
    assert_eq!(saved(&house).await, 1);
}

#[rstest]
#[tokio::test]
async fn a_plan_that_ends_the_program_is_given_up(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let id = begun(&house).await.id();
    for _ in 0..2 {
        house.t.clock.advance(TimeDelta::seconds(61));
        assert!(claim_plan_run(&house).await.unwrap().is_some());
    }
    house.t.clock.advance(TimeDelta::seconds(61));
    assert!(claim_plan_run(&house).await.unwrap().is_none());
    let failed = PlanRunStage::Failed("plan_failed".to_owned());
    assert_eq!(stages(&house).await, [failed]);
    stop_plan(&house, &house.reviewer, id).await.unwrap();
    assert!(stages(&house).await.is_empty(), "put away");
}

#[rstest]
#[tokio::test]
async fn why_there_is_no_plan_is_said_to_whoever_waits_and_kept_for_whoever_left(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, offer) = house.pair().await;
    let (act, why) = (RequestAct::Withdraw, because("priorities"));
    step_request(&house, &house.requester, &request, act, why)
        .await
        .unwrap();
    let ask = PlanAsk {
        pinned: vec![NamedPair { request, offer }],
        ..PlanAsk::default()
    };
    let refused = |made: Result<bool, BackendError>| {
        assert!(
            matches!(made, Err(BackendError::Conflict("plan_refused"))),
            "{made:?}"
        );
    };
    refused(
        save_plan(&house, &house.reviewer, &ask, NAME)
            .await
            .map(|saved| saved.is_made),
    );
    assert!(stages(&house).await.is_empty(), "they were told");
    let run = begin_plan(&house, &house.reviewer, &ask, NAME)
        .await
        .unwrap();
    refused(make_plan(&house, run).await);
    let failed = PlanRunStage::Failed("plan_refused".to_owned());
    assert_eq!(stages(&house).await, [failed]);
    house.t.clock.advance(TimeDelta::hours(1));
    assert!(claim_plan_run(&house).await.unwrap().is_none(), "not again");
}

#[rstest]
#[tokio::test]
async fn only_reviewers_have_plans_made(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.pair().await;
    let id = begun(&house).await.id();
    let ask = PlanAsk::default();
    for viewer in [&house.requester, &house.provider] {
        let answers = [
            begin_plan(&house, viewer, &ask, NAME).await.map(drop),
            stop_plan(&house, viewer, id).await,
            plan_runs_list(&house, viewer).await.map(drop),
        ];
        for answer in answers {
            let refused = matches!(answer, Err(BackendError::Refused(Refusal::NotAllowed)));
            assert!(refused, "{answer:?}");
        }
    }
}
