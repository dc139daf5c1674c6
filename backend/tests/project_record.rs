//! What is written into a project's record: by whom, seen by whom, and what stood there before.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{EntryView, own_data, project_page, record_links};
use backend::testing::samples::{because, day, offer, request, shown_to, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, open_project, propose};
use backend::use_cases::projects::{
    add_entry, amend_entry, confirm_start, move_milestone, reach_milestone, set_milestone,
    step_project, withdraw_entry,
};
use backend::use_cases::records::step_request;
use chrono::TimeDelta;
use domain::lifecycle::{ProjectAct, ProjectStatus, RequestAct};
use domain::policy::{Side, Viewer};
use domain::project::{Entry, EntryKind, Fulfilment, LateKind, RawEntry, ThemeProgress};
use domain::reference::Reference;
use domain::visibility::Circle;
use rstest::rstest;
use serde_json::json;

type Failed = BackendError;

fn course() -> RawEntry {
    RawEntry {
        title: "First course".into(),
        modality: "training_course".into(),
        audience: "technical".into(),
        delivery: "in_person".into(),
        starts_on: "2027-03-01".into(),
        ends_on: "2027-03-05".into(),
        ..RawEntry::default()
    }
}

fn paper(circle: Circle) -> RawEntry {
    RawEntry {
        title: format!("Paper {}", circle.number()),
        address: "https://example.org/report.pdf".into(),
        circle: circle.number().to_string(),
        ..RawEntry::default()
    }
}

fn spent() -> RawEntry {
    RawEntry {
        title: "Rooms".into(),
        money_kind: "spent".into(),
        amount: "1200".into(),
        on: "2027-03-01".into(),
        ..RawEntry::default()
    }
}

async fn entries(house: &House, viewer: &Viewer, project: &Reference) -> Vec<EntryView> {
    project_page(house, viewer, project).await.unwrap().entries
}

async fn titles(house: &House, viewer: &Viewer, project: &Reference) -> Vec<String> {
    let entries = entries(house, viewer, project).await;
    let titles = entries.iter().map(|view| view.entry.title().to_owned());
    titles.collect()
}

/// A project under way, of two records that everybody sees.
async fn public_project(house: &House) -> Reference {
    let public = shown_to(Circle::Public);
    let request = house.published(REQUEST, &request(), public).await;
    let offer = house.published(OFFER, &offer(), public).await;
    let pair = (&request, &offer);
    let proposed = propose(house, &house.requester, pair, Proposer::Requester);
    let agreed = proposed.await.unwrap();
    house.agree(&agreed).await;
    let project = open_project(house, &house.requester, &agreed).await;
    let project = project.unwrap();
    for side in [Side::Requester, Side::Provider] {
        confirm_start(house, house.side(side), &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    project
}

#[rstest]
#[tokio::test]
async fn either_side_counts_who_came_and_what_stood_there_stays(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let (asks, gives) = (&house.requester, &house.provider);
    let head = house.head().await;
    let kind = EntryKind::Activity;
    let first = add_entry(&house, gives, &project, kind, &course()).await;
    let first = first.unwrap();
    let again = add_entry(&house, gives, &project, kind, &course()).await;
    assert_eq!(again.unwrap(), first, "a button pressed twice");
    house.t.clock.advance(TimeDelta::days(1));
    add_entry(&house, gives, &project, kind, &course())
        .await
        .unwrap();
    let counted = RawEntry {
        women: "7".into(),
        men: "5".into(),
        ..RawEntry::default()
    };
    let now = amend_entry(&house, asks, &project, first, &counted).await;
    let now = now.unwrap();
    let found = entries(&house, asks, &project).await;
    let ids: Vec<_> = found.iter().map(|view| view.id).collect();
    assert_eq!((ids.len(), ids[0]), (2, now), "it keeps its place");
    let Entry::Activity(activity) = &found[0].entry else {
        panic!("an activity")
    };
    assert_eq!(activity.took_part.all(), Some(12));
    assert_eq!(found[0].before.len(), 1);
    // Who read the page before it was changed does not change what stands there now.
    let late = amend_entry(&house, gives, &project, first, &counted).await;
    assert!(matches!(late, Err(Failed::NotFound)));
    withdraw_entry(&house, gives, &project, now).await.unwrap();
    assert_eq!(entries(&house, asks, &project).await.len(), 1);
    assert_eq!(
        house.since(head).await,
        [
            "project.entry_added",
            "project.entry_added",
            "project.entry_amended",
            "project.entry_withdrawn"
        ]
    );
    let own = own_data(&house, gives).await.unwrap();
    assert_eq!(own.entries.len(), 2);
}

#[rstest]
#[tokio::test]
async fn a_paper_and_money_are_seen_in_their_circles_and_in_no_wider_one(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = public_project(&house).await;
    let (state, provider) = (house.other_state().await, house.other_provider().await);
    let circles = [
        Circle::MatchParties,
        Circle::States,
        Circle::Verified,
        Circle::Public,
    ];
    for circle in circles {
        let kind = EntryKind::Document;
        add_entry(&house, &house.provider, &project, kind, &paper(circle))
            .await
            .unwrap();
        house.t.clock.advance(TimeDelta::minutes(1));
    }
    let kind = EntryKind::Money;
    add_entry(&house, &house.provider, &project, kind, &spent())
        .await
        .unwrap();
    let all = ["Paper 2", "Paper 3", "Paper 4", "Paper 5", "Rooms"];
    for party in [&house.requester, &house.provider, &house.reviewer] {
        assert_eq!(titles(&house, party, &project).await, all);
    }
    assert_eq!(titles(&house, &state, &project).await, all[1..4]);
    assert_eq!(titles(&house, &provider, &project).await, all[2..4]);
    let public = Viewer::public();
    assert_eq!(titles(&house, &public, &project).await, all[3..4]);
}

#[rstest]
#[tokio::test]
async fn only_whoever_named_a_paper_takes_it_back(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let (asks, gives) = (&house.requester, &house.provider);
    let named = paper(Circle::MatchParties);
    let id = add_entry(&house, gives, &project, EntryKind::Document, &named)
        .await
        .unwrap();
    let head = house.head().await;
    let other = withdraw_entry(&house, asks, &project, id).await;
    assert!(matches!(other, Err(Failed::NotFound)));
    let another = house.active_project().await;
    let elsewhere = withdraw_entry(&house, gives, &another, id).await;
    assert!(matches!(elsewhere, Err(Failed::NotFound)));
    let changeable = async |viewer| entries(&house, viewer, &project).await[0].is_changeable;
    assert_eq!(
        (changeable(asks).await, changeable(gives).await),
        (false, true)
    );
    assert!(!changeable(&house.reviewer).await);
    assert!(
        !house
            .since(head)
            .await
            .contains(&"project.entry_withdrawn".to_owned())
    );
    withdraw_entry(&house, gives, &project, id).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn strangers_and_reviewers_write_nothing_and_nobody_once_it_is_over(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let kind = EntryKind::Activity;
    let id = add_entry(&house, &house.provider, &project, kind, &course())
        .await
        .unwrap();
    let milestone = set_milestone(&house, &house.provider, &project, "Half", day(2027, 5, 1))
        .await
        .unwrap();
    let state = house.other_state().await;
    let tries = async |viewer: &Viewer| {
        let moved = (milestone, day(2027, 6, 1));
        let why = Some("Rain");
        [
            add_entry(&house, viewer, &project, kind, &course())
                .await
                .map(drop),
            amend_entry(&house, viewer, &project, id, &course())
                .await
                .map(drop),
            withdraw_entry(&house, viewer, &project, id).await,
            move_milestone(&house, viewer, &project, moved, why).await,
        ]
    };
    let head = house.head().await;
    for viewer in [&house.reviewer, &state, &Viewer::public()] {
        for answer in tries(viewer).await {
            assert!(
                matches!(answer, Err(Failed::Refused(_) | Failed::NotFound)),
                "{answer:?}"
            );
        }
    }
    assert_eq!(house.head().await, head);
    let why = Some("The rooms are gone.");
    step_project(&house, &house.provider, &project, ProjectAct::Cancel, why)
        .await
        .unwrap();
    let head = house.head().await;
    for answer in tries(&house.provider).await {
        assert!(matches!(answer, Err(Failed::Conflict("project_over"))));
    }
    assert_eq!(house.head().await, head);
}

#[rstest]
#[tokio::test]
async fn a_milestone_keeps_the_days_from_which_it_was_moved(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = house.active_project().await;
    let (asks, gives) = (&house.requester, &house.provider);
    let milestone = set_milestone(&house, asks, &project, "Half", day(2027, 5, 1));
    let milestone = milestone.await.unwrap();
    let to = async |viewer, on, why| {
        house.t.clock.advance(TimeDelta::minutes(1));
        move_milestone(&house, viewer, &project, (milestone, on), why).await
    };
    let silent = to(gives, day(2027, 6, 1), Some("  ")).await;
    assert!(matches!(silent, Err(Failed::Invalid(_))));
    to(gives, day(2027, 6, 1), Some("Rain")).await.unwrap();
    to(gives, day(2027, 6, 1), Some("Rain")).await.unwrap();
    to(asks, day(2027, 4, 1), Some("Sun")).await.unwrap();
    let page = project_page(&house, asks, &project).await.unwrap();
    let view = &page.milestones[0];
    let moves = view.moves.iter().map(|one| (one.from_on, one.to_on));
    let expected = [
        (day(2027, 5, 1), day(2027, 6, 1)),
        (day(2027, 6, 1), day(2027, 4, 1)),
    ];
    assert_eq!(moves.collect::<Vec<_>>(), expected);
    assert_eq!(view.milestone.planned_on, day(2027, 4, 1));
    let note = page.history.last().unwrap().note.clone();
    assert_eq!(note.as_deref(), Some("Sun"));
    let today = house.clock().today();
    reach_milestone(&house, gives, &project, milestone, today)
        .await
        .unwrap();
    let late = to(asks, day(2027, 7, 1), Some("Snow")).await;
    assert!(matches!(late, Err(Failed::Conflict("already_reached"))));
}

#[rstest]
#[tokio::test]
async fn what_is_late_is_told_to_the_parties_and_reviewers_alone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = public_project(&house).await;
    let other = house.other_state().await;
    let late = async |viewer: &Viewer| {
        let page = project_page(&house, viewer, &project).await.unwrap();
        page.late
            .map(|late| late.into_iter().map(|one| one.kind).collect::<Vec<_>>())
    };
    set_milestone(&house, &house.provider, &project, "Half", day(2027, 5, 1))
        .await
        .unwrap();
    assert_eq!(late(&house.requester).await, Some(Vec::new()));
    house.t.clock.advance(TimeDelta::days(365));
    let expected = [LateKind::Milestone, LateKind::Silence, LateKind::End];
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        let mut found = late(viewer).await.unwrap();
        found.sort_by_key(|kind| expected.iter().position(|one| one == kind));
        assert_eq!(found, expected);
    }
    for viewer in [&other, &Viewer::public()] {
        assert_eq!(late(viewer).await, None);
    }
}

#[rstest]
#[tokio::test]
async fn a_request_is_fulfilled_by_the_projects_that_a_viewer_may_know_of(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let public = shown_to(Circle::Public);
    let themes = json!([{"code": "T04.1", "share": 70}, {"code": "T06.1", "share": 30}]);
    let asked = with(request(), "themes", themes);
    let request = house.published(REQUEST, &asked, public).await;
    // The offer is the verified accounts' to see, and so is the project.
    let offer = house
        .published(OFFER, &offer(), shown_to(Circle::Verified))
        .await;
    let fulfilled = async |viewer: &Viewer| {
        let links = record_links(&house, viewer, REQUEST, &request)
            .await
            .unwrap();
        let found = links.fulfilment.unwrap();
        let share = |at_least| found.share(at_least);
        let shares = (
            share(ThemeProgress::Delivered),
            share(ThemeProgress::UnderWay),
        );
        (found.whole(), shares)
    };
    let nothing = (Fulfilment::Nothing, (0, 0));
    let (asks, gives, stranger) = (&house.requester, &house.provider, Viewer::public());
    assert_eq!(fulfilled(asks).await, nothing);
    let agreed = propose(&house, asks, (&request, &offer), Proposer::Requester);
    let agreed = agreed.await.unwrap();
    house.agree(&agreed).await;
    let project = open_project(&house, asks, &agreed).await.unwrap();
    assert_eq!(fulfilled(asks).await, (Fulfilment::Nothing, (0, 70)));
    for side in [asks, gives] {
        confirm_start(&house, side, &project, day(2027, 3, 1))
            .await
            .unwrap();
    }
    let (finalise, close) = (ProjectAct::Finalise, ProjectAct::Close);
    step_project(&house, gives, &project, finalise, None)
        .await
        .unwrap();
    step_project(&house, asks, &project, close, Some("Done"))
        .await
        .unwrap();
    for viewer in [asks, gives, &house.reviewer] {
        assert_eq!(fulfilled(viewer).await, (Fulfilment::Partial, (70, 70)));
    }
    assert_eq!(fulfilled(&stranger).await, nothing);
}

#[rstest]
#[tokio::test]
async fn a_request_that_is_withdrawn_in_mid_delivery_leaves_its_project_to_both_sides(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let project = public_project(&house).await;
    let (asks, gives) = (&house.requester, &house.provider);
    let page = project_page(&house, gives, &project).await.unwrap();
    assert!(!page.is_request_withdrawn);
    let head = house.head().await;
    let request = &page.request.reference;
    step_request(
        &house,
        asks,
        request,
        RequestAct::Withdraw,
        because("priorities"),
    )
    .await
    .unwrap();
    assert_eq!(house.since(head).await, ["request.withdraw"]);
    let page = project_page(&house, gives, &project).await.unwrap();
    assert_eq!(page.status, ProjectStatus::Active);
    assert!(page.is_request_withdrawn && page.may_report);
    let kind = EntryKind::Activity;
    add_entry(&house, gives, &project, kind, &course())
        .await
        .unwrap();
    let (finalise, close) = (ProjectAct::Finalise, ProjectAct::Close);
    step_project(&house, gives, &project, finalise, None)
        .await
        .unwrap();
    step_project(&house, asks, &project, close, Some("It was of use."))
        .await
        .unwrap();
    let closed = project_page(&house, asks, &project).await.unwrap();
    assert_eq!(closed.status, ProjectStatus::Closed);
    // Who saw the project as of an open request sees it no more: what was taken back is not shown.
    let stranger = project_page(&house, &Viewer::public(), &project).await;
    assert!(matches!(stranger, Err(Failed::NotFound)));
}
