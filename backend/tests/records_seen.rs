//! Who finds which record: every circle by every kind of viewer, in lists, counts and pages alike.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use backend::BackendError;
use backend::queries::{
    Browse, Mine, Sort, Tally, browse, coverage, figures, offer_matches, record_page,
    request_matches,
};
use backend::testing::Engine;
use backend::use_cases::matches::{Proposer, accept, endorse, propose};
use backend::use_cases::records::{step_offer, step_request};
use domain::lifecycle::{OfferAct, RequestAct};
use domain::policy::{Side, Viewer};
use domain::record::{Facet, RawRecord, RecordKind, Term};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{SubRegion, ThemeGroup};
use rstest::rstest;

use backend::testing::samples::{because, offer, request, shown_to};
use backend::testing::{House, OFFER, REQUEST};

/// How somebody stands to the records of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Author,
    Reviewer,
    /// Has a match, open to the parties, with each record that may have one.
    Party,
    OtherState,
    OtherProvider,
    Observer,
    Public,
}

impl Kind {
    /// The narrowest circle in which such a viewer sees an open record of somebody else's.
    fn sees_from(self) -> Circle {
        match self {
            Self::Author => Circle::OwnOrganisation,
            Self::Reviewer => Circle::Reviewers,
            Self::Party => Circle::MatchParties,
            Self::OtherState => Circle::States,
            Self::OtherProvider => Circle::Verified,
            Self::Observer | Self::Public => Circle::Public,
        }
    }
}

const CIRCLES: [Circle; 5] = [
    Circle::Reviewers,
    Circle::MatchParties,
    Circle::States,
    Circle::Verified,
    Circle::Public,
];

fn sound(kind: RecordKind) -> RawRecord {
    match kind {
        RecordKind::Request => request(),
        RecordKind::Offer => offer(),
    }
}

/// An open record for each circle, each in an open match where the other side may know of it.
async fn one_of_each_circle(house: &House, kind: RecordKind) -> Vec<(Circle, Reference)> {
    let mut records = Vec::new();
    for circle in CIRCLES {
        let record = house.published(kind, &sound(kind), shown_to(circle)).await;
        if circle >= Circle::MatchParties {
            in_a_match(house, kind, &record).await;
        }
        records.push((circle, record));
    }
    records
}

async fn in_a_match(house: &House, kind: RecordKind, record: &Reference) {
    let hidden = shown_to(Circle::Reviewers);
    let pair = match kind {
        RecordKind::Request => (
            record.clone(),
            house.published(OFFER, &offer(), hidden).await,
        ),
        RecordKind::Offer => (
            house.published(REQUEST, &request(), hidden).await,
            record.clone(),
        ),
    };
    let (reviewer, pair) = (&house.reviewer, (&pair.0, &pair.1));
    let of = propose(house, reviewer, pair, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(house, reviewer, &of, None).await.unwrap();
    accept(house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
}

async fn viewers(house: &House, kind: RecordKind) -> Vec<(Kind, Viewer)> {
    let (author, party) = match kind {
        RecordKind::Request => (&house.requester, &house.provider),
        RecordKind::Offer => (&house.provider, &house.requester),
    };
    vec![
        (Kind::Author, author.clone()),
        (Kind::Reviewer, house.reviewer.clone()),
        (Kind::Party, party.clone()),
        (Kind::OtherState, house.other_state().await),
        (Kind::OtherProvider, house.other_provider().await),
        (Kind::Observer, house.observer().await),
        (Kind::Public, Viewer::public()),
    ]
}

fn ask(kind: RecordKind, part: Mine) -> Browse {
    let (text, terms, sort, page) = (None, BTreeSet::new(), Sort::Newest, 1);
    Browse {
        kind,
        text,
        terms,
        part,
        sort,
        page,
    }
}

/// The records of the test that are open to a viewer in some circles: a party of a match is a
/// focal point or an editor besides.
fn expected(kind: RecordKind, viewer: Kind, all: &[(Circle, Reference)]) -> BTreeSet<Reference> {
    let from = match (viewer, kind) {
        (Kind::Party, _) => Circle::MatchParties,
        _ => viewer.sees_from(),
    };
    let seen = all.iter().filter(|(circle, _)| *circle >= from);
    seen.map(|(_, reference)| reference.clone()).collect()
}

#[rstest]
#[tokio::test]
async fn lists_counts_and_pages_hold_what_the_viewer_may_see_and_nothing_else(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let records = one_of_each_circle(&house, kind).await;
    let named: BTreeSet<&Reference> = records.iter().map(|(_, reference)| reference).collect();
    for (who, viewer) in viewers(&house, kind).await {
        let expected = expected(kind, who, &records);
        let page = browse(&house, &viewer, &ask(kind, Mine::All))
            .await
            .unwrap();
        let listed: BTreeSet<Reference> = page
            .cards
            .iter()
            .map(|card| card.reference.clone())
            .collect();
        assert_eq!(listed, expected, "{who:?}");
        let count = u64::try_from(expected.len()).unwrap();
        assert_eq!(page.total, count, "{who:?}");
        assert!(
            page.facets[&Facet::Theme]
                .iter()
                .all(|option| option.count == Tally::of(count))
        );
        assert!(
            page.facets[&Facet::Region]
                .iter()
                .all(|option| option.count == Tally::of(count))
        );
        for reference in named.iter().copied() {
            let opened = record_page(&house, &viewer, kind, reference).await;
            match opened {
                Ok(page) => {
                    assert!(expected.contains(reference), "{who:?} opens {reference}");
                    let inside = matches!(who, Kind::Author | Kind::Reviewer);
                    assert_eq!(!page.history.is_empty(), inside, "{who:?}: the history");
                    assert_eq!(page.visibility.is_some(), who == Kind::Author);
                }
                Err(BackendError::NotFound) => assert!(!expected.contains(reference), "{who:?}"),
                Err(other) => panic!("{other:?}"),
            }
        }
        let figures = figures(&house, &viewer).await.unwrap();
        let cells = coverage(&house, &viewer).await.unwrap().cells;
        let cell = cells.get(&(ThemeGroup::T04, SubRegion::Melanesia));
        let counted = match kind {
            RecordKind::Request => (figures.requests, cell.map(|cell| cell.requests)),
            RecordKind::Offer => (figures.offers, cell.map(|cell| cell.offers)),
        };
        // Whoever sees no record sees no cell, unless there is a record of the other kind in it.
        let shown = counted.1.unwrap_or(Tally::None);
        assert_eq!(
            (counted.0, shown),
            (Tally::of(count), Tally::of(count)),
            "{who:?}"
        );
    }
}

#[rstest]
#[tokio::test]
async fn a_ranking_is_made_from_what_the_viewer_may_see(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    for circle in CIRCLES {
        house.published(kind, &sound(kind), shown_to(circle)).await;
    }
    let other = match kind {
        RecordKind::Request => OFFER,
        RecordKind::Offer => REQUEST,
    };
    let own = house
        .published(other, &sound(other), shown_to(Circle::Public))
        .await;
    // A provider is no State; a reviewer sees all that is handed in.
    let for_author = match kind {
        RecordKind::Request => 2,
        RecordKind::Offer => 3,
    };
    for (viewer, considered) in [(house.author(other).0, for_author), (&house.reviewer, 5)] {
        let ranking = match kind {
            RecordKind::Request => offer_matches(&house, viewer, &own).await.unwrap(),
            RecordKind::Offer => request_matches(&house, viewer, &own).await.unwrap(),
        };
        assert_eq!(ranking.rows.len(), considered);
        let funnel = serde_json::to_value(ranking.funnel).unwrap();
        assert_eq!(funnel["considered"], considered);
    }
    let stranger = house.other_provider().await;
    let refused = match kind {
        RecordKind::Request => offer_matches(&house, &stranger, &own).await,
        RecordKind::Offer => request_matches(&house, &stranger, &own).await,
    };
    assert!(
        matches!(refused, Err(BackendError::Refused(_))),
        "{refused:?}"
    );
}

#[rstest]
#[tokio::test]
async fn what_is_not_open_is_its_authors_and_the_reviewers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(REQUEST, OFFER)] kind: RecordKind,
) {
    let house = House::new(engine).await;
    let everybody = Visibility {
        record: Circle::Public,
        ..Visibility::REQUEST
    };
    let draft = house.begun(kind).await;
    let waiting = house.submitted(kind, &sound(kind), everybody).await;
    let gone = house.published(kind, &sound(kind), everybody).await;
    let (author, why) = (house.author(kind).0, because("mistake"));
    match kind {
        RecordKind::Request => step_request(&house, author, &gone, RequestAct::Withdraw, why).await,
        RecordKind::Offer => step_offer(&house, author, &gone, OfferAct::Withdraw, why).await,
    }
    .unwrap();
    for (who, viewer) in viewers(&house, kind).await {
        let expected: BTreeSet<&Reference> = match who {
            Kind::Author => [&draft, &waiting, &gone].into(),
            Kind::Reviewer => [&waiting, &gone].into(),
            _ => BTreeSet::new(),
        };
        let page = browse(&house, &viewer, &ask(kind, Mine::All))
            .await
            .unwrap();
        let listed: BTreeSet<&Reference> = page.cards.iter().map(|card| &card.reference).collect();
        assert_eq!(listed, expected, "{who:?}");
        let open = browse(&house, &viewer, &ask(kind, Mine::Open))
            .await
            .unwrap();
        assert_eq!((open.total, open.pages), (0, 1), "{who:?}");
        for reference in [&draft, &waiting, &gone] {
            let opened = record_page(&house, &viewer, kind, reference).await;
            assert_eq!(
                opened.is_ok(),
                expected.contains(reference),
                "{who:?} {reference}"
            );
        }
    }
}

#[rstest]
#[tokio::test]
async fn lists_are_narrowed_by_words_and_terms_and_cut_into_pages(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use backend::testing::samples::with;
    use serde_json::json;
    let house = House::new(engine).await;
    let everybody = Visibility::OFFER;
    for number in 0..21 {
        let title = json!(format!("Course number {number:02}"));
        house
            .published(OFFER, &with(offer(), "title", title), everybody)
            .await;
    }
    let about_norms = with(offer(), "themes", json!(["T02.2"]));
    house
        .published(
            OFFER,
            &with(about_norms, "description", json!("Über NORMEN")),
            everybody,
        )
        .await;
    let count = async |text: Option<&str>, terms: &[&str], page| {
        let terms = terms
            .iter()
            .map(|term| Term::parse(term).unwrap())
            .collect();
        let text = text.map(str::to_owned);
        let asked = Browse {
            text,
            terms,
            page,
            ..ask(OFFER, Mine::Open)
        };
        let found = browse(&house, &Viewer::public(), &asked).await.unwrap();
        (found.total, found.cards.len())
    };
    assert_eq!(count(None, &[], 1).await, (22, 20));
    assert_eq!(count(None, &[], 2).await, (22, 2));
    assert_eq!(count(None, &[], 99).await, (22, 2), "the last page");
    assert_eq!(count(Some("course 07"), &[], 1).await, (1, 1));
    assert_eq!(count(Some("normen"), &[], 1).await, (1, 1));
    assert_eq!(
        count(Some("50%"), &[], 1).await,
        (0, 0),
        "a percent sign is a percent sign"
    );
    assert_eq!(count(None, &["theme:T02"], 1).await, (1, 1));
    assert_eq!(count(None, &["theme:T02", "theme:T04.1"], 1).await.0, 22);
    assert_eq!(
        count(None, &["theme:T02", "modality:funding"], 1).await,
        (0, 0)
    );
}
