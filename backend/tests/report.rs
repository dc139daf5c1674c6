//! The report on a period: what it counts, for whom, and that nothing hidden is in it.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::queries::{Report, ReportAsk, ReportFigure, ReportKey, ReportNote, Tally, report};
use backend::testing::samples::{day, offer, request, shown_to, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, open_project, propose};
use backend::use_cases::projects::add_entry;
use backend::use_cases::records::{Twins, ask_to_merge};
use chrono::{TimeDelta, TimeZone, Utc};
use domain::lifecycle::ProjectStatus;
use domain::period::Period;
use domain::policy::Viewer;
use domain::project::{EntryKind, RawEntry, ThemeProgress};
use domain::reference::Reference;
use domain::report::{
    MatchOutcome, ReportBasis, ReportDimension as By, ReportMeasure as Measure, ReportPart as Part,
    ReportPeople,
};
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{Area, ProviderType, Situation, ThemeGroup};
use rstest::rstest;
use serde_json::json;

const MASKED: Visibility = Visibility {
    record: Circle::Public,
    masked: true,
    ..Visibility::REQUEST
};

/// The first half of 2027, asked for by the public of everything.
fn ask() -> ReportAsk {
    ReportAsk {
        period: Period::new(day(2027, 1, 1), day(2027, 6, 30)).unwrap(),
        area: None,
        theme: None,
        basis: ReportBasis::Public,
    }
}

fn of_reviewers() -> ReportAsk {
    ReportAsk {
        basis: ReportBasis::Reviewers,
        ..ask()
    }
}

async fn made(house: &House, ask: &ReportAsk) -> Report {
    let viewer = match ask.basis {
        ReportBasis::Public => Viewer::public(),
        ReportBasis::Reviewers => house.reviewer.clone(),
    };
    report(house, &viewer, ask).await.unwrap()
}

/// The figure of a row.
fn told(report: &Report, of: (Part, Measure, By), key: ReportKey) -> ReportFigure {
    let (part, measure, dimension) = of;
    let table = report.table(part, measure, dimension).unwrap();
    let row = table.rows.iter().find(|(one, _)| *one == key);
    row.unwrap_or_else(|| panic!("no {key:?} in {:?}", table.rows))
        .1
}

fn count(report: &Report, of: (Part, Measure, By), key: ReportKey) -> Tally {
    match told(report, of, key) {
        ReportFigure::Count(count) | ReportFigure::Share(count, _) => count,
        ReportFigure::Days(_) => panic!("days"),
    }
}

const REQUESTS: (Part, Measure, By) = (Part::Requests, Measure::Requests, By::Area);
const THEMES: (Part, Measure, By) = (Part::Requests, Measure::Requests, By::Theme);
const OFFERS: (Part, Measure, By) = (Part::Offers, Measure::Offers, By::Provider);
const MATCHES: (Part, Measure, By) = (Part::Matches, Measure::Matches, By::Outcome);
const PROJECTS: (Part, Measure, By) = (Part::Delivery, Measure::Projects, By::Status);
const PEOPLE: (Part, Measure, By) = (Part::Delivery, Measure::Participants, By::Gender);
const FULFILMENT: (Part, Measure, By) = (Part::Delivery, Measure::Fulfilment, By::Fulfilment);
const OPENED: (Part, Measure, By) = (Part::Equity, Measure::Projects, By::Area);

async fn house(engine: Engine) -> House {
    let house = House::new(engine).await;
    let begins = Utc.with_ymd_and_hms(2027, 1, 4, 9, 0, 0).unwrap();
    house.t.clock.set(begins);
    house
}

/// A public project under way, with what was held in it.
async fn project(house: &House, who: &str) -> Reference {
    let public = shown_to(Circle::Public);
    let asked = house.published(REQUEST, &request(), public).await;
    let given = house.published(OFFER, &offer(), public).await;
    let proposed = propose(
        house,
        &house.requester,
        (&asked, &given),
        Proposer::Requester,
    );
    let agreed = proposed.await.unwrap();
    house.agree(&agreed).await;
    let project = open_project(house, &house.requester, &agreed).await;
    let project = project.unwrap();
    house.start(&project).await;
    let course = RawEntry {
        title: "First course".into(),
        modality: "training_course".into(),
        audience: "technical".into(),
        delivery: "in_person".into(),
        starts_on: "2027-03-01".into(),
        ends_on: "2027-03-05".into(),
        women: who.into(),
        men: "7".into(),
        ..RawEntry::default()
    };
    add_entry(
        house,
        &house.requester,
        &project,
        EntryKind::Activity,
        &course,
    )
    .await
    .unwrap();
    project
}

#[rstest]
#[tokio::test]
async fn a_report_counts_what_was_published_opened_and_held_in_its_period(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = house(engine).await;
    for _ in 0..4 {
        project(&house, "5").await;
    }
    house.t.clock.advance(TimeDelta::days(200));
    let late = shown_to(Circle::Public);
    house.published(REQUEST, &request(), late).await;
    let half = made(&house, &ask()).await;
    let four = Tally::Exactly(4);
    assert_eq!(count(&half, REQUESTS, ReportKey::Total), four);
    assert_eq!(
        count(&half, THEMES, ReportKey::Theme(ThemeGroup::T04)),
        four
    );
    assert_eq!(
        count(&half, OFFERS, ReportKey::Provider(ProviderType::Private)),
        four
    );
    assert_eq!(
        count(&half, PROJECTS, ReportKey::Status(ProjectStatus::Active)),
        four
    );
    assert_eq!(
        count(&half, PEOPLE, ReportKey::People(ReportPeople::Women)),
        Tally::Exactly(20)
    );
    assert_eq!(count(&half, PEOPLE, ReportKey::Total), Tally::Exactly(48));
    assert_eq!(
        count(
            &half,
            FULFILMENT,
            ReportKey::Progress(ThemeProgress::UnderWay)
        ),
        four
    );
    assert_eq!(
        count(&half, MATCHES, ReportKey::Outcome(MatchOutcome::Proposed)),
        four
    );
    let agreed = made(&house, &of_reviewers()).await;
    assert_eq!(
        count(&agreed, MATCHES, ReportKey::Outcome(MatchOutcome::Agreed)),
        four
    );
    // All that was asked for by a group was opened for it, too.
    let whole = ReportFigure::Share(four, Some(1000));
    let asker = half
        .table(Part::Equity, Measure::Requests, By::Area)
        .unwrap();
    let group = asker.rows.iter().find(|(_, told)| *told == whole);
    let (group, _) = group.unwrap();
    assert_eq!(told(&half, OPENED, *group), whole);
    let after = ReportAsk {
        period: Period::new(day(2027, 7, 1), day(2027, 12, 31)).unwrap(),
        ..ask()
    };
    let after = made(&house, &after).await;
    assert_eq!(count(&after, REQUESTS, ReportKey::Total), Tally::Few);
    assert_eq!(count(&after, PROJECTS, ReportKey::Total), Tally::None);
}

#[rstest]
#[tokio::test]
async fn a_scope_leaves_out_what_is_not_in_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = house(engine).await;
    for _ in 0..3 {
        project(&house, "5").await;
    }
    let of = |area, theme| ReportAsk {
        area,
        theme,
        ..ask()
    };
    let theme = made(&house, &of(None, Some(ThemeGroup::T04))).await;
    assert_eq!(count(&theme, REQUESTS, ReportKey::Total), Tally::Exactly(3));
    assert_eq!(count(&theme, PROJECTS, ReportKey::Total), Tally::Exactly(3));
    let other = made(&house, &of(None, Some(ThemeGroup::T01))).await;
    for table in [REQUESTS, OFFERS, PROJECTS, PEOPLE] {
        assert_eq!(count(&other, table, ReportKey::Total), Tally::None);
    }
    // What came of matches is told of everything together alone.
    let table = other.table(Part::Matches, Measure::Matches, By::Outcome);
    assert_eq!(table.unwrap().notes, [ReportNote::WholeOnly]);
    assert!(table.unwrap().rows.is_empty());
    let situation = Area::Situation(Situation::LLDC);
    let situation = made(&house, &of(Some(situation), None)).await;
    let offers = situation.table(Part::Offers, Measure::Offers, By::Provider);
    assert_eq!(offers.unwrap().notes, [ReportNote::NotBySituation]);
}

#[rstest]
#[tokio::test]
async fn what_went_into_another_request_counts_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = house(engine).await;
    let mut all = Vec::new();
    for _ in 0..5 {
        let shown = Visibility::REQUEST;
        all.push(house.published(REQUEST, &request(), shown).await);
    }
    let before = made(&house, &of_reviewers()).await;
    assert_eq!(
        count(&before, REQUESTS, ReportKey::Total),
        Tally::Exactly(5)
    );
    let twins = Twins {
        merged: &all[0],
        kept: &all[1],
    };
    ask_to_merge(&house, &house.requester, twins).await.unwrap();
    let after = made(&house, &of_reviewers()).await;
    assert_eq!(count(&after, REQUESTS, ReportKey::Total), Tally::Exactly(4));
}

#[rstest]
#[tokio::test]
async fn nothing_that_is_not_public_changes_the_public_report(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = house(engine).await;
    project(&house, "5").await;
    let before = made(&house, &ask()).await;
    let full_before = made(&house, &of_reviewers()).await;
    // Masked, for reviewers, for States; a match of two of these; and a theme that is its owner's.
    let masked = house.published(REQUEST, &request(), MASKED).await;
    let hidden = shown_to(Circle::Reviewers);
    house.published(OFFER, &offer(), hidden).await;
    let given = house
        .published(OFFER, &offer(), shown_to(Circle::States))
        .await;
    propose(
        &house,
        &house.requester,
        (&masked, &given),
        Proposer::Requester,
    )
    .await
    .unwrap();
    let seats = with(request(), "seats", json!(90));
    for typed in [request(), seats] {
        let circle = shown_to(Circle::Verified);
        house.submitted(REQUEST, &typed, circle).await;
    }
    let after = made(&house, &ask()).await;
    assert_eq!(
        format!("{:?}", before.tables),
        format!("{:?}", after.tables)
    );
    // A member of either side reads the same, and reviewers more.
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        let read = report(&house, viewer, &ask()).await.unwrap();
        assert_eq!(read.tables, after.tables);
    }
    let full = made(&house, &of_reviewers()).await;
    assert_ne!(full.tables, full_before.tables);
}

#[tokio::test]
async fn only_reviewers_have_what_reviewers_see() {
    let house = house(Engine::Sqlite).await;
    for viewer in [&Viewer::public(), &house.requester, &house.provider] {
        let refused = report(&house, viewer, &of_reviewers()).await;
        assert!(matches!(refused, Err(BackendError::Refused(_))));
    }
}

#[rstest]
#[tokio::test]
async fn a_report_takes_as_many_statements_for_many_records_as_for_few(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = house(engine).await;
    project(&house, "5").await;
    let taken = async |ask: &ReportAsk| {
        let before = house.t.statements();
        made(&house, ask).await;
        house.t.statements() - before
    };
    let few = (taken(&ask()).await, taken(&of_reviewers()).await);
    for _ in 0..4 {
        project(&house, "5").await;
    }
    let many = (taken(&ask()).await, taken(&of_reviewers()).await);
    // Where something is withheld, two more say whether the rest can be told.
    assert_eq!((few, many), ((20, 21), (18, 19)));
    // The map of coverage is counted once for all the public.
    assert_eq!(taken(&ask()).await, 15);
}
