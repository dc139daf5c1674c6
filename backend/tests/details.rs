//! Fields that are shown to fewer than their record: in pages, lists, scores, counts and versions.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use backend::BackendError;
use backend::queries::{
    Browse, Mine, PreviewAs, Sort, browse, match_page, offer_matches, preview, reach, record_page,
    shown_records,
};
use backend::testing::Engine;
use backend::testing::samples::{day, offer, request, shown_to, with};
use backend::testing::{House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, open_project, propose};

use backend::use_cases::records::unmask;
use domain::fault::Rule;
use domain::policy::Viewer;
use domain::record::{RawRecord, RecordContent, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};
use rstest::rstest;
use serde_json::json;

/// A word that stands in no other text.
const SECRET: &str = "zwentibold";

fn told() -> RawRecord {
    let told = with(request(), "background", json!(format!("As {SECRET} says.")));
    let told = with(told, "seats", json!(731));
    with(told, "norms", json!(["h"]))
}

fn kept(detail: Detail, circle: Circle) -> Visibility {
    shown_to(Circle::Public).with(detail, Some(circle))
}

async fn found(house: &House, viewer: &Viewer) -> u64 {
    let ask = Browse {
        kind: REQUEST,
        text: Some(SECRET.to_owned()),
        terms: BTreeSet::new(),
        part: Mine::All,
        sort: Sort::Newest,
        page: 1,
    };
    browse(house, viewer, &ask).await.unwrap().total
}

/// Whether a field is in what a viewer reads of a request.
async fn reads(house: &House, viewer: &Viewer, of: &Reference, detail: Detail) -> bool {
    let page = record_page(house, viewer, REQUEST, of).await.unwrap();
    let hidden = page.hidden.contains(&detail);
    let without = page.content.clone().unwrap().without([detail]);
    let stated = without != page.content.unwrap();
    assert_eq!(hidden, !stated, "what is not read is told to be hidden");
    stated
}

#[rstest]
#[tokio::test]
async fn a_field_is_read_in_its_own_circle_and_in_no_wider_one(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(Detail::Background, Detail::Seats, Detail::Norms)] detail: Detail,
) {
    let house = House::new(engine).await;
    let other_state = house.other_state().await;
    let viewers = [
        (&house.requester, Circle::OwnOrganisation),
        (&house.reviewer, Circle::Reviewers),
        (&other_state, Circle::States),
        (&house.provider, Circle::Verified),
        (&Viewer::public(), Circle::Public),
    ];
    for circle in Circle::ALL {
        let asked = house
            .published(REQUEST, &told(), kept(detail, circle))
            .await;
        for (viewer, sees_from) in &viewers {
            let read = reads(&house, viewer, &asked, detail).await;
            assert_eq!(read, circle >= *sees_from, "{circle:?} {sees_from:?}");
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_text_that_is_shown_to_fewer_is_found_by_nobodys_search(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let narrow = kept(Detail::Background, Circle::States);
    let asked = house.published(REQUEST, &told(), narrow).await;
    for viewer in [&Viewer::public(), &house.provider, &house.requester] {
        assert_eq!(found(&house, viewer).await, 0);
    }
    let open = shown_to(Circle::Public);
    house.submit(REQUEST, &asked, &told(), open).await.unwrap();
    assert_eq!(found(&house, &Viewer::public()).await, 1);
    house
        .submit(REQUEST, &asked, &told(), narrow)
        .await
        .unwrap();
    assert_eq!(found(&house, &Viewer::public()).await, 0);
}

#[rstest]
#[tokio::test]
async fn a_field_that_some_reader_of_the_score_may_not_see_is_in_no_score(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let much = with(request(), "seats", json!(100));
    let little = with(offer(), "seats_left", json!(1));
    let given = house.published(OFFER, &little, Visibility::OFFER).await;
    let mut scores = Vec::new();
    for circle in [Circle::Public, Circle::States, Circle::Reviewers] {
        let asked = house
            .published(REQUEST, &much, kept(Detail::Seats, circle))
            .await;
        let ranked = offer_matches(&house, &house.provider, &given)
            .await
            .unwrap();
        let row = ranked
            .rows
            .iter()
            .find(|row| row.reference == asked)
            .unwrap();
        scores.push(row.explanation.outcome.as_ref().unwrap().score.points());
    }
    assert!(scores[0] < scores[1], "too few places count: {scores:?}");
    assert_eq!(scores[1], scores[2], "hidden places count as not stated");
}

#[rstest]
#[tokio::test]
async fn the_count_of_offers_is_made_as_the_scores_will_be(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.published(OFFER, &offer(), Visibility::OFFER).await;
    let begun = house.begun(REQUEST).await;
    let past = json!({"start": "2025-02-01", "end": "2025-07-31"});
    let typed = with(request(), "window", past);
    for (circle, count) in [(Circle::Verified, 0), (Circle::Reviewers, 1)] {
        let read = (&typed, kept(Detail::Window, circle));
        let found = reach(&house, &house.requester, &begun, read).await.unwrap();
        assert_eq!(found, Some(count), "{circle:?}");
    }
}

#[rstest]
#[tokio::test]
async fn what_the_browser_tries_on_has_no_field_that_its_reader_may_not_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let states = kept(Detail::Norms, Circle::States).with(Detail::Seats, Some(Circle::Verified));
    house.published(REQUEST, &told(), states).await;
    let read = async |viewer: &Viewer| {
        let shown = shown_records(&house, viewer).await.unwrap();
        let content = shown.requests[0].content.clone();
        (content.norms.len(), content.seats)
    };
    assert_eq!(read(&Viewer::public()).await, (0, None));
    assert_eq!(read(&house.provider).await, (0, Some(731)));
    assert_eq!(
        read(&house.reviewer).await,
        (0, Some(731)),
        "it enters no score"
    );
}

#[rstest]
#[tokio::test]
async fn each_reader_is_previewed_with_what_they_will_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let parties = kept(Detail::Background, Circle::MatchParties);
    let asked = house.published(REQUEST, &told(), parties).await;
    for who in PreviewAs::ALL.iter().copied() {
        let seen = preview(&house, &house.requester, (REQUEST, &asked), who).await;
        let (page, _) = seen.unwrap().unwrap();
        let hidden = page.hidden.contains(&Detail::Background);
        let sees = matches!(who, PreviewAs::Party | PreviewAs::Reviewer);
        assert_eq!(hidden, !sees, "{who}");
        let RecordContent::Request(content) = page.content.unwrap() else {
            panic!("a request")
        };
        assert_eq!(content.background.contains(SECRET), sees, "{who}");
    }
}

#[rstest]
#[tokio::test]
async fn a_saved_version_keeps_who_could_see_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use sea_orm::{ConnectionTrait, Statement};
    let house = House::new(engine).await;
    let first = kept(Detail::Background, Circle::States);
    let asked = house.published(REQUEST, &told(), first).await;
    let second = kept(Detail::Background, Circle::Reviewers);
    house
        .submit(REQUEST, &asked, &told(), second)
        .await
        .unwrap();
    let sql = "SELECT visibility FROM record_versions ORDER BY version";
    let backend = house.db().get_database_backend();
    let rows = house
        .db()
        .query_all_raw(Statement::from_string(backend, sql));
    let stored: Vec<Visibility> = rows
        .await
        .unwrap()
        .iter()
        .map(|row| serde_json::from_str(&row.try_get::<String>("", "visibility").unwrap()).unwrap())
        .collect();
    assert_eq!(stored, [first, second]);
    let page = record_page(&house, &house.requester, REQUEST, &asked).await;
    assert_eq!(page.unwrap().visibility, Some(second));
}

/// A project between two records that are shown like this.
async fn in_project(house: &House, asked: Visibility, given: Visibility) -> [Reference; 2] {
    let request = house.published(REQUEST, &request(), asked).await;
    let offer = house.published(OFFER, &offer(), given).await;
    let pair = (&request, &offer);
    let proposed = propose(house, &house.requester, pair, Proposer::Requester).await;
    let proposed = proposed.unwrap();
    house.agree(&proposed).await;
    open_project(house, &house.requester, &proposed)
        .await
        .unwrap();
    match_page(house, &house.provider, &proposed).await.unwrap();
    [request, offer]
}

#[rstest]
#[tokio::test]
async fn nobody_shows_the_other_partys_project_to_more_than_it_agreed_to(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (few, all) = (shown_to(Circle::States), shown_to(Circle::Public));
    let [asked, given] = in_project(&house, few, all).await;
    let save = async |kind: RecordKind, of: &Reference, to: Circle| {
        let typed = match kind {
            RecordKind::Request => request(),
            RecordKind::Offer => offer(),
        };
        house.submit(kind, of, &typed, shown_to(to)).await
    };
    let refused = save(REQUEST, &asked, Circle::Public).await;
    let Err(BackendError::Invalid(faults)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(faults[0].field, "visibility.record");
    assert_eq!(faults[0].rule, Rule::KeepsTheOtherParty);
    // What was refused is kept as the draft; as many as now, or fewer, may see it.
    save(REQUEST, &asked, Circle::States).await.unwrap();
    save(REQUEST, &asked, Circle::MatchParties).await.unwrap();
    // The project is seen by no more than see the request, whatever the offer does.
    save(OFFER, &given, Circle::Verified).await.unwrap();
    save(OFFER, &given, Circle::Public).await.unwrap();
    assert!(save(REQUEST, &asked, Circle::States).await.is_err());
}

#[rstest]
#[tokio::test]
async fn a_name_is_released_to_all_only_where_that_shows_no_project_of_the_other_party(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let [asked, _] = in_project(&house, masked, Visibility::OFFER).await;
    let refused = unmask(&house, &house.requester, &asked).await;
    assert!(matches!(
        refused,
        Err(BackendError::Conflict("other_party"))
    ));
    let fewer = Visibility {
        record: Circle::MatchParties,
        ..masked
    };
    house
        .submit(REQUEST, &asked, &request(), fewer)
        .await
        .unwrap();
    unmask(&house, &house.requester, &asked).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_projects_first_days_are_made_from_windows_that_its_readers_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let given = with(
        offer(),
        "window",
        json!({"start": "2027-01-01", "end": "2027-12-31"}),
    );
    let hidden = kept(Detail::Window, Circle::Reviewers);
    let request = house.published(REQUEST, &request(), hidden).await;
    let given = house.published(OFFER, &given, Visibility::OFFER).await;
    let pair = (&request, &given);
    let put = propose(&house, &house.requester, pair, Proposer::Requester).await;
    let put = put.unwrap();
    house.agree(&put).await;
    let project = open_project(&house, &house.requester, &put).await.unwrap();
    let page = backend::queries::project_page(&house, &house.provider, &project)
        .await
        .unwrap();
    let days = (page.starts_on, page.ends_on);
    let offered = (day(2027, 1, 1), day(2027, 12, 31));
    assert_eq!(days, (Some(offered.0), Some(offered.1)));
}
