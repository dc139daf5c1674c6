//! What is asked once a project is delivered.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{Letter, Told, claim, sent, told};
use backend::queries::{own_data, project_page, waiting_follow_ups};
use backend::testing::{Engine, House};
use backend::use_cases::projects::{answer_follow_up, ask_follow_ups, give_feedback, step_project};
use chrono::TimeDelta;
use domain::id::FollowUpId;
use domain::lifecycle::ProjectAct;
use domain::policy::{Refusal, Viewer};
use domain::project::{Answer, RawAnswers};
use domain::reference::Reference;
use rstest::rstest;

type Failed = BackendError;

fn answers() -> RawAnswers {
    let yes = || "yes".to_owned();
    RawAnswers {
        in_use: yes(),
        still_there: "partly".into(),
        passed_on: "no".into(),
        as_agreed: yes(),
        on_time: "no".into(),
        in_language: yes(),
        people_there: yes(),
        text: String::new(),
    }
}

async fn closed(house: &House) -> Reference {
    let project = house.active_project().await;
    let finalise = ProjectAct::Finalise;
    step_project(house, &house.provider, &project, finalise, None)
        .await
        .unwrap();
    let (close, note) = (ProjectAct::Close, Some("All ten can."));
    step_project(house, &house.requester, &project, close, note)
        .await
        .unwrap();
    project
}

async fn questions(house: &House, viewer: &Viewer, project: &Reference) -> Vec<FollowUpId> {
    let page = project_page(house, viewer, project).await.unwrap();
    page.aftermath.follow_ups.iter().map(|one| one.id).collect()
}

#[rstest]
#[tokio::test]
async fn the_recipient_is_asked_after_3_12_and_24_months_and_never_twice(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let other = house.t.another_server().await;
    let project = closed(&house).await;
    let from = house.clock().today();
    // What was told of its match on the way.
    while let Some(claimed) = claim(&house).await.unwrap() {
        sent(&house, &claimed, String::new()).await.unwrap();
    }
    let mut asked_on = Vec::new();
    for _ in 0..110 {
        let (one, two) = tokio::join!(ask_follow_ups(&house), ask_follow_ups(&other));
        assert!(one.unwrap() + two.unwrap() <= 1);
        while let Some(claimed) = claim(&house).await.unwrap() {
            assert!(matches!(claimed.letter, Letter::FollowUp { .. }));
            assert_eq!(claimed.recipient, "requester@demo.example");
            let Some(Told::FollowUp {
                project: of,
                months,
            }) = told(&house, &claimed).await.unwrap()
            else {
                panic!("{claimed:?}");
            };
            assert_eq!(of, project);
            asked_on.push((months, (house.clock().today() - from).num_days()));
            sent(&house, &claimed, String::new()).await.unwrap();
        }
        house.t.clock.advance(TimeDelta::days(7));
    }
    // At the first weekly turn on or after each day.
    assert_eq!(asked_on, [(3, 98), (12, 371), (24, 735)]);
    let waiting = async |viewer| waiting_follow_ups(&house, viewer).await.unwrap().len();
    assert_eq!(waiting(&house.requester).await, 3);
    assert_eq!(waiting(&house.reviewer).await, 3);
    assert_eq!(waiting(&house.provider).await, 0);
    assert_eq!(waiting(&house.other_state().await).await, 0);
}

#[rstest]
#[tokio::test]
async fn only_the_recipient_answers_once_and_not_before_its_day(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = closed(&house).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let first = questions(&house, asks, &project).await[0];
    let answer = async |viewer, id, typed: &RawAnswers| {
        answer_follow_up(&house, viewer, &project, id, typed).await
    };
    let early = answer(asks, first, &answers()).await;
    assert!(matches!(early, Err(Failed::Conflict("not_due"))));
    while let Some(claimed) = claim(&house).await.unwrap() {
        sent(&house, &claimed, String::new()).await.unwrap();
    }
    house.t.clock.advance(TimeDelta::days(95));
    assert_eq!(ask_follow_ups(&house).await.unwrap(), 1);
    let head = house.head().await;
    let provider = answer(gives, first, &answers()).await;
    assert!(matches!(
        provider,
        Err(Failed::Refused(Refusal::NotAllowed))
    ));
    let blank = answer(asks, first, &RawAnswers::default()).await;
    let Err(Failed::Invalid(faults)) = blank else {
        panic!("{blank:?}")
    };
    assert_eq!(faults.len(), 3);
    answer(asks, first, &answers()).await.unwrap();
    let again = answer(asks, first, &answers()).await;
    assert!(matches!(again, Err(Failed::Conflict("already_answered"))));
    assert_eq!(house.since(head).await, ["project.follow_up_answered"]);
    for viewer in [asks, gives, &house.reviewer] {
        let page = project_page(&house, viewer, &project).await.unwrap();
        let (said, _) = page.aftermath.follow_ups[0].answer.clone().unwrap();
        assert_eq!(said.still_there, Answer::Partly);
    }
    let other = house.other_state().await;
    assert_eq!(questions(&house, &other, &project).await, []);
    // What was answered is asked no more, though its message still waits.
    let claimed = claim(&house).await.unwrap().unwrap();
    assert_eq!(told(&house, &claimed).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn each_side_says_once_how_it_went_and_only_the_parties_and_reviewers_read_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let (asks, gives) = (&house.requester, &house.provider);
    let give = async |viewer: &Viewer| give_feedback(&house, viewer, &project, &answers()).await;
    let early = give(asks).await;
    assert!(matches!(early, Err(Failed::Conflict("feedback_early"))));
    let finalise = ProjectAct::Finalise;
    step_project(&house, gives, &project, finalise, None)
        .await
        .unwrap();
    let may = async |viewer| {
        let page = project_page(&house, viewer, &project).await.unwrap();
        (
            page.aftermath.may_give_feedback,
            page.aftermath.feedback.len(),
        )
    };
    assert_eq!(may(gives).await, (true, 0));
    give(gives).await.unwrap();
    let again = give(gives).await;
    assert!(matches!(again, Err(Failed::Conflict("already_given"))));
    assert_eq!((may(gives).await, may(asks).await), ((false, 1), (true, 1)));
    give(asks).await.unwrap();
    let other = house.other_state().await;
    for viewer in [&house.reviewer, &other, &Viewer::public()] {
        assert!(matches!(
            give(viewer).await,
            Err(Failed::Refused(_) | Failed::NotFound)
        ));
    }
    assert_eq!(may(&house.reviewer).await, (false, 2));
    assert_eq!(may(&other).await, (false, 0));
    assert_eq!(own_data(&house, asks).await.unwrap().entries.len(), 1);
}
