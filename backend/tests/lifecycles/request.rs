//! Requests.

use std::borrow::Borrow;

use backend::BackendError;
use backend::testing::samples::request;
use backend::testing::{REQUEST, TestSubject};
use backend::use_cases::lapse;
use backend::use_cases::records::{Twins, ask_to_merge, step_request};
use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{RequestAct, RequestStatus};
use domain::policy::{Action, RecordAction, RequestFacts, Subject, Viewer, decide};
use domain::reference::Reference;
use domain::visibility::Visibility;

use crate::cast::Cast;
use crate::machine::{Done, Expected, Machine, Refused, may, steps};
use crate::record::{begun, hand_in, typed, why};

/// Requests.
pub struct Requests;

/// A request, and an open one of its author into which it could go.
pub struct Twin {
    own: Reference,
    other: Reference,
}

impl Borrow<Reference> for Twin {
    fn borrow(&self) -> &Reference {
        &self.own
    }
}

/// What the policy decides on, of a request and the other one.
pub struct Both {
    own: RequestFacts,
    other: RequestFacts,
}

async fn stored(cast: &Cast, of: &Reference) -> RequestFacts {
    match TestSubject::of(cast, of).await {
        TestSubject::Request(facts) => facts,
        other => panic!("{other:?}"),
    }
}

/// What comes of asking that it go into the other: its author merges the two, a reviewer only asks.
fn merging(both: &Both, viewer: &Viewer) -> Expected<Requests> {
    let requests = [&both.own, &both.other];
    let subjects = requests.map(Subject::Request);
    for one in &subjects {
        let ask = Action::Record(RecordAction::AskToMerge);
        may(Some(viewer), ask, one)?;
    }
    let open = |one: &&RequestFacts| one.status == RequestStatus::Published;
    if !requests.iter().all(open) {
        return Err(Refused::Conflict("merge_not_open"));
    }
    let other = |what| EventKind::Other(SubjectKind::Request, what);
    let asked = [other(Occurrence::MergeAsked); 2];
    let merge = Action::Request(RequestAct::Merge);
    let speaks = |one: &Subject<'_>| decide(viewer, merge, one).is_ok();
    if !subjects.iter().all(speaks) {
        return Ok(Done::beside(both.own.status, asked));
    }
    let mut done = steps(both.own.status, &[RequestAct::Merge], EventKind::Request)?;
    let step = std::mem::replace(&mut done.events, asked.to_vec());
    done.events.extend(step);
    done.events.push(other(Occurrence::MergedInto));
    Ok(done)
}

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
    type Facts = Both;
    type Of = Twin;

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

    async fn begin(cast: &Cast, _: usize) -> Twin {
        let shown = Visibility::REQUEST;
        Twin {
            other: cast.published(REQUEST, &request(), shown).await,
            own: begun(cast, REQUEST).await,
        }
    }

    async fn facts(cast: &Cast, of: &Twin) -> Both {
        Both {
            own: stored(cast, &of.own).await,
            other: stored(cast, &of.other).await,
        }
    }

    fn stand(facts: &Both) -> RequestStatus {
        facts.own.status
    }

    fn expected(facts: &Both, by: Option<&Viewer>, deed: Deed) -> Expected<Self> {
        if let (Deed::Act(RequestAct::Merge), Some(viewer)) = (deed, by) {
            return merging(facts, viewer);
        }
        let subject = Subject::Request(&facts.own);
        let status = facts.own.status;
        let acts: &[RequestAct] = match deed {
            Deed::Year => {
                let dormant = steps(status, &[RequestAct::Lapse], EventKind::Request);
                return Ok(dormant.unwrap_or_else(|_| Done::nothing(status)));
            }
            Deed::Act(RequestAct::Publish) => return Err(Refused::Conflict("not_a_plain_step")),
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
        Twin { own: of, other }: &Twin,
        deed: Deed,
    ) -> Result<(), BackendError> {
        match (deed, by) {
            (Deed::Act(RequestAct::Submit), Some(viewer)) => {
                hand_in(cast, viewer, (REQUEST, of), &typed(cast, REQUEST)).await
            }
            (Deed::Act(RequestAct::Merge), Some(viewer)) => {
                let twins = Twins {
                    merged: of,
                    kept: other,
                };
                ask_to_merge(cast, viewer, twins).await
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
