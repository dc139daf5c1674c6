//! A request joins a project of the offer that it agreed with, a provider one of the request: once everybody
//! whom it concerns has said yes.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use backend::BackendError;
use backend::outbox::{JoinNews, Told, claim, sent, told};
use backend::queries::{match_page, project_page, projects, record_links};
use backend::testing::samples::{because, day, english, offer, request, with};
use backend::testing::{Cohort, Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, decline, endorse, open_project, propose};
use backend::use_cases::projects::{add_update, answer_join, ask_to_join, confirm_start};
use backend::use_cases::records::step_request;
use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{MatchStatus, RequestAct};
use domain::policy::{Refusal, Side, Viewer};
use domain::project::{JoinOutcome, ThemeProgress};
use domain::visibility::{Circle, Visibility};
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;

/// A cohort, and who has a part in it.
struct Joins {
    house: House,
    of: Cohort,
    other: Viewer,
}

impl Joins {
    async fn new(engine: Engine, who: Visibility) -> Self {
        let house = House::new(engine).await;
        let other = house.third_state().await;
        let of = house.cohort(&house.requester, (&other, who)).await;
        Self { house, of, other }
    }

    async fn asked(&self) -> Uuid {
        let pair = (&self.of.matching, &self.of.project);
        ask_to_join(&self.house, &self.other, pair).await.unwrap()
    }

    async fn status(&self) -> MatchStatus {
        let page = match_page(&self.house, &self.house.reviewer, &self.of.matching).await;
        page.unwrap().status
    }
}

/// What is told of joining, with the local part of each address.
async fn mail(house: &House) -> Vec<(String, JoinNews)> {
    let mut found = Vec::new();
    while let Some(claimed) = claim(house).await.unwrap() {
        let local = claimed.recipient.split('@').next().unwrap();
        // The third State has another address each time.
        let to = local.trim_end_matches(|c: char| c == '.' || c.is_ascii_digit());
        let to = to.to_owned();
        if let Some(Told::ProjectJoin { news, .. }) = told(house, &claimed).await.unwrap() {
            found.push((to, news));
        }
        sent(house, &claimed, String::new()).await.unwrap();
    }
    found.sort();
    found
}

#[rstest]
#[tokio::test]
async fn a_request_joins_a_cohort_once_the_provider_and_the_first_state_agree(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Joins::new(engine, Visibility::REQUEST).await;
    let (house, other) = (&at.house, &at.other);
    let page = match_page(house, other, &at.of.matching).await.unwrap();
    let offered: Vec<_> = page.joinable.iter().map(|one| &one.project).collect();
    assert_eq!(offered, [&at.of.project]);
    let page = match_page(house, &house.provider, &at.of.matching)
        .await
        .unwrap();
    assert!(page.joinable.is_empty(), "whoever comes in asks");
    mail(house).await;
    let join = at.asked().await;
    let asked = |to: &str| (to.to_owned(), JoinNews::Asked);
    assert_eq!(mail(house).await, [asked("provider"), asked("requester")]);
    let again = ask_to_join(house, other, (&at.of.matching, &at.of.project)).await;
    assert!(matches!(again, Err(BackendError::Conflict("join_asked"))));
    let page = match_page(house, other, &at.of.matching).await.unwrap();
    assert!(page.joinable.is_empty(), "it is asked");
    answer_join(house, &house.provider, (join, true), None)
        .await
        .unwrap();
    assert_eq!(
        at.status().await,
        MatchStatus::Agreed,
        "one yes is not enough"
    );
    let twice = answer_join(house, &house.provider, (join, true), None).await;
    assert!(matches!(
        twice,
        Err(BackendError::Conflict("join_answered"))
    ));
    let seen = add_update(house, other, &at.of.project, "A note.", english()).await;
    assert!(seen.is_err(), "no part in it yet");
    answer_join(house, &house.requester, (join, true), None)
        .await
        .unwrap();
    assert_eq!(at.status().await, MatchStatus::Converted);
    let joined = |to: &str| (to.to_owned(), JoinNews::Joined);
    assert_eq!(
        mail(house).await,
        [joined("provider"), joined("third.state")]
    );
    // The State has its part: it reports, its request says what is delivered, its page leads there.
    add_update(
        house,
        other,
        &at.of.project,
        "Eight people of ours came.",
        english(),
    )
    .await
    .unwrap();
    let links = record_links(house, other, REQUEST, &at.of.request)
        .await
        .unwrap();
    assert_eq!(links.projects.len(), 1);
    let themes = links.fulfilment.unwrap().themes;
    assert_ne!(themes[0].1, ThemeProgress::Open, "it is planned");
    let page = match_page(house, other, &at.of.matching).await.unwrap();
    assert_eq!(page.project, Some(at.of.project.clone()));
    let page = project_page(house, &house.provider, &at.of.project)
        .await
        .unwrap();
    assert_eq!(
        (page.partners.len(), page.joins[0].outcome),
        (1, JoinOutcome::Joined)
    );
    // Beginning and ending it stays with its two sides.
    let confirmed = confirm_start(house, other, &at.of.project, day(2027, 3, 1)).await;
    assert!(matches!(
        confirmed,
        Err(BackendError::Refused(Refusal::NotAllowed))
    ));
}

#[rstest]
#[tokio::test]
async fn one_no_ends_an_asking_and_the_match_can_become_a_project_of_its_own(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Joins::new(engine, Visibility::REQUEST).await;
    let house = &at.house;
    let join = at.asked().await;
    mail(house).await;
    let silent = answer_join(house, &house.requester, (join, false), None).await;
    assert!(
        matches!(silent, Err(BackendError::Invalid(_))),
        "a no says why"
    );
    let forged = answer_join(house, &at.other, (join, true), None).await;
    assert!(forged.is_err(), "whoever asks does not answer: {forged:?}");
    let looked = answer_join(house, &house.reviewer, (join, true), None).await;
    assert!(matches!(
        looked,
        Err(BackendError::Refused(Refusal::NotAllowed))
    ));
    let why = Some("The course is full.");
    answer_join(house, &house.requester, (join, false), why)
        .await
        .unwrap();
    let refused = |to: &str| (to.to_owned(), JoinNews::Refused);
    assert_eq!(
        mail(house).await,
        [refused("provider"), refused("third.state")]
    );
    let late = answer_join(house, &house.provider, (join, true), None).await;
    assert!(matches!(late, Err(BackendError::Conflict("join_over"))));
    assert_eq!(at.status().await, MatchStatus::Agreed);
    // It may ask again, and is passed by where the match ends first.
    let join = at.asked().await;
    let why = because("timing");
    decline(house, &at.other, &at.of.matching, Side::Requester, why)
        .await
        .unwrap();
    let late = answer_join(house, &house.provider, (join, true), None).await;
    assert!(matches!(late, Err(BackendError::Conflict("join_over"))));
}

#[rstest]
#[tokio::test]
async fn a_provider_joins_a_project_of_the_request_that_it_agreed_with(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let wide = with(request(), "max_matches", json!(3));
    let asked = house.published(REQUEST, &wide, Visibility::REQUEST).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let first = house.agreed_by(&house.requester, (&asked, &offered)).await;
    let project = open_project(&house, &house.requester, &first);
    let project = project.await.unwrap();
    let other = house.other_provider().await;
    let more = house.offer_of(&other, &offer(), Visibility::OFFER).await;
    let pair = (&asked, &more);
    let of = propose(&house, &other, pair, Proposer::Provider)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    accept(&house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    let stranger = ask_to_join(&house, &house.requester, (&of, &project)).await;
    assert!(matches!(
        stranger,
        Err(BackendError::Refused(Refusal::NotAllowed))
    ));
    let join = ask_to_join(&house, &other, (&of, &project)).await.unwrap();
    answer_join(&house, &house.requester, (join, true), None)
        .await
        .unwrap();
    answer_join(&house, &house.provider, (join, true), None)
        .await
        .unwrap();
    let page = project_page(&house, &other, &project).await.unwrap();
    assert!(page.may_report && page.partners.len() == 1);
    let entries = page.entries.len();
    assert_eq!(entries, 1, "among the partners of its record");
}

#[rstest]
#[tokio::test]
async fn nobody_sees_more_of_a_project_than_its_narrowest_record_shows(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let narrow = Visibility {
        record: Circle::MatchParties,
        ..Visibility::REQUEST
    };
    let at = Joins::new(engine, narrow).await;
    let house = &at.house;
    let company = house.other_provider().await;
    project_page(house, &company, &at.of.project).await.unwrap();
    let join = at.asked().await;
    for viewer in [&house.provider, &house.requester] {
        answer_join(house, viewer, (join, true), None)
            .await
            .unwrap();
    }
    let seen = project_page(house, &company, &at.of.project).await;
    assert!(matches!(seen, Err(BackendError::NotFound)), "{seen:?}");
    let listed = projects(house, &company, 1).await.unwrap();
    assert!(listed.rows.is_empty(), "nor in a list");
    for viewer in [
        &house.requester,
        &house.provider,
        &at.other,
        &house.reviewer,
    ] {
        project_page(house, viewer, &at.of.project).await.unwrap();
    }
    // What its State takes back is shown to no stranger either.
    let at = Joins::new(engine, Visibility::REQUEST).await;
    let house = &at.house;
    let company = house.other_provider().await;
    let join = at.asked().await;
    for viewer in [&house.provider, &house.requester] {
        answer_join(house, viewer, (join, true), None)
            .await
            .unwrap();
    }
    project_page(house, &company, &at.of.project).await.unwrap();
    let why = because("priorities");
    let act = RequestAct::Withdraw;
    step_request(house, &at.other, &at.of.request, act, why)
        .await
        .unwrap();
    let seen = project_page(house, &company, &at.of.project).await;
    assert!(matches!(seen, Err(BackendError::NotFound)), "{seen:?}");
}

#[rstest]
#[tokio::test]
async fn who_asks_is_told_to_the_two_sides_and_not_to_others_with_a_part(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let at = Joins::new(engine, Visibility::REQUEST).await;
    let house = &at.house;
    let join = at.asked().await;
    for viewer in [&house.provider, &house.requester] {
        answer_join(house, viewer, (join, true), None)
            .await
            .unwrap();
    }
    // Another State asks, while the one that joined looks on.
    house.t.clock.advance(TimeDelta::minutes(1));
    let third = house.other_state().await;
    let page = project_page(house, &house.reviewer, &at.of.project).await;
    let offer = page.unwrap().offer.reference;
    let typed = request();
    let asked = house
        .record_of(&third, (REQUEST, &typed), Visibility::REQUEST)
        .await;
    let of = house.agreed_by(&third, (&asked, &offer)).await;
    ask_to_join(house, &third, (&of, &at.of.project))
        .await
        .unwrap();
    let seen = async |viewer| {
        let page = project_page(house, viewer, &at.of.project).await.unwrap();
        let joins: Vec<_> = page.joins.into_iter().map(|one| one.matching).collect();
        let asked = EventKind::Other(SubjectKind::Project, Occurrence::JoinAsked);
        assert!(page.history.iter().all(|row| row.kind != asked));
        joins.contains(&of)
    };
    assert!(seen(&house.requester).await && seen(&house.provider).await);
    assert!(!seen(&at.other).await, "it has a part, and no side");
}

#[rstest]
#[tokio::test]
async fn a_masked_request_joins_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let masked = Visibility {
        masked: true,
        ..Visibility::REQUEST
    };
    let at = Joins::new(engine, masked).await;
    let pair = (&at.of.matching, &at.of.project);
    let asked = ask_to_join(&at.house, &at.other, pair).await;
    assert!(matches!(asked, Err(BackendError::Conflict("join_masked"))));
}
