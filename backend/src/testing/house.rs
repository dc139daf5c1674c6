//! A State, a provider and a reviewer on a database of their own, and the way from a first word to
//! a project, step by step.

use std::ops::Deref;

use chrono::Days;
use domain::id::OrganisationId;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::notice::{NoticeKind, NoticePace};
use domain::organisation::Role;
use domain::policy::{Side, Viewer};
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::{ProviderType, StateCode, World};

use super::samples::{day, english, offer, request, typed_over};
use super::{Engine, TestBackend};
use crate::auth;
use crate::backend::Backend;
use crate::clock::Clock;
use crate::error::BackendError;
use crate::event_log::{Actor, Event, last_sequence, read_after};
use crate::queries::edit_page;
use crate::use_cases::give_membership;
use crate::use_cases::mandates::{NewMandate, vouch};
use crate::use_cases::matches::{Proposer, accept, endorse, open_project, propose};
use crate::use_cases::notices::choose_paces;
use crate::use_cases::projects::confirm_start;
use crate::use_cases::records::{
    NewRecord, Reasoned, Submission, Submitted, create_record, step_offer, step_request, submit,
};

/// Short for a request.
pub const REQUEST: RecordKind = RecordKind::Request;
/// Short for an offer.
pub const OFFER: RecordKind = RecordKind::Offer;

/// What the organisation of the State that asks is called.
pub const OFFICE: &str = "Test Organisation of the Sesame Isles";

/// Everybody whom a match needs, in the invented world. Dereferences to the backend.
#[derive(Debug)]
pub struct House {
    /// The backend.
    pub t: TestBackend,
    /// The focal point of the State that asks.
    pub requester: Viewer,
    /// The editor of the provider that offers.
    pub provider: Viewer,
    /// A reviewer of neither side.
    pub reviewer: Viewer,
    /// The organisation of the State that asks.
    pub office: OrganisationId,
    /// The provider.
    pub company: OrganisationId,
    /// The organisation of the reviewer.
    pub secretariat: OrganisationId,
}

impl Deref for House {
    type Target = Backend;

    fn deref(&self) -> &Backend {
        &self.t
    }
}

impl House {
    /// Everybody, on a database of their own.
    pub async fn new(engine: Engine) -> Self {
        Self::on(TestBackend::in_world(engine, World::Demonstration).await).await
    }

    /// Everybody, on a database where nobody is yet.
    pub async fn on(t: TestBackend) -> Self {
        let asker = Some(StateCode::XAV);
        let office = t.organisation_called(OFFICE, asker, None).await;
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

    /// Everybody, of whom nobody is written to about requests, offers and projects.
    pub async fn told_of_matches(engine: Engine) -> Self {
        let house = Self::new(engine).await;
        house.write_of_matches_alone().await;
        house
    }

    /// Has nobody written to about requests, offers and projects from now on.
    pub async fn write_of_matches_alone(&self) {
        let never = [NoticeKind::Record, NoticeKind::Project].map(|kind| (kind, NoticePace::Never));
        for viewer in [&self.requester, &self.provider] {
            choose_paces(self, viewer, &never).await.expect("a choice");
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

    /// A deputy at the State that asks, whose mandate nobody recorded.
    pub async fn unmandated(&self) -> Viewer {
        let account = self.t.account("unmandated@demo.example").await;
        let role = Role::FocalPoint;
        give_membership(&self.t, Actor::System, account, self.office, role)
            .await
            .expect("a membership");
        auth::viewer(&self.t, account).await.expect("a viewer")
    }

    /// Another deputy there, whose mandate held until yesterday.
    pub async fn expired(&self) -> Viewer {
        let account = self.t.account("expired@demo.example").await;
        let role = Role::FocalPoint;
        give_membership(&self.t, Actor::System, account, self.office, role)
            .await
            .expect("a membership");
        let until = self.t.clock.today() - Days::new(1);
        let ended = NewMandate {
            reference: "NV 9",
            from: until - Days::new(365),
            until,
        };
        vouch(&self.t, (account, self.office), ended)
            .await
            .expect("a mandate");
        auth::viewer(&self.t, account).await.expect("a viewer")
    }

    /// A second reviewer of neither side.
    pub async fn another_reviewer(&self) -> Viewer {
        self.t
            .member("second@demo.example", Role::Reviewer, self.secretariat)
            .await
    }

    /// A reviewer who belongs to the requesting State, too.
    pub async fn interested_reviewer(&self) -> Viewer {
        self.reviewer_of(self.office, "interested@demo.example")
            .await
    }

    /// A reviewer who belongs to an organisation, too.
    pub async fn reviewer_of(&self, beside: OrganisationId, email: &str) -> Viewer {
        let account = self.t.account(email).await;
        for (home, role) in [(self.secretariat, Role::Reviewer), (beside, Role::Observer)] {
            give_membership(&self.t, Actor::System, account, home, role)
                .await
                .expect("what the test sets up");
        }
        auth::viewer(&self.t, account)
            .await
            .expect("what the test sets up")
    }

    /// Somebody who looks on.
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

    /// Who acts for a side.
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
        create_record(self, author, new)
            .await
            .expect("what the test sets up")
    }

    /// Hands a record in over what is kept of it.
    ///
    /// # Errors
    /// As the use-case.
    pub async fn submit(
        &self,
        kind: RecordKind,
        reference: &Reference,
        typed: &RawRecord,
        visibility: Visibility,
    ) -> Result<Submitted, BackendError> {
        let author = self.author(kind).0;
        let opened = edit_page(self, author, kind, reference)
            .await
            .expect("what the test sets up");
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
        self.submit(kind, &reference, typed, who)
            .await
            .expect("what the test sets up");
        reference
    }

    /// Authenticates or verifies a record, which publishes it.
    ///
    /// # Errors
    /// As the use-case.
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
        self.pass(kind, &reference)
            .await
            .expect("what the test sets up");
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
            .expect("what the test sets up")
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
            .expect("what the test sets up");
        accept(self, &self.provider, reference, Side::Provider)
            .await
            .expect("what the test sets up");
    }

    /// A project whose start nobody has confirmed.
    pub async fn project(&self) -> Reference {
        let agreed = self.agreed().await;
        open_project(self, &self.requester, &agreed)
            .await
            .expect("what the test sets up")
    }

    /// A project under way.
    pub async fn active_project(&self) -> Reference {
        let project = self.project().await;
        self.start(&project).await;
        project
    }

    /// Has both sides confirm the start of a project.
    pub async fn start(&self, project: &Reference) {
        for side in [Side::Requester, Side::Provider] {
            confirm_start(self, self.side(side), project, day(2027, 3, 1))
                .await
                .expect("what the test sets up");
        }
    }

    /// The sequence of the last event.
    pub async fn head(&self) -> i64 {
        last_sequence(self.db())
            .await
            .expect("what the test sets up")
    }

    /// What happened after an event, as the written kinds.
    pub async fn since(&self, head: i64) -> Vec<String> {
        let events = self.events(head).await;
        events.iter().map(|event| event.kind.to_string()).collect()
    }

    /// All events after one.
    pub async fn events(&self, head: i64) -> Vec<Event> {
        read_after(self.db(), head, 10_000)
            .await
            .expect("what the test sets up")
    }
}
