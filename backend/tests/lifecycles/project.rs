//! Projects.

use backend::BackendError;
use backend::testing::TestSubject;
use backend::testing::samples::day;
use backend::use_cases::matches::{Proposer, open_project};
use backend::use_cases::projects::{confirm_start, step_project};
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{ProjectAct, ProjectStatus};
use domain::organisation::Role;
use domain::policy::{Action, ProjectFacts, Subject, Viewer};
use domain::reference::Reference;

use crate::cast::Cast;
use crate::machine::{Done, Expected, Machine, Refused, follow, may};

/// Projects.
pub struct Projects;

/// How a project stands: its status, and whether the requester and the provider confirmed.
type Stand = (ProjectStatus, [bool; 2]);

/// What can be tried with a project.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// A side confirms its start.
    Confirm,
    /// An act of the table.
    Act(ProjectAct),
}

impl Machine for Projects {
    type Status = ProjectStatus;
    type Stand = Stand;
    type Deed = Deed;
    type Facts = ProjectFacts;
    type Of = Reference;

    fn deeds() -> Vec<Deed> {
        let acts = ProjectAct::ALL.iter().map(|act| Deed::Act(*act));
        acts.chain([Deed::Confirm]).collect()
    }

    fn is_the_clocks(_: Deed) -> bool {
        false
    }

    fn status((status, _): Stand) -> ProjectStatus {
        status
    }

    async fn begin(cast: &Cast, _: usize) -> Reference {
        let agreed = cast.proposed(Proposer::Requester).await;
        cast.agree(&agreed).await;
        open_project(cast, &cast.requester, &agreed).await.unwrap()
    }

    async fn facts(cast: &Cast, of: &Reference) -> ProjectFacts {
        match TestSubject::of(cast, of).await {
            TestSubject::Project(facts) => facts,
            other => panic!("{other:?}"),
        }
    }

    fn stand(facts: &ProjectFacts) -> Stand {
        let confirmed = [facts.requester_confirmed, facts.provider_confirmed];
        (facts.status, confirmed)
    }

    fn expected(facts: &ProjectFacts, by: Option<&Viewer>, deed: Deed) -> Expected<Self> {
        let subject = Subject::Project(facts);
        let (status, confirmed) = Self::stand(facts);
        let act = match deed {
            Deed::Confirm => {
                may(by, Action::ConfirmProject, &subject)?;
                let asks = by.is_some_and(|by| by.is_for(Role::FocalPoint, facts.requester));
                return confirmed_by(asks, (status, confirmed));
            }
            Deed::Act(ProjectAct::Start) => {
                return Err(Refused::Conflict("start_by_confirmation"));
            }
            Deed::Act(act) => act,
        };
        may(by, Action::Project(act), &subject)?;
        let (after, steps) = follow(status, &[act])?;
        Ok(Done {
            stand: (after, confirmed),
            steps,
            events: vec![EventKind::Project(act)],
        })
    }

    async fn attempt(
        cast: &Cast,
        by: Option<&Viewer>,
        of: &Reference,
        deed: Deed,
    ) -> Result<(), BackendError> {
        let viewer = by.unwrap();
        match deed {
            Deed::Confirm => confirm_start(cast, viewer, of, day(2027, 3, 1)).await,
            Deed::Act(act) => step_project(cast, viewer, of, act, Some("in a few words")).await,
        }
    }
}

/// One side's confirmation; with both of the same day it begins.
fn confirmed_by(asks: bool, (status, [requester, provider]): Stand) -> Expected<Projects> {
    if status != ProjectStatus::Pipeline {
        return Err(Refused::Conflict("not_pipeline"));
    }
    let confirmed = [requester || asks, provider || !asks];
    let own = EventKind::Other(SubjectKind::Project, Occurrence::StartConfirmed);
    let mut done = Done::beside((status, confirmed), [own]);
    if confirmed == [true; 2] {
        let (after, steps) = follow(status, &[ProjectAct::Start])?;
        done.stand.0 = after;
        done.steps = steps;
        done.events.push(EventKind::Project(ProjectAct::Start));
    }
    Ok(done)
}
