//! Requests.

use backend::BackendError;
use backend::testing::{REQUEST, TestSubject};
use backend::use_cases::lapse;
use backend::use_cases::records::step_request;
use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{RequestAct, RequestStatus};
use domain::policy::{Action, RecordAction, RequestFacts, Subject, Viewer};
use domain::reference::Reference;

use crate::cast::Cast;
use crate::machine::{Done, Expected, Machine, Refused, may, steps};
use crate::record::{begun, hand_in, typed, why};

/// Requests.
pub struct Requests;

/// What can be tried with a request.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// An act of the table; handing in with what was typed.
    Act(RequestAct),
    /// A year goes by.
    Year,
}

impl Machine for Requests {
    type Status = RequestStatus;
    type Stand = RequestStatus;
    type Deed = Deed;
    type Facts = RequestFacts;
    type Of = Reference;

    fn deeds() -> Vec<Deed> {
        let acts = RequestAct::ALL.iter().map(|act| Deed::Act(*act));
        acts.chain([Deed::Year]).collect()
    }

    fn is_the_clocks(deed: Deed) -> bool {
        matches!(deed, Deed::Year)
    }

    fn status(stand: RequestStatus) -> RequestStatus {
        stand
    }

    async fn begin(cast: &Cast, _: usize) -> Reference {
        begun(cast, REQUEST).await
    }

    async fn facts(cast: &Cast, of: &Reference) -> RequestFacts {
        match TestSubject::of(cast, of).await {
            TestSubject::Request(facts) => facts,
            other => panic!("{other:?}"),
        }
    }

    fn stand(facts: &RequestFacts) -> RequestStatus {
        facts.status
    }

    fn expected(facts: &RequestFacts, by: Option<&Viewer>, deed: Deed) -> Expected<Self> {
        let subject = Subject::Request(facts);
        let status = facts.status;
        let acts: &[RequestAct] = match deed {
            Deed::Year => {
                let dormant = steps(status, &[RequestAct::Lapse], EventKind::Request);
                return Ok(dormant.unwrap_or_else(|_| Done::nothing(status)));
            }
            Deed::Act(RequestAct::Publish | RequestAct::Merge) => {
                return Err(Refused::Conflict("not_a_plain_step"));
            }
            Deed::Act(RequestAct::Submit) => {
                may(by, Action::Record(RecordAction::Draft), &subject)?;
                may(by, Action::Record(RecordAction::Edit), &subject)?;
                if status == RequestStatus::Published {
                    let saved = EventKind::Other(SubjectKind::Request, Occurrence::Saved);
                    return Ok(Done::beside(status, [saved]));
                }
                &[RequestAct::Submit]
            }
            Deed::Act(RequestAct::Authenticate) => &[RequestAct::Authenticate, RequestAct::Publish],
            Deed::Act(ref act) => std::slice::from_ref(act),
        };
        if let Some(act) = acts.first() {
            may(by, Action::Request(*act), &subject)?;
        }
        steps(status, acts, EventKind::Request)
    }

    async fn attempt(
        cast: &Cast,
        by: Option<&Viewer>,
        of: &Reference,
        deed: Deed,
    ) -> Result<(), BackendError> {
        match (deed, by) {
            (Deed::Act(RequestAct::Submit), Some(viewer)) => {
                hand_in(cast, viewer, (REQUEST, of), &typed(cast, REQUEST)).await
            }
            (Deed::Act(act), Some(viewer)) => {
                let reason = match act {
                    RequestAct::Decline => "unclear",
                    _ => "mistake",
                };
                step_request(cast, viewer, of, act, why(reason)).await
            }
            _ => {
                cast.t.clock.advance(TimeDelta::days(366));
                lapse(cast).await.map(drop)
            }
        }
    }
}
