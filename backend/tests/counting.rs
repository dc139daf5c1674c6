//! What anybody may count of few records: nothing that is hidden counts, and nobody can work out
//! from all that is shown how a request fares.
//!
//! Which requests there are is no secret of these figures: readers may list them. How they fare is.
#![expect(
    clippy::unwrap_used,
    reason = "a fault here stops the test, as it should"
)]

use std::collections::{BTreeMap, BTreeSet};

use backend::queries::{
    Browse, BrowsePage, CoverageView, Figures, Mine, Sort, Tally, browse, coverage, figures,
};
use backend::testing::samples::{offer, request, shown_to, with};
use backend::testing::{Engine, House, OFFER, REQUEST};
use backend::use_cases::matches::{Proposer, accept, endorse, propose};
use domain::organisation::Role;
use domain::policy::{Side, Viewer};
use domain::record::{Facet, RecordKind, Term};
use domain::reference::Reference;
use domain::visibility::Circle;
use domain::vocabulary::{Code, SubRegion, ThemeGroup};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use rstest::rstest;
use serde_json::json;

/// Themes of the records: few, so that cells overlap.
const THEMES: [&str; 3] = ["T01.1", "T04.1", "T06.1"];
/// Public requests at most: all ways in which so many may fare are looked at.
const MOST: usize = 9;

/// Something that happens.
#[derive(Clone, Debug)]
enum Step {
    /// A request for some of the themes.
    Ask {
        themes: Vec<&'static str>,
        circle: Circle,
    },
    /// An offer of all of them.
    Give { circle: Circle },
    /// A match of two of the records, on offer or agreed.
    Match {
        request: usize,
        offer: usize,
        agreed: bool,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let circle = || prop_oneof![3 => Just(Circle::Public), 1 => Just(Circle::Verified), 1 => Just(Circle::Reviewers)];
    let themes = proptest::sample::subsequence(THEMES.to_vec(), 1..=2);
    prop_oneof![
        2 => (themes, circle()).prop_map(|(themes, circle)| Step::Ask { themes, circle }),
        1 => circle().prop_map(|circle| Step::Give { circle }),
        2 => (0..100_usize, 0..100_usize, any::<bool>())
            .prop_map(|(request, offer, agreed)| Step::Match { request, offer, agreed }),
    ]
}

/// All that is shown to the public.
struct Shown {
    coverage: CoverageView,
    figures: Figures,
    requests: BrowsePage,
    offers: BrowsePage,
}

impl Shown {
    async fn of(house: &House) -> Self {
        let public = Viewer::public();
        let list = async |kind| {
            let ask = Browse {
                kind,
                text: None,
                terms: BTreeSet::new(),
                part: Mine::All,
                sort: Sort::Newest,
                page: 1,
            };
            browse(house, &public, &ask).await.unwrap()
        };
        Self {
            coverage: coverage(house, &public).await.unwrap(),
            figures: figures(house, &public).await.unwrap(),
            requests: list(REQUEST).await,
            offers: list(OFFER).await,
        }
    }

    fn as_text(&self) -> String {
        let lists = (&self.requests, &self.offers);
        format!("{:#?} {:#?} {lists:#?}", self.coverage, self.figures)
    }

    /// Each listed request by its place and its themes.
    fn asked(&self) -> Vec<(SubRegion, BTreeSet<ThemeGroup>)> {
        let terms = self.requests.cards.iter().map(|card| &card.terms);
        let read = |terms: &BTreeSet<Term>| {
            let region = terms.iter().find(|term| term.facet == Facet::Region);
            let groups = terms.iter().filter(|term| term.facet == Facet::Theme);
            let groups = groups.filter_map(|term| ThemeGroup::parse(&term.code));
            let region = SubRegion::parse(&region.unwrap().code).unwrap();
            (region, groups.collect())
        };
        terms.map(read).collect()
    }

    /// The choices of the facets count what is listed, and nothing else.
    fn facets_count_what_is_listed(&self) {
        for page in [&self.requests, &self.offers] {
            assert_eq!(page.total, many(page.cards.len()));
            let options = page
                .facets
                .iter()
                .filter(|(facet, _)| **facet != Facet::Status);
            for option in options.flat_map(|(_, options)| options) {
                let cards = page.cards.iter();
                let listed = cards.filter(|card| card.terms.contains(&option.term));
                assert_eq!(option.count, Tally::of(many(listed.count())), "{option:?}");
            }
        }
        let requests = Tally::of(self.requests.total);
        assert_eq!(self.figures.requests, requests);
    }

    /// Whether the requests may fare like this, as far as what is shown goes: a bit for each that is
    /// met.
    fn allows(&self, asked: &[(SubRegion, BTreeSet<ThemeGroup>)], met: u32) -> bool {
        let cells = self.coverage.cells.iter().all(|((theme, region), cell)| {
            let unmet = unmet(asked, (*theme, *region), met);
            cell.unmet == Tally::Withheld || cell.unmet == Tally::of(unmet)
        });
        // A request may have more than one match; one that has none is met by none.
        let agreed = match self.figures.agreed {
            Tally::Few | Tally::Exactly(_) => met != 0,
            Tally::None | Tally::Withheld => true,
        };
        cells && agreed
    }

    /// How many of each cell are unmet, and whether each request is: where one or two would be told
    /// apart, it can be in more than one way.
    fn nobody_can_tell_how_few_fare(&self) {
        let asked = self.asked();
        let worlds: Vec<u32> = (0..1_u32 << asked.len())
            .filter(|met| self.allows(&asked, *met))
            .collect();
        assert!(!worlds.is_empty(), "what is shown is true of something");
        for (place, cell) in &self.coverage.cells {
            let all = unmet(&asked, *place, 0);
            let ways: BTreeSet<u64> = worlds
                .iter()
                .map(|met| unmet(&asked, *place, *met))
                .collect();
            if cell.unmet == Tally::Withheld {
                assert!(
                    ways.len() > 1,
                    "{place:?}: {ways:?} of {all}\n{}",
                    self.as_text()
                );
            } else if all > 0 {
                let small = |n: u64| (1..Tally::SMALL).contains(&n);
                let few = ways
                    .iter()
                    .any(|unmet| small(*unmet) || small(all - *unmet));
                assert!(
                    !few,
                    "{place:?}: {ways:?} of {all} is told\n{}",
                    self.as_text()
                );
            }
        }
    }

    /// How many cells are withheld.
    fn hidden(&self) -> usize {
        let cells = self.coverage.cells.values();
        cells.filter(|cell| cell.unmet == Tally::Withheld).count()
    }
}

/// How many requests of a cell are not met.
fn unmet(
    asked: &[(SubRegion, BTreeSet<ThemeGroup>)],
    (theme, region): (ThemeGroup, SubRegion),
    met: u32,
) -> u64 {
    let counted = asked.iter().enumerate().filter(|(place, (at, themes))| {
        *at == region && themes.contains(&theme) && met & (1 << place) == 0
    });
    many(counted.count())
}

fn many(count: usize) -> u64 {
    u64::try_from(count).unwrap()
}

/// The records so far, of either kind, with whether the public sees each.
#[derive(Default)]
struct Records(BTreeMap<bool, Vec<(Reference, bool)>>);

impl Records {
    fn of(&mut self, kind: RecordKind) -> &mut Vec<(Reference, bool)> {
        self.0.entry(kind == REQUEST).or_default()
    }

    fn public(&mut self, kind: RecordKind) -> usize {
        self.of(kind).iter().filter(|(_, public)| *public).count()
    }
}

/// Does something; says whether the public may be shown anything else for it.
async fn take(house: &House, records: &mut Records, step: Step) -> bool {
    let (kind, typed, circle) = match step {
        Step::Match {
            request,
            offer,
            agreed,
        } => {
            let pick =
                |of: &[(Reference, bool)], place: usize| of.get(place % of.len().max(1)).cloned();
            let (request, offer) = (
                pick(records.of(REQUEST), request),
                pick(records.of(OFFER), offer),
            );
            let (Some((request, asked)), Some((offer, given))) = (request, offer) else {
                return false;
            };
            put_together(house, (&request, &offer), agreed).await;
            return asked && given;
        }
        Step::Ask { themes, circle } => {
            let share = 100 / themes.len();
            let themes = themes
                .iter()
                .map(|theme| json!({"code": theme, "share": share}));
            let typed = with(request(), "themes", themes.collect());
            (REQUEST, typed, circle)
        }
        Step::Give { circle } => (OFFER, with(offer(), "themes", json!(THEMES)), circle),
    };
    if records.public(kind) >= MOST {
        return false;
    }
    let reference = house.published(kind, &typed, shown_to(circle)).await;
    let public = circle == Circle::Public;
    records.of(kind).push((reference, public));
    public
}

/// Puts two records together, unless they are.
async fn put_together(house: &House, pair: (&Reference, &Reference), agreed: bool) {
    assert!(house.reviewer.is(Role::Reviewer));
    let Ok(reference) = propose(house, &house.reviewer, pair, Proposer::Reviewer).await else {
        return;
    };
    endorse(house, &house.reviewer, &reference, None)
        .await
        .unwrap();
    let sides = [
        (&house.requester, Side::Requester),
        (&house.provider, Side::Provider),
    ];
    for (who, side) in sides.into_iter().take(if agreed { 2 } else { 1 }) {
        accept(house, who, &reference, side).await.unwrap();
    }
}

#[rstest]
#[case(Engine::Sqlite, 8)]
#[case(Engine::Postgres, 2)]
#[tokio::test]
async fn no_count_says_what_is_hidden_or_how_few_fare(#[case] engine: Engine, #[case] runs: usize) {
    let mut dice = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let (mut looks, mut hidden, mut unseen) = (0, 0, 0);
    for _ in 0..runs {
        let house = House::new(engine).await;
        let mut records = Records::default();
        let mut before = Shown::of(&house).await.as_text();
        let steps = proptest::collection::vec(step(), 30)
            .new_tree(&mut dice)
            .unwrap()
            .current();
        for step in steps {
            let said = format!("{step:?}");
            let counts = take(&house, &mut records, step).await;
            let shown = Shown::of(&house).await;
            let after = shown.as_text();
            if !counts {
                assert_eq!(after, before, "{said} is not the public's to count");
                unseen += 1;
            }
            before = after;
            shown.facets_count_what_is_listed();
            shown.nobody_can_tell_how_few_fare();
            looks += 1;
            hidden += shown.hidden();
        }
    }
    println!("counting: {looks} populations, {hidden} withheld cells, {unseen} hidden steps");
    assert!(
        hidden > looks && unseen > looks / 4,
        "the dice made nothing to hide"
    );
}

/// Where queries count, and why it is told to the public or not. A query that counts and is not
/// named here has to be added to what [`Shown`] looks at, or to say to whom else it is told.
const COUNTS: [(&str, &str); 19] = [
    ("browse/facets.rs", "Shown: facets"),
    ("browse/mod.rs", "Shown: how many are listed"),
    ("coverage/count.rs", "Shown: coverage"),
    ("coverage/mod.rs", "Shown: coverage"),
    ("figures.rs", "Shown: figures"),
    ("inbox.rs", "what one was told, to oneself"),
    ("my_matches.rs", "own matches, to those who are signed in"),
    ("narrowed.rs", "to the State that asks"),
    ("plan/saved.rs", "to reviewers"),
    (
        "projects.rs",
        "how many are listed, of those that the reader may see",
    ),
    ("queue/mod.rs", "to reviewers"),
    ("ranking/mod.rs", "to who may rank: no public"),
    (
        "neutrality/rates.rs",
        "told to reviewers alone: neutrality.rs",
    ),
    ("report/count/matches.rs", "looked at in report.rs"),
    ("report/count/projects.rs", "looked at in report.rs"),
    ("report/count/records.rs", "looked at in report.rs"),
    ("report/disclose.rs", "looked at in report.rs"),
    ("report/parts.rs", "looked at in report.rs"),
    ("why.rs", "to who may rank: no public"),
];

/// What counting looks like in a query.
const SIGNS: [&str; 4] = ["Tally::of(", ".count()", ".count(", "Funnel"];

#[test]
fn whatever_counts_is_looked_at_here_or_told_to_others_than_the_public() {
    let queries = concat!(env!("CARGO_MANIFEST_DIR"), "/src/queries");
    let mut counting = BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(queries)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(queries).unwrap().to_str().unwrap();
            let text = std::fs::read_to_string(&path).unwrap();
            if SIGNS.iter().any(|sign| text.contains(sign)) {
                counting.insert(name.replace('\\', "/"));
            }
        }
    }
    // The type of what is told, and the rule of what is not.
    for rule in [
        "tally.rs",
        "coverage/disclose.rs",
        "coverage/disclose/tests.rs",
    ] {
        counting.remove(rule);
    }
    let named: BTreeSet<String> = COUNTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(counting, named);
}
