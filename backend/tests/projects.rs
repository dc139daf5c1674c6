//! What is done to projects, and the whole way there.

use backend::BackendError;
use backend::event_log::verify;
use backend::queries::{project_page, projects, record_page, request_matches};
use backend::testing::Engine;
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::projects::{
    add_update, confirm_start, reach_milestone, set_milestone, step_project,
};
use backend::use_cases::records::step_request;
use chrono::TimeDelta;
use domain::lifecycle::{Freshness, ProjectAct, ProjectStatus, RequestAct};
use domain::policy::{Refusal, Side, Viewer};
use domain::visibility::Visibility;
use rstest::rstest;

use backend::testing::samples::{day, english, offer, request, unknown};
use backend::testing::{House, OFFER, REQUEST};

type Failed = BackendError;

#[rstest]
#[tokio::test]
async fn from_the_first_word_to_the_confirmed_result(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let request = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let offer = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let ranking = request_matches(&house, asks, &request).await.unwrap();
    assert_eq!(
        ranking
            .rows
            .iter()
            .map(|row| &row.reference)
            .collect::<Vec<_>>(),
        [&offer]
    );
    assert_eq!(ranking.rows[0].may_propose, Some(Proposer::Requester));
    let of = propose(&house, asks, (&request, &offer), Proposer::Requester)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    accept(&house, gives, &of, Side::Provider).await.unwrap();
    let project = open_project(&house, asks, &of).await.unwrap();
    let begun = project_page(&house, asks, &project).await.unwrap();
    let common = (Some(day(2027, 3, 1)), Some(day(2027, 7, 31)));
    assert_eq!(
        (begun.starts_on, begun.ends_on),
        common,
        "where both windows overlap"
    );
    confirm_start(&house, asks, &project, day(2027, 3, 8))
        .await
        .unwrap();
    confirm_start(&house, gives, &project, day(2027, 3, 8))
        .await
        .unwrap();
    let first = set_milestone(
        &house,
        gives,
        &project,
        "First course",
        house.clock().today(),
    );
    reach_milestone(
        &house,
        gives,
        &project,
        first.await.unwrap(),
        house.clock().today(),
    )
    .await
    .unwrap();
    add_update(&house, asks, &project, "It went well.", english())
        .await
        .unwrap();
    step_project(&house, gives, &project, ProjectAct::Finalise, None)
        .await
        .unwrap();
    step_project(
        &house,
        asks,
        &project,
        ProjectAct::Close,
        Some("All ten can."),
    )
    .await
    .unwrap();
    let why = backend::use_cases::records::Reasoned::default();
    step_request(&house, asks, &request, RequestAct::Close, why)
        .await
        .unwrap();
    let page = project_page(&house, gives, &project).await.unwrap();
    assert_eq!(
        (page.status, page.updates.len()),
        (ProjectStatus::Closed, 1)
    );
    assert!(page.milestones[0].milestone.reached_on.is_some());
    assert_eq!(
        page.history.last().unwrap().note.as_deref(),
        Some("All ten can.")
    );
    let request = record_page(&house, asks, REQUEST, &request).await.unwrap();
    assert_eq!(request.status, "closed");
    assert_eq!(
        verify(house.db(), None).await.unwrap().sequence,
        house.head().await
    );
}

#[rstest]
#[tokio::test]
async fn a_project_starts_when_both_confirmed_the_same_day(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.project().await;
    let confirm = async |viewer, on| confirm_start(&house, viewer, &project, on).await.unwrap();
    let status = async || {
        let page = project_page(&house, &house.requester, &project)
            .await
            .unwrap();
        (page.status, page.confirmed)
    };
    confirm(&house.requester, day(2027, 3, 1)).await;
    confirm(&house.requester, day(2027, 3, 1)).await;
    assert_eq!(status().await, (ProjectStatus::Pipeline, (true, false)));
    confirm(&house.provider, day(2027, 4, 1)).await;
    assert_eq!(
        status().await,
        (ProjectStatus::Pipeline, (false, true)),
        "another day"
    );
    let head = house.head().await;
    confirm(&house.requester, day(2027, 4, 1)).await;
    assert_eq!(
        house.since(head).await,
        ["project.start_confirmed", "project.start"]
    );
    assert_eq!(status().await, (ProjectStatus::Active, (true, true)));
    let late = confirm_start(&house, &house.provider, &project, day(2027, 4, 1)).await;
    assert!(matches!(late, Err(Failed::Conflict("not_pipeline"))));
    assert_eq!(house.since(head).await.len(), 2);
}

#[rstest]
#[tokio::test]
async fn strangers_and_reviewers_touch_no_project(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let (state, public) = (house.other_state().await, Viewer::public());
    let (head, today) = (house.head().await, house.clock().today());
    for viewer in [&house.reviewer, &state, &public] {
        let answers = [
            confirm_start(&house, viewer, &project, today).await,
            set_milestone(&house, viewer, &project, "Mine", today)
                .await
                .map(drop),
            add_update(&house, viewer, &project, "Mine", english())
                .await
                .map(drop),
            step_project(&house, viewer, &project, ProjectAct::Finalise, None).await,
            step_project(&house, viewer, &project, ProjectAct::Cancel, Some("no")).await,
        ];
        for answer in answers {
            assert!(
                matches!(answer, Err(Failed::Refused(_) | Failed::NotFound)),
                "{answer:?}"
            );
        }
    }
    let nowhere = unknown();
    let nothing = step_project(
        &house,
        &house.requester,
        &nowhere,
        ProjectAct::Finalise,
        None,
    );
    assert!(matches!(nothing.await, Err(Failed::NotFound)));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn only_the_recipient_closes_and_says_what_came_of_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let step = async |viewer, act, note| step_project(&house, viewer, &project, act, note).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let early = step(asks, ProjectAct::Close, Some("Done")).await;
    assert!(matches!(early, Err(Failed::Refused(Refusal::State(_)))));
    step(gives, ProjectAct::Finalise, None).await.unwrap();
    let head = house.head().await;
    let provider = step(gives, ProjectAct::Close, Some("Done")).await;
    assert!(matches!(
        provider,
        Err(Failed::Refused(Refusal::NotAllowed))
    ));
    assert!(matches!(
        step(asks, ProjectAct::Close, None).await,
        Err(Failed::Invalid(_))
    ));
    assert_eq!(house.head().await, head);
    step(asks, ProjectAct::Close, Some("Done")).await.unwrap();
    let again = step(asks, ProjectAct::Close, Some("Done")).await;
    assert!(matches!(again, Err(Failed::Refused(Refusal::State(_)))));
    assert_eq!(house.since(head).await, ["project.close"]);
}

#[rstest]
#[tokio::test]
async fn a_milestone_is_reached_once_and_not_in_the_future(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let today = house.clock().today();
    let set = async |title: &str| {
        set_milestone(&house, &house.requester, &project, title, day(2027, 5, 1)).await
    };
    assert!(matches!(set("ab").await, Err(Failed::Invalid(_))));
    let milestone = set("Half of it").await.unwrap();
    let reach =
        async |project, on| reach_milestone(&house, &house.provider, project, milestone, on).await;
    let head = house.head().await;
    let tomorrow = today + TimeDelta::days(1);
    assert!(matches!(
        reach(&project, tomorrow).await,
        Err(Failed::Conflict("in_the_future"))
    ));
    reach(&project, today).await.unwrap();
    assert!(matches!(
        reach(&project, today).await,
        Err(Failed::Conflict("already_reached"))
    ));
    assert_eq!(house.since(head).await, ["project.milestone_reached"]);
}

#[rstest]
#[tokio::test]
async fn a_project_takes_50_milestones_and_none_once_it_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let set =
        async || set_milestone(&house, &house.requester, &project, "Step", day(2027, 5, 1)).await;
    for _ in 0..50 {
        set().await.unwrap();
    }
    assert!(matches!(
        set().await,
        Err(Failed::Conflict("milestones_full"))
    ));
    let cancel = step_project(
        &house,
        &house.provider,
        &project,
        ProjectAct::Cancel,
        Some("no"),
    );
    cancel.await.unwrap();
    let head = house.head().await;
    assert!(matches!(set().await, Err(Failed::Conflict("project_over"))));
    let late = add_update(&house, &house.requester, &project, "Late", english()).await;
    assert!(matches!(late, Err(Failed::Conflict("project_over"))));
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn the_light_is_the_parties_and_reviewers_alone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let other = house.other_state().await;
    let light = async |viewer| {
        let page = project_page(&house, viewer, &project).await.unwrap();
        let listed = projects(&house, viewer, 1).await.unwrap().rows;
        assert_eq!(
            listed.iter().map(|row| row.freshness).collect::<Vec<_>>(),
            [page.freshness]
        );
        (
            page.freshness,
            page.history.is_empty(),
            page.origin.is_some(),
        )
    };
    for (days, expected) in [
        (0, Freshness::Green),
        (190, Freshness::Amber),
        (190, Freshness::Red),
    ] {
        house.t.clock.advance(TimeDelta::days(days));
        for viewer in [&house.requester, &house.provider, &house.reviewer] {
            assert_eq!(light(viewer).await, (Some(expected), false, true));
        }
        assert_eq!(light(&other).await, (None, true, false));
    }
    let text = "Still at it.";
    add_update(&house, &house.provider, &project, text, english())
        .await
        .unwrap();
    assert_eq!(light(&house.requester).await.0, Some(Freshness::Green));
    assert!(
        projects(&house, &Viewer::public(), 1)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
}

#[rstest]
#[tokio::test]
async fn a_note_that_was_sent_twice_is_one(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let head = house.head().await;
    let send = |viewer, text| add_update(&house, viewer, &project, text, english());
    let asks = &house.requester;
    let (first, second) = tokio::join!(send(asks, "It went well."), send(asks, "It went well."));
    assert_eq!(first.unwrap(), second.unwrap());
    let updates = async || {
        let page = project_page(&house, asks, &project).await;
        page.unwrap().updates.len()
    };
    assert_eq!(updates().await, 1);
    assert_eq!(house.since(head).await, ["project.updated"]);
    // Other words, another person and another day are another note.
    send(asks, "It goes on.").await.unwrap();
    send(&house.provider, "It went well.").await.unwrap();
    house.t.clock.advance(TimeDelta::days(1));
    send(asks, "It went well.").await.unwrap();
    assert_eq!(updates().await, 4);
}
