//! The index that follows the log equals one that is made anew, whatever happened in between.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use backend::Backend;
use backend::queries::{Ranking, offer_matches, request_matches};
use backend::random::{Random, SeededRandom};
use backend::testing::Engine;
use backend::use_cases::matches::{Proposer, accept, decline, endorse, open_project, propose};
use backend::use_cases::projects::step_project;
use backend::use_cases::records::{Reasoned, step_offer, step_request};
use chrono::TimeDelta;
use domain::lifecycle::{OfferAct, ProjectAct, RequestAct};
use domain::policy::Side;
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use rstest::rstest;
use serde_json::json;

use backend::testing::samples::{because, offer, request, with};
use backend::testing::{House, OFFER, REQUEST};

const SHOWN: Visibility = Visibility {
    record: Circle::Public,
    contact: Circle::MatchParties,
    budget: Circle::Public,
    ..Visibility::REQUEST
};

/// A house in which things happen by chance.
struct Play<'a> {
    house: &'a House,
    dice: SeededRandom,
    requests: Vec<Reference>,
    offers: Vec<Reference>,
    matches: Vec<Reference>,
    projects: Vec<Reference>,
}

impl Play<'_> {
    fn below(&self, bound: usize) -> usize {
        let dice: &dyn Random = &self.dice;
        usize::try_from(dice.u32()).unwrap() % bound
    }

    fn one_of(&self, all: &[Reference]) -> Reference {
        all[self.below(all.len())].clone()
    }

    fn typed(&self, kind: RecordKind) -> RawRecord {
        let places = json!(self.below(3) + 1);
        let seats = json!(self.below(20) + 5);
        let last = json!(format!("2026-12-{:02}", self.below(28) + 1));
        let theme = ["T04.1", "T04.2", "T02.1"][self.below(3)];
        let (typed, seats_name) = match kind {
            RecordKind::Request => {
                let themes = json!([{"code": theme, "share": 100}]);
                (with(request(), "themes", themes), "seats")
            }
            RecordKind::Offer => (
                with(offer(), "themes", json!([theme, "T03.1"])),
                "seats_left",
            ),
        };
        let typed = with(typed, "max_matches", places);
        match self.below(3) {
            0 => with(typed, seats_name, seats),
            1 => with(typed, "expires_on", last),
            _ => typed,
        }
    }

    async fn begins(&mut self, kind: RecordKind) {
        let reference = self.house.published(kind, &self.typed(kind), SHOWN).await;
        match kind {
            RecordKind::Request => self.requests.push(reference),
            RecordKind::Offer => self.offers.push(reference),
        }
    }

    /// Does something, which may be refused: that is no matter here.
    async fn happens(&mut self) {
        let house = self.house;
        let (asks, gives, judges) = (&house.requester, &house.provider, &house.reviewer);
        let (request, offer) = (self.one_of(&self.requests), self.one_of(&self.offers));
        let plain = Reasoned::default();
        match self.below(14) {
            0 => self.begins(REQUEST).await,
            1 => self.begins(OFFER).await,
            2 => self.changes(REQUEST, &request).await,
            3 => self.changes(OFFER, &offer).await,
            4 => {
                let _ = step_offer(house, gives, &offer, OfferAct::Pause, plain).await;
            }
            5 => {
                let _ = step_offer(house, gives, &offer, OfferAct::Resume, plain).await;
            }
            6 => {
                let _ = house.pass(OFFER, &offer).await;
            }
            7 => {
                let act = RequestAct::Withdraw;
                let _ = step_request(house, asks, &request, act, because("mistake")).await;
            }
            8..=10 => {
                let pair = (&request, &offer);
                self.matches
                    .extend(propose(house, asks, pair, Proposer::Requester).await);
            }
            _ if self.matches.is_empty() => {}
            11 => {
                let of = self.one_of(&self.matches);
                let _ = endorse(house, judges, &of, None).await;
                let _ = accept(house, gives, &of, Side::Provider).await;
            }
            12 => {
                let of = self.one_of(&self.matches);
                let _ = decline(house, gives, &of, Side::Provider, because("capacity")).await;
            }
            _ => {
                let of = self.one_of(&self.matches);
                if let Ok(project) = open_project(house, asks, &of).await {
                    self.projects.push(project);
                } else if !self.projects.is_empty() {
                    let project = self.one_of(&self.projects);
                    let act = ProjectAct::Cancel;
                    let _ = step_project(house, gives, &project, act, Some("no")).await;
                }
            }
        }
    }

    async fn changes(&self, kind: RecordKind, reference: &Reference) {
        let typed = self.typed(kind);
        let _ = self.house.submit(kind, reference, &typed, SHOWN).await;
    }

    /// What fits each record, as one text, asked of one server.
    async fn rankings(&self, server: &Backend) -> Vec<String> {
        let shown = |ranking: Ranking| format!("{ranking:?}");
        let mut all = Vec::new();
        for request in &self.requests {
            let viewer = &self.house.reviewer;
            all.push(shown(
                request_matches(server, viewer, request).await.unwrap(),
            ));
        }
        for offer in &self.offers {
            all.push(shown(
                offer_matches(server, &self.house.reviewer, offer)
                    .await
                    .unwrap(),
            ));
        }
        all
    }
}

#[rstest]
#[tokio::test]
async fn an_index_that_followed_the_log_answers_as_one_made_anew(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(3, 4)] seed: u64,
) {
    let house = House::new(engine).await;
    let mut play = Play {
        house: &house,
        dice: SeededRandom::new(seed),
        requests: Vec::new(),
        offers: Vec::new(),
        matches: Vec::new(),
        projects: Vec::new(),
    };
    for kind in [REQUEST, OFFER, REQUEST, OFFER] {
        play.begins(kind).await;
    }
    let mut agreed = 0;
    for _ in 0..4 {
        for _ in 0..15 {
            play.happens().await;
        }
        house.t.clock.advance(TimeDelta::days(8));
        let followed = play.rankings(&house).await;
        let anew = play.rankings(&house.t.another_server().await).await;
        assert_eq!(followed, anew);
        agreed += anew
            .iter()
            .filter(|ranking| ranking.contains("open_match: Some"))
            .count();
    }
    assert!(agreed > 0, "something came together");
    backend::event_log::verify(house.db(), None).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_withdrawn_record_is_in_no_ranking(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, offer) = house.pair().await;
    let count = async || {
        let ranking = request_matches(&house, &house.requester, &request)
            .await
            .unwrap();
        (ranking.is_open, ranking.rows.len(), ranking.nearest.len())
    };
    assert_eq!(count().await, (true, 1, 0));
    let act = OfferAct::Withdraw;
    step_offer(&house, &house.provider, &offer, act, because("mistake"))
        .await
        .unwrap();
    assert_eq!(count().await, (true, 0, 0));
    let act = RequestAct::Withdraw;
    step_request(&house, &house.requester, &request, act, because("mistake"))
        .await
        .unwrap();
    assert_eq!(count().await, (false, 0, 0));
}

#[rstest]
#[tokio::test]
async fn a_server_follows_what_another_one_does(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let house = House::new(engine).await;
    let (request, first) = house.pair().await;
    let other = house.t.another_server().await;
    let fits = async || {
        let ranking = request_matches(&other, &house.requester, &request).await;
        let rows = ranking.unwrap().rows.into_iter();
        rows.map(|row| row.reference).collect::<Vec<_>>()
    };
    assert_eq!(fits().await, vec![first.clone()], "it is loaded by now");
    let second = house.published(OFFER, &offer(), Visibility::OFFER).await;
    let mut both = fits().await;
    both.sort();
    let mut expected = vec![first, second];
    expected.sort();
    assert_eq!(both, expected);
    let act = RequestAct::Withdraw;
    step_request(&house, &house.requester, &request, act, because("mistake"))
        .await
        .unwrap();
    let ranking = request_matches(&other, &house.requester, &request).await;
    assert!(!ranking.unwrap().is_open);
}
