//! A bundle of two offers, by two providers.

use std::collections::BTreeSet;

use domain::organisation::Role;
use domain::policy::Viewer;
use domain::record::{RawRecord, RecordKind};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::ProviderType;
use serde_json::json;

use super::house::{House, OFFER, REQUEST};
use super::samples::{english, offer, request, typed_over, with};
use crate::queries::{bundle_page, edit_page};
use crate::use_cases::bundles::propose_bundle;
use crate::use_cases::matches::{Proposer, endorse};
use crate::use_cases::records::{NewRecord, Submission, create_record, submit};

/// A bundle, and what it is made of.
#[derive(Clone, Debug)]
pub struct Bundled {
    /// How to cite it.
    pub reference: Reference,
    /// The request, by the house's State.
    pub request: Reference,
    /// The offers, the house's provider's first.
    pub offers: [Reference; 2],
    /// The matches, in the order of the offers.
    pub parts: [Reference; 2],
    /// The other provider.
    pub other: Viewer,
}

/// What is typed of a request that two offers cover together, for one match at the most.
pub fn wide_request() -> RawRecord {
    let wanted = json!(["training_course", "mentorship"]);
    let typed = with(request(), "modalities_wanted", wanted);
    with(typed, "max_matches", json!(1))
}

impl House {
    /// An open offer of anybody's.
    pub async fn offer_of(
        &self,
        author: &Viewer,
        typed: &RawRecord,
        visibility: Visibility,
    ) -> Reference {
        self.record_of(author, (OFFER, typed), visibility).await
    }

    /// An open record of anybody's.
    pub async fn record_of(
        &self,
        author: &Viewer,
        (kind, typed): (RecordKind, &RawRecord),
        visibility: Visibility,
    ) -> Reference {
        const SET_UP: &str = "what the test sets up";
        let own = author.memberships().first().expect(SET_UP);
        let new = NewRecord {
            kind,
            organisation: own.organisation,
            language: english(),
        };
        let reference = create_record(self, author, new).await.expect(SET_UP);
        let opened = edit_page(self, author, kind, &reference).await;
        let over = (typed, opened.expect(SET_UP).revision);
        let submission = Submission {
            visibility,
            ..typed_over((kind, &reference), over)
        };
        submit(self, author, submission).await.expect(SET_UP);
        self.pass(kind, &reference).await.expect(SET_UP);
        reference
    }

    /// A provider beside the house's own, another one each time.
    pub async fn second_provider(&self) -> Viewer {
        let email = format!("second.provider.{}@demo.example", self.head().await);
        let company = self.t.organisation(None, Some(ProviderType::Ngo)).await;
        self.t.member(&email, Role::ProviderEditor, company).await
    }

    /// An open request and two offers that cover it together, the house's provider's first.
    pub async fn wide(&self, other: &Viewer) -> (Reference, [Reference; 2]) {
        let (asked, given) = (Visibility::REQUEST, Visibility::OFFER);
        let request = self.published(REQUEST, &wide_request(), asked).await;
        let mentorship = with(offer(), "modalities", json!(["mentorship"]));
        let one = self.published(OFFER, &offer(), given).await;
        let two = self.offer_of(other, &mentorship, given).await;
        (request, [one, two])
    }

    /// A bundle that waits for its reviews.
    pub async fn bundle(&self, proposer: Proposer) -> Bundled {
        const SET_UP: &str = "what the test sets up";
        let other = self.second_provider().await;
        let (request, offers) = self.wide(&other).await;
        let chosen: BTreeSet<Reference> = offers.iter().cloned().collect();
        let viewer = match proposer.side() {
            Some(side) => self.side(side),
            None => &self.reviewer,
        };
        let together = propose_bundle(self, viewer, (&request, &chosen), proposer).await;
        let reference = together.expect(SET_UP);
        let view = bundle_page(self, &self.reviewer, &reference).await;
        let view = view.expect(SET_UP);
        let part = |offer: &Reference| {
            let mut parts = view.parts.iter();
            let found = parts.find(|part| {
                let seen = part.offer.as_ref();
                seen.is_some_and(|seen| seen.reference == *offer)
            });
            let known = found.and_then(|part| part.known.clone());
            known.expect(SET_UP).reference
        };
        Bundled {
            parts: offers.each_ref().map(part),
            reference,
            request,
            offers,
            other,
        }
    }

    /// A bundle of which both providers are asked.
    pub async fn asked_bundle(&self) -> Bundled {
        let bundled = self.bundle(Proposer::Requester).await;
        for part in &bundled.parts {
            endorse(self, &self.reviewer, part, None)
                .await
                .expect("what the test sets up");
        }
        bundled
    }
}
