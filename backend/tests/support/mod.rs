//! A State, a provider and a reviewer on a database of their own, and the way from a first word to
//! a project, step by step.
#![expect(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses a part of it"
)]

use std::ops::Deref;

use backend::event_log::{Event, last_sequence, read_after};
use backend::queries::edit_page;
use backend::testing::{Engine, TestBackend};
use backend::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use backend::use_cases::projects::confirm_start;
use backend::use_cases::records::{
    NewRecord, Reasoned, Submission, Submitted, create_record, step_offer, step_request, submit,
};
use backend::{Backend, BackendError};
use chrono::NaiveDate;
use domain::id::OrganisationId;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::organisation::Role;
use domain::policy::{Side, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::{Circle, Visibility};
use domain::vocabulary::{LanguageTag, ProviderType, StateCode, World};
use serde_json::{Value, json};

pub const REQUEST: RecordKind = RecordKind::Request;
pub const OFFER: RecordKind = RecordKind::Offer;

/// Everybody whom a match needs, in the invented world. Dereferences to the backend.
pub struct House {
    pub t: TestBackend,
    pub requester: Viewer,
    pub provider: Viewer,
    pub reviewer: Viewer,
    pub office: OrganisationId,
    pub company: OrganisationId,
    pub secretariat: OrganisationId,
}

impl Deref for House {
    type Target = Backend;

    fn deref(&self) -> &Backend {
        &self.t
    }
}

impl House {
    pub async fn new(engine: Engine) -> Self {
        let t = TestBackend::in_world(engine, World::Demonstration).await;
        let office = t.organisation(Some(StateCode::XAV), None).await;
        let company = t.organisation(None, Some(ProviderType::Private)).await;
        let secretariat = t.organisation(None, None).await;
        let requester = t
            .member("requester@demo.example", Role::FocalPoint, office)
            .await;
        let provider = t
            .member("provider@demo.example", Role::ProviderEditor, company)
            .await;
        let reviewer = t
            .member("reviewer@demo.example", Role::Reviewer, secretariat)
            .await;
        Self {
            t,
            requester,
            provider,
            reviewer,
            office,
            company,
            secretariat,
        }
    }

    /// Another State's focal point.
    pub async fn other_state(&self) -> Viewer {
        let office = self.t.organisation(Some(StateCode::XAF), None).await;
        self.t
            .member("other.state@demo.example", Role::FocalPoint, office)
            .await
    }

    /// Another provider's editor.
    pub async fn other_provider(&self) -> Viewer {
        let company = self.t.organisation(None, Some(ProviderType::Ngo)).await;
        self.t
            .member("other.provider@demo.example", Role::ProviderEditor, company)
            .await
    }

    /// A reviewer who belongs to the requesting State, too.
    pub async fn interested_reviewer(&self) -> Viewer {
        self.reviewer_of(self.office).await
    }

    /// A reviewer who belongs to an organisation, too.
    pub async fn reviewer_of(&self, beside: OrganisationId) -> Viewer {
        use backend::event_log::Actor;
        let account = self.t.account("interested@demo.example").await;
        for (home, role) in [(self.secretariat, Role::Reviewer), (beside, Role::Observer)] {
            backend::use_cases::give_membership(&self.t, Actor::System, account, home, role)
                .await
                .unwrap();
        }
        backend::auth::viewer(&self.t, account).await.unwrap()
    }

    pub async fn observer(&self) -> Viewer {
        let forum = self.t.organisation(None, None).await;
        self.t
            .member("observer@demo.example", Role::Observer, forum)
            .await
    }

    /// The author of a kind of record, and for whom they write.
    pub fn author(&self, kind: RecordKind) -> (&Viewer, OrganisationId) {
        match kind {
            RecordKind::Request => (&self.requester, self.office),
            RecordKind::Offer => (&self.provider, self.company),
        }
    }

    pub fn side(&self, side: Side) -> &Viewer {
        match side {
            Side::Requester => &self.requester,
            Side::Provider => &self.provider,
        }
    }

    /// A record without a word in it.
    pub async fn begun(&self, kind: RecordKind) -> Reference {
        let (author, organisation) = self.author(kind);
        let new = NewRecord {
            kind,
            organisation,
            language: english(),
        };
        create_record(self, author, new).await.unwrap()
    }

    pub async fn submit(
        &self,
        kind: RecordKind,
        reference: &Reference,
        typed: &RawRecord,
        visibility: Visibility,
    ) -> Result<Submitted, BackendError> {
        let author = self.author(kind).0;
        let opened = edit_page(self, author, kind, reference).await.unwrap();
        let over = (typed, opened.revision);
        let submission = Submission {
            visibility,
            ..typed_over((kind, reference), over)
        };
        submit(self, author, submission).await
    }

    /// A record that waits for a reviewer.
    pub async fn submitted(
        &self,
        kind: RecordKind,
        typed: &RawRecord,
        who: Visibility,
    ) -> Reference {
        let reference = self.begun(kind).await;
        self.submit(kind, &reference, typed, who).await.unwrap();
        reference
    }

    /// Authenticates or verifies a record, which publishes it.
    pub async fn pass(&self, kind: RecordKind, reference: &Reference) -> Result<(), BackendError> {
        let why = Reasoned::default();
        match kind {
            RecordKind::Request => {
                step_request(
                    self,
                    &self.reviewer,
                    reference,
                    RequestAct::Authenticate,
                    why,
                )
                .await
            }
            RecordKind::Offer => {
                step_offer(self, &self.reviewer, reference, OfferAct::Verify, why).await
            }
        }
    }

    /// An open record.
    pub async fn published(
        &self,
        kind: RecordKind,
        typed: &RawRecord,
        who: Visibility,
    ) -> Reference {
        let reference = self.submitted(kind, typed, who).await;
        self.pass(kind, &reference).await.unwrap();
        reference
    }

    /// An open request and an open offer that fit.
    pub async fn pair(&self) -> (Reference, Reference) {
        let request = self
            .published(REQUEST, &request(), Visibility::REQUEST)
            .await;
        let offer = self.published(OFFER, &offer(), Visibility::OFFER).await;
        (request, offer)
    }

    /// A match that waits for a reviewer, put forward by somebody.
    pub async fn proposed(&self, proposer: Proposer) -> Reference {
        let (request, offer) = self.pair().await;
        let viewer = match proposer.side() {
            Some(side) => self.side(side),
            None => &self.reviewer,
        };
        propose(self, viewer, (&request, &offer), proposer)
            .await
            .unwrap()
    }

    /// A match to which both have agreed.
    pub async fn agreed(&self) -> Reference {
        let reference = self.proposed(Proposer::Requester).await;
        self.agree(&reference).await;
        reference
    }

    /// Endorses a match that the requester proposed, and has the provider say yes.
    pub async fn agree(&self, reference: &Reference) {
        endorse(self, &self.reviewer, reference, None)
            .await
            .unwrap();
        accept(self, &self.provider, reference, Side::Provider)
            .await
            .unwrap();
    }

    /// A project whose start nobody has confirmed.
    pub async fn project(&self) -> Reference {
        let agreed = self.agreed().await;
        open_project(self, &self.requester, &agreed).await.unwrap()
    }

    /// A project under way.
    pub async fn active_project(&self) -> Reference {
        let project = self.project().await;
        for side in [Side::Requester, Side::Provider] {
            confirm_start(self, self.side(side), &project, day(2027, 3, 1))
                .await
                .unwrap();
        }
        project
    }

    /// The sequence of the last event.
    pub async fn head(&self) -> i64 {
        last_sequence(self.db()).await.unwrap()
    }

    /// What happened after an event, as the written kinds.
    pub async fn since(&self, head: i64) -> Vec<String> {
        let events = self.events(head).await;
        events.iter().map(|event| event.kind.to_string()).collect()
    }

    /// All events after one.
    pub async fn events(&self, head: i64) -> Vec<Event> {
        read_after(self.db(), head, 10_000).await.unwrap()
    }
}

pub fn english() -> LanguageTag {
    LanguageTag::parse("en").unwrap()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// What is typed into a record over a revision of its draft, to be seen by whom requests are.
pub fn typed_over<'a>(
    (kind, reference): (RecordKind, &'a Reference),
    (typed, revision): (&'a RawRecord, i32),
) -> Submission<'a> {
    Submission {
        kind,
        reference,
        typed,
        revision,
        visibility: Visibility::REQUEST,
        form: None,
    }
}

/// A reference that nothing has.
pub fn unknown() -> Reference {
    "R-0000-00".parse().unwrap()
}

/// A visibility with another circle for the record.
pub fn shown_to(record: Circle) -> Visibility {
    Visibility {
        record,
        ..Visibility::REQUEST
    }
}

pub fn object(value: Value) -> RawRecord {
    match value {
        Value::Object(record) => record,
        _ => panic!("no object"),
    }
}

pub fn with(mut record: RawRecord, name: &str, value: Value) -> RawRecord {
    record.insert(name.to_owned(), value);
    record
}

/// A request without a fault.
pub fn request() -> RawRecord {
    object(json!({
        "title": "Setting up a response team",
        "need": "A team of ten answers reports within a day",
        "themes": [{"code": "T04.1", "share": 100}],
        "modalities_wanted": ["training_course"],
        "audiences": ["technical"], "level_wanted": "basic", "languages": ["en"],
        "window": {"start": "2027-02-01", "end": "2027-07-31"},
    }))
}

/// An offer without a fault that fits it.
pub fn offer() -> RawRecord {
    object(json!({
        "title": "Course for response teams",
        "themes": ["T04.1"], "coverage": ["054"], "modalities": ["training_course"],
        "audiences": ["technical"], "levels": ["basic"], "languages": {"en": "delivered"},
        "window": {"start": "2027-03-01", "end": "2027-12-31"},
        "cost_to_recipient": "none",
    }))
}

/// A reason by its code, without a note.
pub fn because(reason: &str) -> Reasoned<'_> {
    Reasoned {
        reason: Some(reason),
        note: None,
    }
}
