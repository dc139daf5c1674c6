//! Who is told when a request, an offer or a project moves: whoever has a part in it, once, and nobody of
//! what is done already.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::Backend;
use backend::outbox::{RecordOutcome, Told, claim, sent, told};
use backend::queries::{inbox, unread_notices};

use backend::testing::samples::{because, day, english, offer, request};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::lapse;
use backend::use_cases::notices::{choose_paces, write_digests};
use backend::use_cases::projects::{add_update, confirm_start, step_project};
use backend::use_cases::records::{Reasoned, step_offer, step_request};
use chrono::{TimeDelta, TimeZone, Utc};
use domain::lifecycle::{OfferAct, ProjectAct, ProjectStatus, RequestAct};
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::reference::ReferenceKind;
use domain::visibility::Visibility;
use rstest::rstest;

/// Takes what waits in the outbox: the local part of each address, and what it would say now. Of matches,
/// nothing.
async fn mail(backend: &Backend) -> Vec<(String, Told)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(backend).await.unwrap() {
        let to = claimed.recipient.split('@').next().unwrap().to_owned();
        let said = told(backend, &claimed).await.unwrap();
        found.extend(said.map(|said| (to, said)));
        sent(backend, &claimed, String::new()).await.unwrap();
    }
    let of_match = |told: &Told| matches!(told, Told::MatchTurn { .. } | Told::MatchAgreed { .. });
    found.retain(|(_, told)| !of_match(told));
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn to(name: &str, told: Told) -> (String, Told) {
    (name.to_owned(), told)
}

#[rstest]
#[tokio::test]
async fn what_waits_for_a_review_is_told_to_each_who_may_decide_until_one_has(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let second = house.another_reviewer().await;
    let interested = house.interested_reviewer().await;
    for viewer in [&second, &interested] {
        let at_once = [(NoticeKind::Review, NoticePace::AtOnce)];
        choose_paces(&house, viewer, &at_once).await.unwrap();
    }
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let review = Told::RecordReview {
        reference: reference.clone(),
    };
    assert_eq!(
        mail(&house).await,
        [to("second", review)],
        "not to its own State's"
    );
    assert_eq!(unread_notices(&house, &second).await.unwrap(), 1);
    assert_eq!(unread_notices(&house, &house.reviewer).await.unwrap(), 1);
    house.pass(REQUEST, &reference).await.unwrap();
    let outcome = RecordOutcome::Published;
    let published = Told::RecordDecided { reference, outcome };
    assert_eq!(mail(&house).await, [to("requester", published)]);
    assert_eq!(
        unread_notices(&house, &second).await.unwrap(),
        0,
        "it is done"
    );
    let page = inbox(&house, &second, 1).await.unwrap();
    assert_eq!(
        (page.rows.len(), &page.rows[0].told),
        (1, &None),
        "but it stands there"
    );
    // A digest tells nothing that is done.
    let morning = Utc.with_ymd_and_hms(2026, 12, 1, 6, 0, 0).unwrap();
    house.t.clock.set(morning);
    assert_eq!(write_digests(&house).await.unwrap(), 0);
}

#[rstest]
#[tokio::test]
async fn an_author_is_told_what_is_asked_and_decided_and_that_a_request_fell_asleep(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let reviewer = &house.reviewer;
    let note = Some("Which ministry is it for?");
    let ask = Reasoned { reason: None, note };
    let reference = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    step_request(
        &house,
        reviewer,
        &reference,
        RequestAct::AskClarification,
        ask,
    )
    .await
    .unwrap();
    let asked = Told::RecordAsked {
        reference: reference.clone(),
    };
    assert_eq!(mail(&house).await, [to("requester", asked)]);
    // What was asked and is answered meanwhile is asked no more.
    let other = house
        .submitted(REQUEST, &request(), Visibility::REQUEST)
        .await;
    step_request(&house, reviewer, &other, RequestAct::AskClarification, ask)
        .await
        .unwrap();
    house.t.clock.advance(TimeDelta::minutes(1));
    house
        .submit(REQUEST, &other, &request(), Visibility::REQUEST)
        .await
        .unwrap();
    assert_eq!(mail(&house).await, []);
    let declined = because("out_of_scope");
    step_request(&house, reviewer, &other, RequestAct::Decline, declined)
        .await
        .unwrap();
    let decided = |reference, outcome| Told::RecordDecided { reference, outcome };
    let told = decided(other, RecordOutcome::Declined);
    assert_eq!(mail(&house).await, [to("requester", told)]);
    let offered = house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    let back = because("out_of_scope");
    step_offer(&house, reviewer, &offered, OfferAct::Return, back)
        .await
        .unwrap();
    let told = decided(offered, RecordOutcome::Returned);
    assert_eq!(mail(&house).await, [to("provider", told)]);
    let asleep = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    mail(&house).await;
    house.t.clock.advance(TimeDelta::days(366));
    assert_eq!(lapse(&house).await.unwrap().requests, 1);
    let told = decided(asleep, RecordOutcome::Dormant);
    assert_eq!(mail(&house).await, [to("requester", told)]);
}

#[rstest]
#[tokio::test]
async fn whoever_has_a_part_in_a_project_is_told_how_it_goes(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.other_state().await;
    house.other_provider().await;
    let (focal, office) = (Role::FocalPoint, house.office);
    let colleague = house
        .t
        .member("colleague@demo.example", focal, office)
        .await;
    let project = house.project().await;
    mail(&house).await;
    let on = day(2027, 3, 1);
    confirm_start(&house, &house.requester, &project, on)
        .await
        .unwrap();
    let start = Told::ProjectStart {
        project: project.clone(),
        starts_on: on,
    };
    assert_eq!(mail(&house).await, [to("provider", start)]);
    confirm_start(&house, &house.provider, &project, on)
        .await
        .unwrap();
    let moved = |status| Told::ProjectMoved {
        project: project.clone(),
        status,
    };
    let active = || moved(ProjectStatus::Active);
    let both = [to("colleague", active()), to("requester", active())];
    assert_eq!(mail(&house).await, both);
    let note = "Twelve people came, and nine finished.";
    add_update(&house, &house.requester, &project, note, english())
        .await
        .unwrap();
    let updated = || Told::ProjectUpdated {
        project: project.clone(),
    };
    let others = [to("colleague", updated()), to("provider", updated())];
    assert_eq!(mail(&house).await, others, "not to whoever wrote it");
    step_project(
        &house,
        &colleague,
        &project,
        ProjectAct::Hold,
        Some("Elections."),
    )
    .await
    .unwrap();
    house.t.clock.advance(TimeDelta::minutes(1));
    step_project(&house, &colleague, &project, ProjectAct::Resume, None)
        .await
        .unwrap();
    let resumed = [to("provider", active()), to("requester", active())];
    assert_eq!(mail(&house).await, resumed, "of what has moved on, nothing");
    let page = inbox(&house, &house.provider, 1).await.unwrap();
    let about = page
        .rows
        .iter()
        .filter(|row| row.kind == NoticeKind::Project);
    assert!(about.clone().count() >= 4);
    assert!(
        about
            .into_iter()
            .all(|row| row.reference.kind() == ReferenceKind::Project)
    );
}
