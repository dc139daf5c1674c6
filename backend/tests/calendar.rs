//! What is held when, and for whom: seen where its project is, and by nobody else.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::queries::{CalendarAsk, CalendarRow, calendar, project_page};
use backend::testing::samples::{day, offer, request, shown_to};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, open_project, propose};
use backend::use_cases::projects::{add_entry, confirm_start, step_project};
use chrono::NaiveDate;
use domain::lifecycle::ProjectAct;
use domain::policy::{Side, Viewer};
use domain::project::{EntryKind, RawEntry};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use rstest::rstest;

const MARCH: CalendarAsk = CalendarAsk {
    days: (
        NaiveDate::from_ymd_opt(2027, 3, 1).unwrap(),
        NaiveDate::from_ymd_opt(2027, 3, 31).unwrap(),
    ),
    state: None,
};

fn course(title: &str, days: (NaiveDate, NaiveDate)) -> RawEntry {
    RawEntry {
        title: title.into(),
        modality: "training_course".into(),
        audience: "technical".into(),
        delivery: "in_person".into(),
        starts_on: days.0.to_string(),
        ends_on: days.1.to_string(),
        ..RawEntry::default()
    }
}

/// A project under way with one course.
async fn project(
    house: &House,
    who: Visibility,
    (title, first, last): (&str, u32, u32),
) -> Reference {
    let request = house.published(REQUEST, &request(), who).await;
    let public = shown_to(Circle::Public);
    let offer = house.published(OFFER, &offer(), public).await;
    let pair = (&request, &offer);
    let proposed = propose(house, &house.requester, pair, Proposer::Requester);
    let agreed = proposed.await.unwrap();
    house.agree(&agreed).await;
    let opened = open_project(house, &house.requester, &agreed).await;
    let opened = opened.unwrap();
    for side in [Side::Requester, Side::Provider] {
        confirm_start(house, house.side(side), &opened, day(2027, 3, 1))
            .await
            .unwrap();
    }
    let days = (day(2027, 3, first), day(2027, 3, last));
    let (kind, typed) = (EntryKind::Activity, course(title, days));
    add_entry(house, &house.provider, &opened, kind, &typed)
        .await
        .unwrap();
    opened
}

async fn rows(house: &House, viewer: &Viewer, ask: CalendarAsk) -> Vec<CalendarRow> {
    calendar(house, viewer, ask).await.unwrap()
}

async fn titles(house: &House, viewer: &Viewer, ask: CalendarAsk) -> Vec<String> {
    let rows = rows(house, viewer, ask).await;
    rows.into_iter().map(|row| row.activity.title).collect()
}

#[rstest]
#[tokio::test]
async fn an_activity_is_seen_where_its_project_is_and_a_masked_one_by_its_parties_and_reviewers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let masked = Visibility {
        masked: true,
        ..shown_to(Circle::Public)
    };
    project(&house, shown_to(Circle::Public), ("Public", 1, 2)).await;
    project(&house, shown_to(Circle::Verified), ("Verified", 3, 4)).await;
    project(&house, shown_to(Circle::MatchParties), ("Parties", 5, 6)).await;
    project(&house, masked, ("Masked", 7, 8)).await;
    let all = ["Public", "Verified", "Parties", "Masked"];
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        assert_eq!(titles(&house, viewer, MARCH).await, all);
    }
    let (state, provider) = (house.other_state().await, house.other_provider().await);
    for viewer in [&state, &provider] {
        assert_eq!(titles(&house, viewer, MARCH).await, all[..2]);
    }
    let public = Viewer::public();
    assert_eq!(titles(&house, &public, MARCH).await, all[..1]);
    let of = |state| CalendarAsk {
        state: Some(state),
        ..MARCH
    };
    assert_eq!(titles(&house, &public, of(StateCode::XAV)).await, all[..1]);
    assert_eq!(titles(&house, &public, of(StateCode::XAF)).await, [""; 0]);
    let own = titles(&house, &house.requester, of(StateCode::XAV)).await;
    assert_eq!(own, all);
}

#[rstest]
#[tokio::test]
async fn what_overlaps_the_days_is_shown_and_nothing_of_a_cancelled_project(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let first = project(&house, shown_to(Circle::Public), ("First", 8, 12)).await;
    let between = |first, last| CalendarAsk {
        days: (day(2027, 3, first), day(2027, 3, last)),
        state: None,
    };
    let shown = async |first, last| {
        let found = titles(&house, &Viewer::public(), between(first, last)).await;
        found.len()
    };
    for (first, last, expected) in [(1, 7, 0), (1, 8, 1), (9, 10, 1), (12, 20, 1), (13, 20, 0)] {
        assert_eq!(shown(first, last).await, expected, "{first} to {last}");
    }
    let why = Some("The rooms are gone.");
    step_project(&house, &house.provider, &first, ProjectAct::Cancel, why)
        .await
        .unwrap();
    assert_eq!(shown(8, 12).await, 0);
}

#[rstest]
#[tokio::test]
async fn visits_that_crowd_each_other_are_told_to_the_parties_and_reviewers_alone(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let open = shown_to(Circle::Public);
    let early = project(&house, open, ("Early", 1, 3)).await;
    let late = project(&house, open, ("Late", 10, 12)).await;
    project(&house, open, ("Alone", 29, 30)).await;
    let crowded = async |viewer: &Viewer| {
        let rows = rows(&house, viewer, MARCH).await;
        let crowded = rows.into_iter().map(|row| row.crowded_by);
        crowded.collect::<Vec<_>>()
    };
    let expected = [vec![late.clone()], vec![early.clone()], Vec::new()];
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        assert_eq!(crowded(viewer).await, expected);
        let page = project_page(&house, viewer, &early).await.unwrap();
        assert_eq!(page.crowded.len(), 1);
    }
    let other = house.other_state().await;
    for viewer in [&other, &Viewer::public()] {
        assert_eq!(crowded(viewer).await, [const { Vec::new() }; 3]);
        let page = project_page(&house, viewer, &early).await.unwrap();
        assert!(page.crowded.is_empty());
    }
}
