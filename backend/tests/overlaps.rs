//! What may be the same as a record is shown to whoever may see it, and names no State that keeps its
//! name back.
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use backend::queries::{Overlapping, edit_page, match_review, overlaps};
use backend::testing::samples::{day, english, offer, request, typed_over, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::projects::confirm_start;
use backend::use_cases::records::{
    NewRecord, Submission, create_record, save_draft, submit, unmask,
};
use domain::organisation::Role;
use domain::overlap::Nearness;
use domain::policy::{Side, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Detail, Visibility};
use domain::vocabulary::StateCode;
use rstest::rstest;
use serde_json::{Value, json};

/// What a viewer is shown beside a record: the kind, the reference and the nearness of each.
async fn seen(
    house: &House,
    viewer: &Viewer,
    of: (RecordKind, &Reference),
) -> Vec<(Overlapping, Reference, Nearness)> {
    let found = overlaps(house, viewer, of).await.unwrap();
    let found = found.into_iter();
    found
        .map(|one| (one.what, one.reference, one.nearness))
        .collect()
}

/// Two States of one sub-region.
const NEAR: [StateCode; 2] = [StateCode::XAB, StateCode::XAC];

/// A State's focal point, with an open request.
async fn asking(
    house: &House,
    state: StateCode,
    (typed, visibility): (RawRecord, Visibility),
) -> (Viewer, Reference) {
    let office = house.t.organisation(Some(state), None).await;
    let email = format!("{state}@demo.example");
    let viewer = house.t.member(&email, Role::FocalPoint, office).await;
    let new = NewRecord {
        kind: REQUEST,
        organisation: office,
        language: english(),
    };
    let reference = create_record(house, &viewer, new).await.unwrap();
    let opened = edit_page(house, &viewer, REQUEST, &reference)
        .await
        .unwrap();
    let submission = Submission {
        visibility,
        ..typed_over((REQUEST, &reference), (&typed, opened.revision))
    };
    submit(house, &viewer, submission).await.unwrap();
    house.pass(REQUEST, &reference).await.unwrap();
    (viewer, reference)
}

#[rstest]
#[case("title", json!("Another title"), true)]
#[case("themes", json!([{"code": "T09.1", "share": 100}]), false)]
#[case("window", json!({"start": "2031-01-01", "end": "2031-02-01"}), false)]
#[tokio::test]
async fn two_requests_of_one_state_for_one_theme_at_one_time_overlap(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[case] field: &str,
    #[case] value: Value,
    #[case] overlaps: bool,
) {
    let house = House::new(engine).await;
    let window = json!({"start": "2027-02-01", "end": "2027-02-28"});
    let typed = with(request(), "window", window);
    let open = house.published(REQUEST, &typed, Visibility::REQUEST).await;
    let twin = with(typed, field, value);
    // Before anybody sees it: as it is typed.
    let begun = house.begun(REQUEST).await;
    let draft = typed_over((REQUEST, &begun), (&twin, 0));
    save_draft(&house, &house.requester, draft).await.unwrap();
    let found = seen(&house, &house.requester, (REQUEST, &begun)).await;
    let expected = (Overlapping::Record(REQUEST), open, Nearness::Same);
    assert_eq!(found.contains(&expected), overlaps, "{found:?}");
    assert!(
        seen(&house, &house.provider, (REQUEST, &begun))
            .await
            .is_empty()
    );
}

#[rstest]
#[tokio::test]
async fn a_request_under_no_name_overlaps_only_for_who_knows_its_state(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let open = (request(), Visibility::REQUEST);
    let (neighbour, theirs) = asking(&house, NEAR[0], open).await;
    let (state, own) = asking(&house, NEAR[1], (request(), masked)).await;
    let of = (REQUEST, &theirs);
    assert_eq!(seen(&house, &neighbour, of).await, []);
    let twin = [(Overlapping::Record(REQUEST), own.clone(), Nearness::Region)];
    assert_eq!(seen(&house, &house.reviewer, of).await, twin);
    // Its own State is told of the neighbour's, which keeps nothing back.
    let other = (
        Overlapping::Record(REQUEST),
        theirs.clone(),
        Nearness::Region,
    );
    assert_eq!(seen(&house, &state, (REQUEST, &own)).await, [other]);
    unmask(&house, &state, &own).await.unwrap();
    assert_eq!(seen(&house, &neighbour, of).await, twin);
}

#[rstest]
#[tokio::test]
async fn a_window_that_is_hidden_tells_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let open = (request(), Visibility::REQUEST);
    let (neighbour, theirs) = asking(&house, NEAR[0], open).await;
    let window = |year| json!({"start": format!("{year}-01-01"), "end": format!("{year}-02-01")});
    let hidden = Visibility::REQUEST.with(Detail::Window, Some(Circle::MatchParties));
    // Far from the neighbour's in time, which they cannot see: it may be any.
    let typed = with(request(), "window", window(2031));
    let (_, own) = asking(&house, NEAR[1], (typed, hidden)).await;
    let found = overlaps(&house, &neighbour, (REQUEST, &theirs))
        .await
        .unwrap();
    let one = found.iter().find(|one| one.reference == own).unwrap();
    assert_eq!(one.days, (None, None));
}

#[rstest]
#[tokio::test]
async fn a_running_project_overlaps_and_its_open_offer_can_be_joined(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = house.pair().await;
    let pair = (&asked, &offered);
    let reference = propose(&house, &house.requester, pair, Proposer::Requester)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    accept(&house, &house.provider, &reference, Side::Provider)
        .await
        .unwrap();
    let project = open_project(&house, &house.requester, &reference)
        .await
        .unwrap();
    confirm_start(&house, &house.requester, &project, day(2027, 3, 1))
        .await
        .unwrap();
    let twin = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let found = overlaps(&house, &house.requester, (REQUEST, &twin))
        .await
        .unwrap();
    let first = found.first().unwrap();
    assert_eq!(
        (first.what, &first.reference, first.nearness),
        (Overlapping::Project, &project, Nearness::Same)
    );
    assert_eq!(first.join, Some(offered));
    // It came from this request, and so is no twin of it.
    let own = seen(&house, &house.requester, (REQUEST, &asked)).await;
    assert!(own.iter().all(|(what, ..)| *what != Overlapping::Project));
}

#[rstest]
#[tokio::test]
async fn a_reviewer_sees_both_records_and_what_else_fits_until_it_is_decided(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reference = house.proposed(Proposer::Requester).await;
    let other = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let view = match_review(&house, &house.reviewer, &reference)
        .await
        .unwrap()
        .unwrap();
    let others: Vec<&Reference> = view.others.iter().map(|row| &row.reference).collect();
    assert_eq!((others, view.fit), (vec![&other], 2));
    assert_eq!(view.request.content.kind(), REQUEST);
    assert_eq!(view.offer.content.kind(), OFFER);
    for party in [&house.requester, &house.provider] {
        let seen = match_review(&house, party, &reference).await;
        assert!(
            !matches!(seen, Ok(Some(_))),
            "a party is shown its own page"
        );
    }
    endorse(&house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    let after = match_review(&house, &house.reviewer, &reference).await;
    assert!(after.unwrap().is_none());
}
