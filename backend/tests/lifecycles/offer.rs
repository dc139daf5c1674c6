//! Offers.

use backend::BackendError;
use backend::testing::samples::with;
use backend::testing::{OFFER, TestSubject};
use backend::use_cases::records::step_offer;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{OfferAct, OfferStatus};
use domain::policy::{Action, OfferFacts, RecordAction, Subject, Viewer};
use domain::reference::Reference;
use serde_json::json;

use crate::cast::Cast;
use crate::machine::{Done, Expected, Machine, Refused, may, steps};
use crate::record::{begun, hand_in, typed, why};

/// Offers.
pub struct Offers;

/// Whether an offer is open, now or again: what is changed in it is saved.
fn is_open(status: OfferStatus) -> bool {
    matches!(status, OfferStatus::Published | OfferStatus::Paused)
}

impl Machine for Offers {
    type Status = OfferStatus;
    type Stand = OfferStatus;
    /// An act of the table: handing in with what was typed before, amending with another theme.
    type Deed = OfferAct;
    type Facts = OfferFacts;
    type Of = Reference;

    fn deeds() -> Vec<OfferAct> {
        OfferAct::ALL.to_vec()
    }

    fn is_the_clocks(_: OfferAct) -> bool {
        false
    }

    fn status(stand: OfferStatus) -> OfferStatus {
        stand
    }

    async fn begin(cast: &Cast, _: usize) -> Reference {
        begun(cast, OFFER).await
    }

    async fn facts(cast: &Cast, of: &Reference) -> OfferFacts {
        match TestSubject::of(cast, of).await {
            TestSubject::Offer(facts) => facts,
            other => panic!("{other:?}"),
        }
    }

    fn stand(facts: &OfferFacts) -> OfferStatus {
        facts.status
    }

    fn expected(facts: &OfferFacts, by: Option<&Viewer>, deed: OfferAct) -> Expected<Self> {
        let subject = Subject::Offer(facts);
        let status = facts.status;
        let acts: &[OfferAct] = match deed {
            OfferAct::Publish => return Err(Refused::Conflict("not_a_plain_step")),
            OfferAct::Submit | OfferAct::Amend => {
                may(by, Action::Record(RecordAction::Draft), &subject)?;
                may(by, Action::Record(RecordAction::Edit), &subject)?;
                match (deed, is_open(status)) {
                    (OfferAct::Submit, true) => {
                        let saved = EventKind::Other(SubjectKind::Offer, Occurrence::Saved);
                        return Ok(Done::beside(status, [saved]));
                    }
                    (_, true) => &[OfferAct::Amend],
                    // What is no longer or not yet open is handed in, whatever was changed.
                    (_, false) => &[OfferAct::Submit],
                }
            }
            OfferAct::Verify => &[OfferAct::Verify, OfferAct::Publish],
            ref act => std::slice::from_ref(act),
        };
        if let Some(act) = acts.first() {
            may(by, Action::Offer(*act), &subject)?;
        }
        steps(status, acts, EventKind::Offer)
    }

    async fn attempt(
        cast: &Cast,
        by: Option<&Viewer>,
        of: &Reference,
        deed: OfferAct,
    ) -> Result<(), BackendError> {
        let viewer = by.unwrap();
        let typed = typed(cast, OFFER);
        match deed {
            OfferAct::Submit => hand_in(cast, viewer, (OFFER, of), &typed).await,
            OfferAct::Amend => {
                let amended = with(typed, "themes", json!(["T04.2"]));
                hand_in(cast, viewer, (OFFER, of), &amended).await
            }
            OfferAct::Return => step_offer(cast, viewer, of, deed, why("unclear")).await,
            _ => step_offer(cast, viewer, of, deed, why("mistake")).await,
        }
    }
}
