//! The product, driven by acts and held against the model after each.

use backend::BackendError;
use backend::event_log::verify;
use backend::queries::match_page;
use backend::testing::samples::{because, offer, request, with};
use backend::testing::{Engine, House, OFFER, REQUEST, TestSubject};
use backend::use_cases::lapse;
use backend::use_cases::matches::{
    CounterProposal, Yes, accept, counter_propose, decline, dismiss, endorse, open_project,
    propose, remind, take_up,
};
use backend::use_cases::projects::{confirm_start, step_project};
use backend::use_cases::records::{step_offer, step_request};
use chrono::{Days, NaiveDate};
use domain::arrangement::Arrangement;
use domain::lifecycle::ProjectStatus;
use domain::policy::{Side, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::Modality;
use proptest_state_machine::StateMachineTest;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use tokio::runtime::Runtime;

use crate::act::{Act, Deed, Who};
use crate::model::{Model, ROOM};

/// The product on SQLite.
pub struct Sqlite;
/// The product on PostgreSQL.
pub struct Postgres;

/// The product, with the records of the model.
pub struct System {
    runtime: Runtime,
    house: House,
    others: [Viewer; 2],
    requests: Vec<Reference>,
    offers: Vec<Reference>,
    matches: Vec<Reference>,
    /// The projects of matches, as far as they have one.
    projects: Vec<Option<Reference>>,
    /// Where the log stood when the model began.
    head: i64,
}

macro_rules! on {
    ($engine:ident) => {
        impl StateMachineTest for $engine {
            type SystemUnderTest = System;
            type Reference = Model;

            fn init_test(model: &Model) -> System {
                System::new(Engine::$engine, model)
            }

            fn apply(mut system: System, model: &Model, act: Act) -> System {
                system.take(model, act);
                system
            }

            fn check_invariants(system: &System, model: &Model) {
                system.runtime.block_on(system.agrees(model));
            }
        }
    };
}
on!(Sqlite);
on!(Postgres);

async fn publish(house: &House, kind: RecordKind, room: u32) -> Reference {
    let (record, who): (RawRecord, Visibility) = match kind {
        RecordKind::Request => (request(), Visibility::REQUEST),
        RecordKind::Offer => (offer(), Visibility::OFFER),
    };
    let record = with(record, "max_matches", json!(room));
    // The clock may jump as it likes: the days are still to come.
    let window = json!({"start": "2027-02-01", "end": "2089-12-31"});
    let record = with(record, "window", window);
    house.published(kind, &record, who).await
}

/// The days on which a start is confirmed.
fn day(which: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2080, 2, 29).unwrap();
    first + Days::new(which.try_into().unwrap())
}

impl System {
    fn new(engine: Engine, model: &Model) -> Self {
        let runtime = Runtime::new().unwrap();
        let (house, others) = runtime.block_on(async {
            let house = House::new(engine).await;
            house.t.clock.set(model.began);
            let others = [house.other_state().await, house.other_provider().await];
            (house, others)
        });
        let (requests, offers, head) = runtime.block_on(async {
            let (mut requests, mut offers) = (Vec::new(), Vec::new());
            for room in ROOM.0 {
                requests.push(publish(&house, REQUEST, room).await);
            }
            for room in ROOM.1 {
                offers.push(publish(&house, OFFER, room).await);
            }
            (requests, offers, house.head().await)
        });
        Self {
            runtime,
            house,
            others,
            requests,
            offers,
            matches: Vec::new(),
            projects: Vec::new(),
            head,
        }
    }

    fn viewer(&self, who: Who) -> Viewer {
        let [other_state, other_provider] = &self.others;
        match who {
            Who::Requester => self.house.requester.clone(),
            Who::Provider => self.house.provider.clone(),
            Who::Reviewer => self.house.reviewer.clone(),
            Who::OtherState => other_state.clone(),
            Who::OtherProvider => other_provider.clone(),
            Who::Nobody => Viewer::public(),
        }
    }

    /// Does it, and checks that it is refused where the model refuses it.
    fn take(&mut self, model: &Model, act: Act) {
        self.house.t.clock.set(model.now);
        let done = match act {
            Act::Propose(who, in_whose_name, (request, offer)) => {
                let pair = (&self.requests[request], &self.offers[offer]);
                let viewer = self.viewer(who);
                let proposed = propose(&self.house, &viewer, pair, in_whose_name);
                let proposed = self.runtime.block_on(proposed);
                proposed.map(|reference| self.know(reference))
            }
            Act::Do(who, which, Deed::OpenProject) => {
                let viewer = self.viewer(who);
                let opened = open_project(&self.house, &viewer, &self.matches[which]);
                let opened = self.runtime.block_on(opened);
                opened.map(|project| self.projects[which] = Some(project))
            }
            _ => self.runtime.block_on(self.attempt(model, act)),
        };
        assert_eq!(done.is_err(), model.refused, "{act:?}: {done:?}");
    }

    fn know(&mut self, reference: Reference) {
        if !self.matches.contains(&reference) {
            self.matches.push(reference);
            self.projects.push(None);
        }
    }

    async fn attempt(&self, model: &Model, act: Act) -> Result<(), BackendError> {
        let house = &self.house;
        match act {
            Act::Request(who, which, act) => {
                let (viewer, request) = (self.viewer(who), &self.requests[which]);
                step_request(house, &viewer, request, act, because("mistake")).await
            }
            Act::Offer(who, which, act) => {
                let (viewer, offer) = (self.viewer(who), &self.offers[which]);
                step_offer(house, &viewer, offer, act, because("mistake")).await
            }
            Act::Days(_) => {
                lapse(house).await?;
                remind(house).await.map(drop)
            }
            Act::Do(who, which, deed) => {
                self.attempt_on(model, (&self.viewer(who), which), deed)
                    .await
            }
            Act::Propose(..) => panic!("done where matches are counted"),
        }
    }

    async fn attempt_on(
        &self,
        model: &Model,
        (viewer, which): (&Viewer, usize),
        deed: Deed,
    ) -> Result<(), BackendError> {
        let (house, of) = (&*self.house, &self.matches[which]);
        let to = model.matches[which].proposals - i32::from(!model.refused && is_counter(deed));
        let project = self.projects[which].as_ref();
        let note = Some("in a few words");
        match (deed, project) {
            (Deed::TakeUp, _) => take_up(house, viewer, of).await,
            (Deed::Endorse, _) => endorse(house, viewer, of, None).await,
            (Deed::Dismiss, _) => dismiss(house, viewer, of, because("duplicate")).await,
            (Deed::Accept(side, stale), _) => {
                let to = if stale { to + 1 } else { to };
                accept(house, viewer, of, Yes { side, to }).await
            }
            (Deed::Counter(side), _) => {
                let proposal = counter(side, to);
                counter_propose(house, viewer, of, proposal).await
            }
            (Deed::Decline(side), _) => decline(house, viewer, of, side, because("scope")).await,
            (Deed::Confirm(on), Some(project)) => {
                confirm_start(house, viewer, project, day(on)).await
            }
            (Deed::Project(act), Some(project)) => {
                step_project(house, viewer, project, act, note).await
            }
            _ => Err(BackendError::NotFound),
        }
    }
}

fn is_counter(deed: Deed) -> bool {
    matches!(deed, Deed::Counter(_))
}

/// Other days than any proposal before.
fn counter(side: Side, answers: i32) -> CounterProposal {
    let first = NaiveDate::from_ymd_opt(2085, 1, 1).unwrap();
    let last = first + Days::new(u64::from(answers.unsigned_abs()) + 1);
    CounterProposal {
        side,
        answers,
        arrangement: Arrangement {
            days: Some((first, last)),
            seats: None,
            modality: Some(Modality::TrainingCourse),
        },
    }
}

impl System {
    /// Everything that has to be so after each act.
    async fn agrees(&self, model: &Model) {
        self.records_agree(model).await;
        assert_eq!(self.matches.len(), model.matches.len());
        for which in 0..self.matches.len() {
            self.match_agrees(model, which).await;
        }
        let head = self.house.head().await;
        let events = usize::try_from(head - self.head).unwrap();
        assert_eq!(
            events, model.events,
            "no act is lost, and none is told twice"
        );
        let verified = verify(self.house.db(), None).await.unwrap();
        assert_eq!(verified.sequence, head, "the log has no gap");
        self.nothing_is_posted_twice().await;
    }

    async fn records_agree(&self, model: &Model) {
        for (reference, expected) in self.requests.iter().zip(&model.requests) {
            let TestSubject::Request(facts) = TestSubject::of(&self.house, reference).await else {
                panic!("a request");
            };
            assert_eq!(facts.status, expected.status, "{reference}");
        }
        for (reference, expected) in self.offers.iter().zip(&model.offers) {
            let TestSubject::Offer(facts) = TestSubject::of(&self.house, reference).await else {
                panic!("an offer");
            };
            assert_eq!(facts.status, expected.status, "{reference}");
        }
        for (record, room) in ROOM.0.into_iter().enumerate() {
            let own = model.matches.iter().filter(|one| one.request == record);
            let taken = own.filter(|one| one.takes()).count();
            assert!(taken <= usize::try_from(room).unwrap(), "room for {room}");
        }
    }

    async fn match_agrees(&self, model: &Model, which: usize) {
        let (reference, expected) = (&self.matches[which], model.matches[which]);
        let TestSubject::Match(facts) = TestSubject::of(&self.house, reference).await else {
            panic!("a match");
        };
        assert_eq!(facts.status, expected.status, "{reference}");
        let yes = [facts.requester_agreed, facts.provider_agreed];
        assert_eq!(yes, expected.yes.map(|at| at.is_some()), "{reference}");
        assert_eq!(facts.awaited(), expected.awaited(), "{reference}");
        assert_eq!(
            self.projects[which].is_some(),
            expected.project.is_some(),
            "{reference}"
        );
        if let Some((project, expected)) = self.projects[which].as_ref().zip(expected.project) {
            let TestSubject::Project(facts) = TestSubject::of(&self.house, project).await else {
                panic!("a project");
            };
            assert_eq!(facts.status, expected.status, "{project}");
            if expected.status == ProjectStatus::Pipeline {
                let confirmed = [facts.requester_confirmed, facts.provider_confirmed];
                let said = expected.confirmed.map(|on| on.is_some());
                assert_eq!(confirmed, said, "{project}");
            }
        }
        self.contacts_agree(model, which).await;
    }

    /// Contacts are seen by the parties of what is agreed, and by nobody and nowhere else.
    async fn contacts_agree(&self, model: &Model, which: usize) {
        let expected = model.matches[which];
        if expected.since != model.now && which + 1 != model.matches.len() {
            // It has not moved, and neither has what is seen of it.
            return;
        }
        let agreed = expected.status.releases_contacts();
        for who in Who::ALL {
            let page = match_page(&self.house, &self.viewer(who), &self.matches[which]).await;
            let seen = page.map_or(0, |page| page.contacts.len());
            let party = who.side().is_some();
            assert_eq!(seen > 0, agreed && party, "{who:?}: {expected:?}");
        }
    }

    async fn nothing_is_posted_twice(&self) {
        let twice = "SELECT letter FROM outbox GROUP BY recipient, letter HAVING count(*) > 1";
        let db = self.house.db();
        let twice = Statement::from_string(db.get_database_backend(), twice);
        let twice = db.query_all_raw(twice).await.unwrap();
        let letters: Vec<String> = twice
            .iter()
            .map(|row| row.try_get_by_index(0).unwrap())
            .collect();
        assert_eq!(letters, [""; 0], "posted twice");
    }
}
