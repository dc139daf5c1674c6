//! Lists that are long: cut into pages, loaded in as many statements as short ones, and without
//! what their reader may not see.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use backend::queries::{
    Browse, Mine, QueueAsk, Sort, Tally, browse, coverage, figures, match_page, my_matches,
    offer_matches, projects, queue, ranking, reach, request_matches,
};
use backend::testing::Engine;
use backend::testing::samples::{offer, request, shown_to, with};
use backend::testing::{House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::records::refresh_regions;
use domain::lifecycle::MatchStatus;
use domain::policy::{Side, Viewer};
use domain::record::{RecordKind, Term};
use domain::reference::Reference;
use domain::review::Waiting;
use domain::visibility::{Circle, Visibility};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use serde_json::json;

const ASKED: u64 = 424_242;
const LEFT: u64 = 171_717;

/// Money that is shown to the parties of a match alone: not to all who see a score.
const SECRET: Visibility = Visibility {
    record: Circle::Public,
    contact: Circle::MatchParties,
    budget: Circle::MatchParties,
    ..Visibility::REQUEST
};

async fn with_money(house: &House) -> (Reference, Reference) {
    let asked = with(request(), "amount_usd", json!(ASKED));
    let offered = with(offer(), "amount_usd_left", json!(LEFT));
    let asked = house.published(REQUEST, &asked, SECRET).await;
    (asked, house.published(OFFER, &offered, SECRET).await)
}

#[rstest]
#[tokio::test]
async fn a_ranking_tells_no_money_that_its_reader_may_not_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = with_money(&house).await;
    let told = async |viewer: &Viewer| {
        let by_request = request_matches(&house, viewer, &asked).await;
        let by_offer = offer_matches(&house, viewer, &offered).await;
        let cards: Vec<_> = [by_request, by_offer]
            .into_iter()
            .flatten()
            .flat_map(|ranking| ranking.rows)
            .map(|row| row.explanation)
            .collect();
        assert!(!cards.is_empty());
        let cards = serde_json::to_string(&cards).unwrap();
        [ASKED, LEFT].map(|money| cards.contains(&money.to_string()))
    };
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        assert_eq!(told(viewer).await, [false, false]);
    }
}

#[rstest]
#[tokio::test]
async fn a_frozen_score_tells_no_money_that_is_hidden_since(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let everybody = Visibility {
        budget: Circle::Public,
        ..SECRET
    };
    let records = [
        (REQUEST, with(request(), "amount_usd", json!(ASKED))),
        (OFFER, with(offer(), "amount_usd_left", json!(LEFT))),
    ];
    let mut references = Vec::new();
    for (kind, typed) in &records {
        references.push(house.published(*kind, typed, everybody).await);
    }
    let [asked, offered] = <[Reference; 2]>::try_from(references).unwrap();
    let pair = (&asked, &offered);
    let of = propose(&house, &house.provider, pair, Proposer::Provider)
        .await
        .unwrap();
    let told = async |viewer: &Viewer| {
        let card = match_page(&house, viewer, &of).await.unwrap().explanation;
        let card = serde_json::to_string(&card).unwrap();
        [ASKED, LEFT].map(|money| card.contains(&money.to_string()))
    };
    assert_eq!(told(&house.provider).await, [true, true]);
    for ((kind, typed), of) in records.iter().zip([&asked, &offered]) {
        house.submit(*kind, of, typed, SECRET).await.unwrap();
    }
    assert_eq!(told(&house.provider).await, [false, false]);
    assert_eq!(told(&house.reviewer).await, [true, true]);
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    for viewer in [&house.requester, &house.provider] {
        assert_eq!(told(viewer).await, [true, true], "both are asked now");
    }
}

#[rstest]
#[tokio::test]
async fn a_provider_is_not_told_of_a_match_that_it_was_not_asked_about(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = house.pair().await;
    let pair = (&asked, &offered);
    let of = propose(&house, &house.requester, pair, Proposer::Requester)
        .await
        .unwrap();
    let named = async |viewer: &Viewer| {
        let rows = offer_matches(&house, viewer, &offered).await.unwrap().rows;
        rows[0].open_match.clone()
    };
    assert_eq!(named(&house.provider).await, None);
    assert_eq!(named(&house.reviewer).await, Some(of.clone()));
    // Its own yes is kept, and the match is agreed as soon as it is endorsed.
    let joined = propose(&house, &house.provider, pair, Proposer::Provider).await;
    assert_eq!(joined.unwrap(), of);
    assert_eq!(named(&house.provider).await, Some(of.clone()));
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let page = match_page(&house, &house.provider, &of).await.unwrap();
    assert_eq!(page.status, MatchStatus::Agreed);
    assert_eq!(page.contacts.len(), 2);
}

fn ask(kind: RecordKind, text: Option<&str>, terms: &[&str], sort: Sort) -> Browse {
    let terms = terms.iter().map(|term| Term::parse(term).unwrap());
    Browse {
        kind,
        text: text.map(str::to_owned),
        terms: terms.collect(),
        part: Mine::Own,
        sort,
        page: 1,
    }
}

/// Statements that each list takes.
async fn statements(
    house: &House,
    request: &Reference,
    project: &Reference,
) -> Vec<(&'static str, u64)> {
    let t = &house.t;
    let (asks, gives, judges) = (&house.requester, &house.provider, &house.reviewer);
    let mut taken = Vec::new();
    macro_rules! count {
        ($name:literal, $query:expr) => {
            let before = t.statements();
            $query.await.unwrap();
            taken.push(($name, t.statements() - before));
        };
    }
    let all = ask(OFFER, Some("course"), &[], Sort::Newest);
    let server = &t.another_server().await;
    count!("index", request_matches(server, judges, request));
    request_matches(house, judges, request).await.unwrap();
    count!("ranking", request_matches(house, asks, request));
    count!("offers", browse(house, gives, &all));
    for (name, viewer) in [("known", judges), ("strange", gives)] {
        let requests = Browse {
            part: Mine::All,
            ..ask(REQUEST, None, &[], Sort::Newest)
        };
        let before = t.statements();
        browse(house, viewer, &requests).await.unwrap();
        taken.push((name, t.statements() - before));
    }
    count!("matches", my_matches(house, asks, 1));
    count!("waiting", my_matches(house, gives, 1));
    count!("queue", queue(house, judges, queued(None)));
    count!("projects", projects(house, asks, 1));
    count!(
        "project",
        backend::queries::project_page(house, asks, project)
    );
    count!("figures", figures(house, asks));
    count!("coverage", coverage(house, asks));
    count!("account", backend::queries::account_page(house, asks));
    taken
}

fn queued(kind: Option<Waiting>) -> QueueAsk {
    QueueAsk {
        kind,
        ..QueueAsk::default()
    }
}

/// A request with as many offers, of which some wait, some are agreed and some are projects.
async fn grow(house: &House, request: &Reference, by: usize) -> Reference {
    let mut project = None;
    for number in 0..by {
        let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
        house.submitted(OFFER, &offer(), Visibility::OFFER).await;
        let pair = (request, &offered);
        let of = propose(house, &house.requester, pair, Proposer::Requester)
            .await
            .unwrap();
        if number % 3 > 0 {
            endorse(house, &house.reviewer, &of, None).await.unwrap();
        }
        if number % 3 == 2 {
            accept(house, &house.provider, &of, Side::Provider)
                .await
                .unwrap();
            project = Some(open_project(house, &house.requester, &of).await.unwrap());
        }
    }
    project.unwrap()
}

#[rstest]
#[tokio::test]
async fn lists_take_no_more_statements_for_many_rows_than_for_few(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let project = grow(&house, &asked, 3).await;
    let few = statements(&house, &asked, &project).await;
    grow(&house, &asked, 12).await;
    let many = statements(&house, &asked, &project).await;
    assert_eq!(few, many);
}

#[rstest]
#[tokio::test]
async fn what_waits_is_listed_whole_and_the_rest_in_pages(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house
        .published(REQUEST, &request(), Visibility::REQUEST)
        .await;
    let mut proposed = Vec::new();
    for _ in 0..28 {
        let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
        let pair = (&asked, &offered);
        let of = propose(&house, &house.requester, pair, Proposer::Requester).await;
        proposed.push(of.unwrap());
    }
    let listed = async |viewer: &Viewer, page| {
        let mine = my_matches(&house, viewer, page).await.unwrap();
        let others: BTreeSet<Reference> =
            mine.others.into_iter().map(|row| row.reference).collect();
        (mine.waiting.len(), others, mine.paging.pages)
    };
    let (first, second) = (
        listed(&house.requester, 1).await,
        listed(&house.requester, 2).await,
    );
    assert_eq!((first.1.len(), second.1.len(), first.2), (25, 3, 2));
    assert!(first.1.is_disjoint(&second.1));
    assert_eq!(listed(&house.provider, 1).await, (0, BTreeSet::new(), 1));
    for of in &proposed {
        endorse(&house, &house.reviewer, of, None).await.unwrap();
    }
    assert_eq!(listed(&house.provider, 1).await, (28, BTreeSet::new(), 1));

    let page = |number| ranking(&house, &house.requester, (REQUEST, &asked), number);
    let (first, last) = (page(1).await.unwrap(), page(9).await.unwrap());
    assert_eq!((first.rows.len(), last.rows.len()), (20, 8));
    assert_eq!((last.paging.page, last.paging.total), (2, 28));
    for _ in 0..3 {
        house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    }
    let waiting = queue(&house, &house.reviewer, queued(Some(Waiting::Verify)))
        .await
        .unwrap();
    assert_eq!((waiting.rows.len(), waiting.paging.total), (3, 3));
    assert!(waiting.counts.contains(&(Waiting::Verify, 3)));
}

#[rstest]
#[tokio::test]
async fn public_figures_count_no_match_of_hidden_records(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let public = Viewer::public();
    let told = async |viewer: &Viewer| {
        let figures = figures(&house, viewer).await.unwrap();
        (figures.agreed, figures.projects)
    };
    for circle in [
        Circle::Verified,
        Circle::Public,
        Circle::Public,
        Circle::Public,
    ] {
        let asked = house.published(REQUEST, &request(), shown_to(circle)).await;
        let offered = house
            .published(OFFER, &offer(), shown_to(Circle::Public))
            .await;
        let pair = (&asked, &offered);
        let of = propose(&house, &house.requester, pair, Proposer::Requester).await;
        house.agree(&of.unwrap()).await;
    }
    assert_eq!(told(&public).await, (Tally::Exactly(3), Tally::None));
    assert_eq!(
        told(&house.provider).await,
        (Tally::Exactly(4), Tally::None)
    );
    let cells = coverage(&house, &public).await.unwrap().cells;
    let cell = cells.values().next().unwrap();
    assert_eq!(
        (cell.requests, cell.unmet),
        (Tally::Exactly(3), Tally::None)
    );
    house
        .published(REQUEST, &request(), shown_to(Circle::Public))
        .await;
    let cells = coverage(&house, &public).await.unwrap().cells;
    let cell = cells.values().next().unwrap();
    assert_eq!(
        (cell.requests, cell.unmet),
        (Tally::Exactly(4), Tally::Withheld)
    );
}

#[rstest]
#[tokio::test]
async fn a_document_that_cannot_be_read_leaves_the_others_in_their_rankings(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, offered) = house.pair().await;
    let other = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let spoil = format!(
        "UPDATE record_versions SET document = '{{}}' WHERE record_id = \
         (SELECT id FROM records WHERE reference = '{offered}')"
    );
    house.t.tamper("record_versions", &spoil).await;
    let server = house.t.another_server().await;
    let ranking = request_matches(&server, &house.requester, &asked)
        .await
        .unwrap();
    let ranked: Vec<_> = ranking.rows.iter().map(|row| &row.reference).collect();
    assert_eq!(ranked, [&other]);
}

#[rstest]
#[tokio::test]
async fn both_databases_order_alike_and_search_for_signs_as_they_are(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    for title in [
        "Zone 50% of all",
        "École d'été",
        "a first course",
        "Eclair_age",
    ] {
        let typed = with(offer(), "title", json!(title));
        house.published(OFFER, &typed, Visibility::OFFER).await;
    }
    let typed = with(offer(), "title", json!("Begun"));
    house.submitted(OFFER, &typed, Visibility::OFFER).await;
    let titles = async |asked: Browse| {
        let page = browse(&house, &house.provider, &asked).await.unwrap();
        page.cards
            .into_iter()
            .map(|card| card.title)
            .collect::<Vec<_>>()
    };
    let by_title = titles(ask(OFFER, None, &[], Sort::Title)).await;
    assert_eq!(
        by_title,
        [
            "a first course",
            "Begun",
            "Eclair_age",
            "École d'été",
            "Zone 50% of all"
        ]
    );
    let newest = titles(ask(OFFER, None, &[], Sort::Newest)).await;
    assert_eq!(newest.last().unwrap(), "Begun", "it was never published");
    for (text, found) in [("50%", 1), ("_", 1), ("%", 1), ("5%", 0), ("!", 0)] {
        let found_now = titles(ask(OFFER, Some(text), &[], Sort::Title)).await;
        assert_eq!(found_now.len(), found, "{text}");
    }
}

#[rstest]
#[tokio::test]
async fn lists_are_narrowed_by_state_and_say_how_many_are_in_each(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use domain::record::Facet;
    let house = House::new(engine).await;
    for _ in 0..3 {
        house.published(OFFER, &offer(), Visibility::OFFER).await;
    }
    house.submitted(OFFER, &offer(), Visibility::OFFER).await;
    let found = async |viewer: &Viewer, terms: &[&str]| {
        let asked = Browse {
            part: Mine::All,
            ..ask(OFFER, None, terms, Sort::Newest)
        };
        let page = browse(&house, viewer, &asked).await.unwrap();
        let states = page.facets[&Facet::Status].iter();
        let states = states.map(|one| (one.term.code.clone(), one.count));
        (page.total, states.collect::<Vec<_>>())
    };
    let open = ("published".to_owned(), Tally::Exactly(3));
    let waiting = ("submitted".to_owned(), Tally::Few);
    let both = vec![open.clone(), waiting];
    assert_eq!(found(&house.provider, &[]).await, (4, both.clone()));
    assert_eq!(
        found(&house.provider, &["status:submitted"]).await,
        (1, both)
    );
    assert_eq!(found(&Viewer::public(), &[]).await, (3, vec![open]));
}

#[rstest]
#[tokio::test]
async fn offers_are_counted_before_a_request_has_a_title(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    house.published(OFFER, &offer(), Visibility::OFFER).await;
    let begun = house.begun(REQUEST).await;
    let mut typed = request();
    for name in ["title", "need"] {
        typed.remove(name);
    }
    let typed = with(typed, "source", json!("hearsay"));
    let count = reach(
        &house,
        &house.requester,
        &begun,
        (&typed, Visibility::REQUEST),
    )
    .await;
    assert_eq!(count.unwrap(), Some(1));
    let typed = with(typed, "themes", json!([]));
    let count = reach(
        &house,
        &house.requester,
        &begun,
        (&typed, Visibility::REQUEST),
    )
    .await;
    assert_eq!(count.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn an_offer_is_found_by_the_sub_regions_of_today(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let count = async |term: &str| {
        let asked = ask(OFFER, None, &[term], Sort::Newest);
        browse(&house, &house.provider, &asked).await.unwrap().total
    };
    assert_eq!(
        (count("region:054").await, count("region:155").await),
        (1, 0)
    );
    assert_eq!(refresh_regions(&house).await.unwrap(), 0);
    // As if it had been saved when its coverage contained other States.
    let then = format!(
        "UPDATE record_terms SET term = 'region:155' WHERE term = 'region:054' AND record_id = \
         (SELECT id FROM records WHERE reference = '{offered}')"
    );
    house.db().execute_unprepared(&then).await.unwrap();
    assert_eq!(
        (count("region:054").await, count("region:155").await),
        (0, 1)
    );
    assert_eq!(refresh_regions(&house).await.unwrap(), 1);
    assert_eq!(
        (count("region:054").await, count("region:155").await),
        (1, 0)
    );
}
