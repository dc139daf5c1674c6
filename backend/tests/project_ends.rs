//! Another last day of a project: proposed by one side, confirmed or refused by the other.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{Told, claim, told};
use backend::queries::{EndProposalView, own_data, project_page};
use backend::testing::samples::day;
use backend::testing::{Engine, House};
use backend::use_cases::projects::{answer_end, confirm_start, propose_end, step_project};
use chrono::NaiveDate;
use domain::lifecycle::ProjectAct;
use domain::policy::Viewer;
use domain::project::{EndAnswer, EndOutcome};
use domain::reference::Reference;
use rstest::rstest;

const YES: EndAnswer = EndAnswer::Confirmed;
const NO: EndAnswer = EndAnswer::Refused;

type Done = Result<(), BackendError>;

fn june() -> NaiveDate {
    day(2027, 6, 30)
}

async fn ask(house: &House, who: &Viewer, on: &Reference, (day, after): (NaiveDate, i32)) -> Done {
    propose_end(house, who, on, (day, after), "The rainy season.").await
}

async fn seen(
    house: &House,
    who: &Viewer,
    on: &Reference,
) -> (Option<NaiveDate>, Vec<EndProposalView>) {
    let view = project_page(house, who, on).await.unwrap();
    (view.ends_on, view.end_proposals)
}

fn outcomes(proposals: &[EndProposalView]) -> Vec<EndOutcome> {
    proposals.iter().map(|one| one.outcome).collect()
}

fn conflict(done: Done, code: &str) {
    match done {
        Err(BackendError::Conflict(found)) => assert_eq!(found, code),
        other => panic!("{code} is refused: {other:?}"),
    }
}

/// The messages that wait, as they would be sent now.
async fn letters(house: &House) -> Vec<(String, Told)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(house).await.unwrap() {
        let told = told(house, &claimed).await.unwrap();
        found.extend(told.map(|told| (claimed.recipient.clone(), told)));
        backend::outbox::drop_pointless(house, &claimed)
            .await
            .unwrap();
    }
    found
}

#[rstest]
#[tokio::test]
async fn the_agreed_last_day_stands_until_the_other_side_confirms(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let project = house.active_project().await;
    letters(&house).await;
    let (agreed, _) = seen(&house, asks, &project).await;
    let head = house.head().await;
    ask(&house, gives, &project, (june(), 0)).await.unwrap();
    let (ends_on, proposals) = seen(&house, asks, &project).await;
    assert_eq!(ends_on, agreed);
    assert_eq!(outcomes(&proposals), [EndOutcome::Open]);
    assert!(proposals[0].may_answer);
    let (_, own) = seen(&house, gives, &project).await;
    assert!(!own[0].may_answer, "nobody answers for the other side");
    let asked = letters(&house).await;
    let [
        (
            to,
            Told::ProjectEnd {
                ends_on, answer, ..
            },
        ),
    ] = &*asked
    else {
        panic!("the State is asked: {asked:?}");
    };
    assert_eq!((&**to, *ends_on), ("requester@demo.example", june()));
    assert_eq!(*answer, None);
    conflict(
        answer_end(&house, gives, &project, (1, YES), None).await,
        "own_proposal",
    );
    answer_end(&house, asks, &project, (1, YES), None)
        .await
        .unwrap();
    let (ends_on, proposals) = seen(&house, gives, &project).await;
    assert_eq!(ends_on, Some(june()));
    assert_eq!(outcomes(&proposals), [EndOutcome::Confirmed]);
    let answered = letters(&house).await;
    let [(to, Told::ProjectEnd { answer, .. })] = &*answered else {
        panic!("the provider is told: {answered:?}");
    };
    assert_eq!((&**to, *answer), ("provider@demo.example", Some(YES)));
    assert_eq!(
        house.since(head).await,
        ["project.end_proposed", "project.end_confirmed"]
    );
    let own = own_data(&house, gives).await.unwrap();
    assert_eq!(own.proposed_ends[0].text, "The rainy season.");
}

#[rstest]
#[tokio::test]
async fn a_second_proposal_takes_the_place_of_the_first_and_a_refusal_says_why(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let project = house.active_project().await;
    let (agreed, _) = seen(&house, asks, &project).await;
    ask(&house, gives, &project, (june(), 0)).await.unwrap();
    let august = day(2027, 8, 31);
    conflict(
        ask(&house, asks, &project, (august, 0)).await,
        "other_proposal",
    );
    ask(&house, asks, &project, (august, 1)).await.unwrap();
    let late = answer_end(&house, asks, &project, (1, YES), None).await;
    conflict(late, "other_proposal");
    let silent = answer_end(&house, gives, &project, (2, NO), None).await;
    assert!(matches!(silent, Err(BackendError::Invalid(_))));
    answer_end(&house, gives, &project, (2, NO), Some("Our course ends."))
        .await
        .unwrap();
    let again = answer_end(&house, gives, &project, (2, YES), None).await;
    conflict(again, "end_answered");
    let (ends_on, proposals) = seen(&house, asks, &project).await;
    assert_eq!(ends_on, agreed);
    let expected = [EndOutcome::Replaced, EndOutcome::Refused];
    assert_eq!(outcomes(&proposals), expected);
    // Whoever was asked about the first is not written to about what is on the table no more.
    let told = letters(&house).await;
    let ends = told
        .iter()
        .filter(|(_, told)| matches!(told, Told::ProjectEnd { .. }));
    assert_eq!(ends.count(), 1, "the answer alone: {told:?}");
}

#[rstest]
#[tokio::test]
async fn of_two_who_propose_or_answer_at_once_one_is_told(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let project = house.active_project().await;
    let august = day(2027, 8, 31);
    let (one, two) = tokio::join!(
        ask(&house, asks, &project, (june(), 0)),
        ask(&house, gives, &project, (august, 0)),
    );
    assert!(one.is_ok() != two.is_ok());
    conflict(one.and(two), "other_proposal");
    let (_, proposals) = seen(&house, asks, &project).await;
    assert_eq!(outcomes(&proposals), [EndOutcome::Open]);
    let answers = if proposals[0].may_answer { asks } else { gives };
    let (yes, no) = tokio::join!(
        answer_end(&house, answers, &project, (1, YES), None),
        answer_end(&house, answers, &project, (1, NO), Some("No.")),
    );
    assert!(yes.is_ok() != no.is_ok());
    conflict(yes.and(no), "end_answered");
}

#[rstest]
#[tokio::test]
async fn a_last_day_is_possible_or_it_is_said_why_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let project = house.project().await;
    ask(&house, gives, &project, (june(), 0)).await.unwrap();
    answer_end(&house, asks, &project, (1, YES), None)
        .await
        .unwrap();
    let late = confirm_start(&house, asks, &project, day(2027, 7, 1)).await;
    conflict(late, "start_after_end");
    house.start(&project).await;
    let started = project_page(&house, asks, &project).await.unwrap();
    let first = started.starts_on.unwrap();
    let before = first.pred_opt().unwrap();
    conflict(
        ask(&house, asks, &project, (before, 1)).await,
        "end_before_start",
    );
    conflict(ask(&house, asks, &project, (june(), 1)).await, "same_end");
    conflict(
        ask(&house, asks, &project, (day(2020, 1, 1), 1)).await,
        "days_over",
    );
    ask(&house, asks, &project, (day(2027, 8, 1), 1))
        .await
        .unwrap();
    step_project(&house, gives, &project, ProjectAct::Finalise, None)
        .await
        .unwrap();
    let (ends_on, proposals) = seen(&house, asks, &project).await;
    assert_eq!(ends_on, Some(june()));
    assert_eq!(proposals[1].outcome, EndOutcome::Overtaken);
    let late = answer_end(&house, gives, &project, (2, YES), None).await;
    conflict(late, "project_delivered");
}

#[rstest]
#[tokio::test]
async fn nobody_else_sees_or_answers_what_is_proposed(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    ask(&house, &house.provider, &project, (june(), 0))
        .await
        .unwrap();
    let (_, reviewed) = seen(&house, &house.reviewer, &project).await;
    assert_eq!((reviewed.len(), reviewed[0].may_answer), (1, false));
    let other = house.other_state().await;
    if let Ok(view) = project_page(&house, &other, &project).await {
        assert_eq!(view.end_proposals, []);
    }
    for who in [&house.reviewer, &other, &house.unmandated().await] {
        let answered = answer_end(&house, who, &project, (1, YES), None).await;
        assert!(answered.is_err());
        assert!(!matches!(answered, Err(BackendError::Conflict(_))));
    }
}
