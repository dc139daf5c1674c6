//! A State that keeps its name back: nothing that others read tells who asks, and nothing that a
//! provider counts or ranks tells that somebody does.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::fmt::{Debug, Write};

use backend::BackendError;
use backend::queries::{
    AskerInMatch, Browse, Mine, Narrowed, PreviewAs, RecordCard, Sort, browse, coverage, edit_page,
    figures, match_page, may_hear, my_matches, offer_matches, preview, project_page, projects,
    ranking, record_links, record_page, shown_records,
};
use backend::testing::Engine;
use backend::testing::samples::{day, offer, request, with};
use backend::testing::{House, OFFER, OFFICE, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose, release_name};
use backend::use_cases::records::unmask;
use domain::fault::Rule;
use domain::mask::Mask;
use domain::policy::{Side, Viewer};
use domain::record::{Facet, RecordContent, RecordKind, Term};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::StateCode;
use rstest::rstest;
use serde_json::json;

/// Shown to everybody, as far as a masked request can be.
const MASKED: Visibility = Visibility {
    record: Circle::Public,
    masked: true,
    ..Visibility::REQUEST
};
const ASKER: StateCode = StateCode::XAV;

fn ask(kind: RecordKind, part: Mine, terms: &[&str]) -> Browse {
    Browse {
        kind,
        text: None,
        terms: terms
            .iter()
            .map(|term| Term::parse(term).unwrap())
            .collect(),
        part,
        sort: Sort::Newest,
        page: 1,
    }
}

/// All that a viewer reads anywhere, written down; a description of the State stands as `MASK`.
#[derive(Default)]
struct Read(String);

impl Read {
    fn add(&mut self, what: &str, read: &impl Debug) {
        writeln!(self.0, "{what}: {read:?}").unwrap();
    }

    /// Lists, counts, rankings and data: what anybody reads without an address.
    async fn lists(&mut self, house: &House, viewer: &Viewer) {
        for kind in [REQUEST, OFFER] {
            for part in [Mine::Open, Mine::Own, Mine::All] {
                for sort in [Sort::Newest, Sort::Closing, Sort::Title] {
                    let asked = Browse {
                        sort,
                        ..ask(kind, part, &[])
                    };
                    self.add("list", &browse(house, viewer, &asked).await.unwrap());
                }
            }
        }
        for text in ["team", ASKER.code(), "Lomavua", "Sesame"] {
            let text = Some(text.to_owned());
            let asked = Browse {
                text,
                ..ask(REQUEST, Mine::All, &[])
            };
            self.add("search", &browse(house, viewer, &asked).await.unwrap());
        }
        self.add("figures", &figures(house, viewer).await.unwrap());
        self.add("coverage", &coverage(house, viewer).await.unwrap());
        self.add("data", &shown_records(house, viewer).await.unwrap());
        self.add("matches", &my_matches(house, viewer, 1).await.unwrap());
        self.add("projects", &projects(house, viewer, 1).await.unwrap());
    }

    /// One record's pages.
    async fn record(&mut self, house: &House, viewer: &Viewer, of: (RecordKind, &Reference)) {
        let (kind, reference) = of;
        self.add("record", &record_page(house, viewer, kind, reference).await);
        self.add("links", &record_links(house, viewer, kind, reference).await);
        // Each opening of the form has an id of its own.
        let form = edit_page(house, viewer, kind, reference).await;
        self.add(
            "form",
            &form.map(|form| (form.typed, form.state, form.mask)),
        );
        self.add("ranking", &ranking(house, viewer, of, 1).await);
    }

    /// Whatever of it tells who asks.
    fn found(&self) -> Vec<&'static str> {
        let mask = Mask::of(ASKER, day(2026, 11, 23));
        let read = self.0.replace(&format!("{mask:?}"), "MASK");
        let telling = ASKER.names().iter().copied();
        let telling = telling.chain([ASKER.code(), OFFICE, "requester@demo.example", "Sesame"]);
        telling.filter(|token| read.contains(token)).collect()
    }
}

async fn strangers(house: &House) -> Vec<Viewer> {
    vec![
        Viewer::public(),
        house.provider.clone(),
        house.other_provider().await,
        house.other_state().await,
        house.observer().await,
    ]
}

#[rstest]
#[tokio::test]
async fn nothing_that_others_read_tells_who_asks(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let head = house.head().await;
    let asked = house.published(REQUEST, &request(), MASKED).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let by = (&asked, &offered);
    let of = propose(&house, &house.reviewer, by, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, Some(OFFICE))
        .await
        .unwrap();
    for viewer in strangers(&house).await {
        let mut read = Read::default();
        read.lists(&house, &viewer).await;
        read.record(&house, &viewer, (REQUEST, &asked)).await;
        read.record(&house, &viewer, (OFFER, &offered)).await;
        read.add("match", &match_page(&house, &viewer, &of).await);
        assert_eq!(read.found(), Vec::<&str>::new(), "{viewer:?}: {}", read.0);
    }
    // The test finds what its owner reads.
    let mut read = Read::default();
    read.lists(&house, &house.requester).await;
    assert!(read.found().contains(&OFFICE) && read.found().contains(&"XAV"));
    // Nor do open pages of providers hear of it.
    for event in house.events(head).await {
        let of_the_request = event.kind.subject().code() == "request";
        let heard = may_hear(&house, &house.provider, &event).await.unwrap();
        assert!(!(of_the_request && heard), "{}", event.kind);
    }
}

#[rstest]
#[tokio::test]
async fn a_provider_counts_and_ranks_the_same_with_and_without_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    // A place that the match held would show in what is left of the offer.
    let one_place = with(offer(), "max_matches", json!(1));
    let offered = house.published(OFFER, &one_place, Visibility::OFFER).await;
    for _ in 0..3 {
        house
            .published(
                REQUEST,
                &request(),
                Visibility {
                    masked: false,
                    ..MASKED
                },
            )
            .await;
    }
    let read = async |viewer: &Viewer| {
        let mut read = Read::default();
        read.lists(&house, viewer).await;
        read.record(&house, viewer, (OFFER, &offered)).await;
        read.0
    };
    let others = [
        house.provider.clone(),
        house.other_provider().await,
        Viewer::public(),
    ];
    let all = async || {
        let mut all = Vec::new();
        for viewer in &others {
            all.push(read(viewer).await);
        }
        all
    };
    let before = all().await;
    let asked = house.published(REQUEST, &request(), MASKED).await;
    assert_eq!(all().await, before, "published");
    let by = (&asked, &offered);
    let of = propose(&house, &house.reviewer, by, Proposer::Reviewer)
        .await
        .unwrap();
    assert_eq!(all().await, before, "proposed by a reviewer");
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    assert_eq!(all().await, before, "its State is asked");
    // The other requests find the place, until the State says yes.
    let considered = async |viewer: &Viewer| {
        let ranking = offer_matches(&house, viewer, &offered).await.unwrap();
        (ranking.funnel.considered, ranking.rows.len())
    };
    assert_eq!(considered(&house.reviewer).await, (4, 4));
    assert_eq!(considered(&house.provider).await, (3, 3));
    accept(&house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    assert_eq!(considered(&house.provider).await, (3, 0));
}

#[rstest]
#[tokio::test]
async fn no_filter_narrows_where_a_masked_request_comes_from(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house.published(REQUEST, &request(), MASKED).await;
    let state = house.other_state().await;
    let region = format!("region:{}", ASKER.sub_region());
    let found = async |viewer: &Viewer, terms: &[&str]| {
        let page = browse(&house, viewer, &ask(REQUEST, Mine::Open, terms))
            .await
            .unwrap();
        let telling = [Facet::Region, Facet::Language].map(|facet| {
            page.facets[&facet]
                .iter()
                .filter(|option| !option.chosen)
                .count()
        });
        (page.total, telling)
    };
    for viewer in [&state, &house.requester, &house.reviewer] {
        assert_eq!(found(viewer, &[]).await, (1, [0, 0]));
        assert_eq!(found(viewer, &["theme:T04.1"]).await, (1, [0, 0]));
        assert_eq!(found(viewer, &[&region]).await.0, 0);
        assert_eq!(found(viewer, &["language:en"]).await.0, 0);
    }
    assert!(coverage(&house, &state).await.unwrap().cells.is_empty());
    assert_eq!(found(&house.provider, &[]).await, (0, [0, 0]));

    unmask(&house, &house.requester, &asked).await.unwrap();
    assert_eq!(found(&house.provider, &[]).await, (1, [1, 1]));
    assert_eq!(found(&Viewer::public(), &[&region]).await.0, 1);
    assert_eq!(coverage(&house, &state).await.unwrap().cells.len(), 1);
    let card = only_card(&house, &Viewer::public()).await;
    assert_eq!((card.state, card.mask), (Some(ASKER), None));
}

async fn only_card(house: &House, viewer: &Viewer) -> RecordCard {
    let page = browse(house, viewer, &ask(REQUEST, Mine::Open, &[]))
        .await
        .unwrap();
    page.cards.into_iter().next().unwrap()
}

#[rstest]
#[tokio::test]
async fn another_state_reads_it_as_one_of_several(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house.published(REQUEST, &request(), MASKED).await;
    let state = house.other_state().await;
    let page = record_page(&house, &state, REQUEST, &asked).await.unwrap();
    assert!(page.mask.is_some_and(|mask| mask.states().len() >= 5));
    assert_eq!((page.state, page.organisation.as_str()), (None, ""));
    let Some(RecordContent::Request(content)) = page.content else {
        panic!("no request")
    };
    assert!(content.languages.is_empty());
    let card = only_card(&house, &state).await;
    assert_eq!((card.state, card.organisation.as_str()), (None, ""));
    assert!(card.mask.is_some());
    for knows in [&house.requester, &house.reviewer] {
        let page = record_page(&house, knows, REQUEST, &asked).await.unwrap();
        assert_eq!((page.state, page.mask), (Some(ASKER), None));
    }
    for stranger in [&house.provider, &Viewer::public()] {
        let page = record_page(&house, stranger, REQUEST, &asked).await;
        assert!(matches!(page, Err(BackendError::NotFound)));
    }
}

/// A match of a masked request to which its State has said yes, and the provider not yet.
async fn put_to_the_provider(house: &House) -> (Reference, Reference) {
    let asked = house.published(REQUEST, &request(), MASKED).await;
    let offered = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let by = (&asked, &offered);
    let of = propose(house, &house.reviewer, by, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(house, &house.reviewer, &of, Some(OFFICE))
        .await
        .unwrap();
    let before = match_page(house, &house.provider, &of).await;
    assert!(
        matches!(before, Err(BackendError::NotFound)),
        "before the yes"
    );
    let early = release_name(house, &house.requester, &of).await;
    assert!(matches!(
        early,
        Err(BackendError::Conflict("nothing_to_release"))
    ));
    accept(house, &house.requester, &of, Side::Requester)
        .await
        .unwrap();
    (asked, of)
}

#[rstest]
#[tokio::test]
async fn a_party_knows_who_asks_once_the_state_releases_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (asked, of) = put_to_the_provider(&house).await;
    let read = async |viewer: &Viewer| {
        let mut read = Read::default();
        read.lists(&house, viewer).await;
        read.record(&house, viewer, (REQUEST, &asked)).await;
        read.add("match", &match_page(&house, viewer, &of).await.unwrap());
        read
    };
    let masked = read(&house.provider).await;
    assert_eq!(masked.found(), Vec::<&str>::new(), "{}", masked.0);
    let page = match_page(&house, &house.provider, &of).await.unwrap();
    assert_eq!(
        (page.asker, page.request.may_open),
        (AskerInMatch::KeptBack, true)
    );
    assert!(page.request.mask.is_some());
    // Where an offer reaches it would tell who asks.
    let offered = page.offer.reference.clone();
    let ranked = async |viewer: &Viewer| {
        let ranking = offer_matches(&house, viewer, &offered).await.unwrap();
        (ranking.rows.len(), ranking.funnel.considered)
    };
    assert_eq!(ranked(&house.provider).await, (0, 0));
    assert_eq!(ranked(&house.reviewer).await, (1, 1));

    let refused = release_name(&house, &house.provider, &of).await;
    assert!(matches!(refused, Err(BackendError::Refused(_))));
    let page = match_page(&house, &house.requester, &of).await.unwrap();
    assert_eq!(page.asker, AskerInMatch::Releasable);
    release_name(&house, &house.requester, &of).await.unwrap();
    let named = read(&house.provider).await.found();
    assert!(named.contains(&OFFICE) && named.contains(&"XAV"));
    assert_eq!(ranked(&house.provider).await, (1, 1));
    let again = release_name(&house, &house.requester, &of).await;
    assert!(matches!(
        again,
        Err(BackendError::Conflict("nothing_to_release"))
    ));
    let other = house.other_provider().await;
    let page = record_page(&house, &other, REQUEST, &asked).await;
    assert!(matches!(page, Err(BackendError::NotFound)));
}

#[rstest]
#[tokio::test]
async fn the_second_yes_names_it_to_the_party_and_the_project_stays_theirs(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (_, of) = put_to_the_provider(&house).await;
    accept(&house, &house.provider, &of, Side::Provider)
        .await
        .unwrap();
    let page = match_page(&house, &house.provider, &of).await.unwrap();
    assert_eq!(
        (page.request.state, page.asker),
        (Some(ASKER), AskerInMatch::Known)
    );
    assert_eq!(page.contacts.len(), 2);
    let project = open_project(&house, &house.requester, &of).await.unwrap();
    for viewer in [&house.requester, &house.provider, &house.reviewer] {
        let page = project_page(&house, viewer, &project).await.unwrap();
        assert_eq!(page.request.state, Some(ASKER));
        assert_eq!(projects(&house, viewer, 1).await.unwrap().rows.len(), 1);
    }
    for viewer in [
        Viewer::public(),
        house.other_state().await,
        house.other_provider().await,
    ] {
        let page = project_page(&house, &viewer, &project).await;
        assert!(matches!(page, Err(BackendError::NotFound)));
        assert_eq!(projects(&house, &viewer, 1).await.unwrap().rows.len(), 0);
    }
}

#[rstest]
#[tokio::test]
async fn a_text_that_names_its_state_is_not_handed_in_masked(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let typed = with(
        request(),
        "background",
        json!("The police of Lomavua asks."),
    );
    let typed = with(
        typed,
        "own_contribution",
        json!(format!("Rooms of the {OFFICE}")),
    );
    let begun = house.begun(REQUEST).await;
    let refused = house.submit(REQUEST, &begun, &typed, MASKED).await;
    let Err(BackendError::Invalid(faults)) = refused else {
        panic!("{refused:?}")
    };
    let found = |word: &str| Rule::NamesNobody {
        found: vec![word.to_owned()],
    };
    let faults: Vec<_> = faults
        .into_iter()
        .map(|fault| (fault.field, fault.rule))
        .collect();
    let expected = [
        ("background", found("Lomavua")),
        ("own_contribution", found(OFFICE)),
    ];
    assert_eq!(
        faults,
        expected.map(|(field, rule)| (field.to_owned(), rule))
    );
    let kept = edit_page(&house, &house.requester, REQUEST, &begun)
        .await
        .unwrap();
    assert_eq!((kept.faults.len(), kept.visibility.masked), (2, true));
    let open = Visibility {
        masked: false,
        ..MASKED
    };
    house.submit(REQUEST, &begun, &typed, open).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn what_was_published_under_its_name_is_not_masked_any_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let too_late = |result: Result<_, BackendError>| match result {
        Err(BackendError::Invalid(faults)) => faults[0].rule == Rule::MaskedFromTheStart,
        _ => false,
    };
    let open = Visibility {
        masked: false,
        ..MASKED
    };
    let named = house.published(REQUEST, &request(), open).await;
    assert!(too_late(
        house.submit(REQUEST, &named, &request(), MASKED).await
    ));
    let asked = house.published(REQUEST, &request(), MASKED).await;
    house
        .submit(REQUEST, &asked, &request(), MASKED)
        .await
        .unwrap();
    unmask(&house, &house.requester, &asked).await.unwrap();
    assert!(too_late(
        house.submit(REQUEST, &asked, &request(), MASKED).await
    ));
    let refused = unmask(&house, &house.reviewer, &asked).await;
    assert!(matches!(refused, Err(BackendError::Refused(_))));
    let offered = house.begun(OFFER).await;
    assert!(too_late(
        house.submit(OFFER, &offered, &offer(), MASKED).await
    ));
}

#[rstest]
#[tokio::test]
async fn an_author_sees_what_each_kind_of_reader_would(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house.submitted(REQUEST, &request(), MASKED).await;
    let seen = async |viewer: &Viewer, who| preview(&house, viewer, (REQUEST, &asked), who).await;
    for who in PreviewAs::ALL.iter().copied() {
        let view = seen(&house.requester, who).await.unwrap();
        let told = view.map(|(view, _)| (view.state, view.mask.is_some()));
        let expected = match who {
            PreviewAs::Public | PreviewAs::Provider => None,
            PreviewAs::State | PreviewAs::Party => Some((None, true)),
            PreviewAs::Reviewer => Some((Some(ASKER), false)),
        };
        assert_eq!(told, expected, "{who}");
        assert!(matches!(
            seen(&house.reviewer, who).await,
            Err(BackendError::Refused(_))
        ));
        assert!(matches!(
            seen(&house.provider, who).await,
            Err(BackendError::NotFound)
        ));
    }
    // What is previewed is what is then read.
    house.pass(REQUEST, &asked).await.unwrap();
    let state = house.other_state().await;
    let read = record_page(&house, &state, REQUEST, &asked).await.unwrap();
    let (shown, _) = seen(&house.requester, PreviewAs::State)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(format!("{read:?}"), format!("{shown:?}"));
}

#[rstest]
#[tokio::test]
async fn a_state_is_told_what_its_yes_would_tell(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let asked = house.published(REQUEST, &request(), MASKED).await;
    let all = with(offer(), "coverage", json!(["001"]));
    let few = with(offer(), "coverage", json!(["XAV", "XAU"]));
    let (all, few) = (
        house.published(OFFER, &all, Visibility::OFFER).await,
        house.published(OFFER, &few, Visibility::OFFER).await,
    );
    let of = Mask::of(ASKER, day(2026, 11, 23)).states().len();
    let ranked = ranking(&house, &house.requester, (REQUEST, &asked), 1)
        .await
        .unwrap();
    let told = |of: &Reference| {
        let row = ranked.rows.iter().find(|row| row.reference == *of);
        row.unwrap().narrowed
    };
    let narrowed = Some(Narrowed { left: 2, of });
    assert_eq!((told(&all), told(&few)), (None, narrowed));
    let by = (&asked, &few);
    let of = propose(&house, &house.reviewer, by, Proposer::Reviewer)
        .await
        .unwrap();
    endorse(&house, &house.reviewer, &of, None).await.unwrap();
    let page = match_page(&house, &house.requester, &of).await.unwrap();
    assert_eq!(page.narrowed, narrowed);
    let page = match_page(&house, &house.reviewer, &of).await.unwrap();
    assert_eq!(page.narrowed, None);
}
