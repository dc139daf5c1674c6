//! A project, and a match of another State with the same offer that could join it.

use domain::organisation::Role;
use domain::policy::{Side, Viewer};
use domain::reference::Reference;
use domain::visibility::Visibility;
use domain::vocabulary::StateCode;
use serde_json::json;

use super::house::{House, OFFER, REQUEST};
use super::samples::{offer, request, with};
use crate::use_cases::matches::{Proposer, accept, endorse, open_project, propose};

/// They, and the request of whoever would come in.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// The project of the first State, whose start nobody has confirmed.
    pub project: Reference,
    /// The agreed match of the State that would come in.
    pub matching: Reference,
    /// Its request.
    pub request: Reference,
}

impl House {
    /// The focal point of a State beside the house's own, another one each time.
    pub async fn third_state(&self) -> Viewer {
        let email = format!("third.state.{}@demo.example", self.head().await);
        let office = self.t.organisation(Some(StateCode::XAG), None).await;
        self.t.member(&email, Role::FocalPoint, office).await
    }

    /// A colleague of the requester, another one each time.
    pub async fn colleague(&self) -> Viewer {
        let email = format!("colleague.{}@demo.example", self.head().await);
        self.t.member(&email, Role::FocalPoint, self.office).await
    }

    /// An agreed match with an offer of the house's provider, which the requester proposed.
    pub async fn agreed_by(
        &self,
        asks: &Viewer,
        (request, offer): (&Reference, &Reference),
    ) -> Reference {
        const SET_UP: &str = "what the test sets up";
        let pair = (request, offer);
        let proposed = propose(self, asks, pair, Proposer::Requester).await;
        let of = proposed.expect(SET_UP);
        let endorsed = endorse(self, &self.reviewer, &of, None).await;
        endorsed.expect(SET_UP);
        let accepted = accept(self, &self.provider, &of, Side::Provider).await;
        accepted.expect(SET_UP);
        of
    }

    /// A project of one State, and the match of another with the same offer, whose request some may see.
    pub async fn cohort(&self, first: &Viewer, (comes, seen): (&Viewer, Visibility)) -> Cohort {
        let wide = with(offer(), "max_matches", json!(5));
        let wide = with(wide, "coverage", json!(["001"]));
        let offered = self.published(OFFER, &wide, Visibility::OFFER).await;
        let typed = request();
        let shown = Visibility::REQUEST;
        let asked = self.record_of(first, (REQUEST, &typed), shown).await;
        let of_first = self.agreed_by(first, (&asked, &offered)).await;
        let project = open_project(self, first, &of_first).await;
        let request = self.record_of(comes, (REQUEST, &typed), seen).await;
        let matching = self.agreed_by(comes, (&request, &offered)).await;
        Cohort {
            project: project.expect("what the test sets up"),
            matching,
            request,
        }
    }
}
