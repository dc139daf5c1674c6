//! What is done, and by whom.

use backend::use_cases::matches::Proposer;
use domain::lifecycle::{MatchStatus, OfferAct, ProjectAct, ProjectStatus, RequestAct};
use domain::policy::Side;
use proptest::prelude::*;
use proptest::sample::select;

use crate::model::{Match, Model, Project};

/// Who acts. The last three have nothing to do with any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Requester,
    Provider,
    Reviewer,
    OtherState,
    OtherProvider,
    Nobody,
}

impl Who {
    pub const ALL: [Self; 6] = [
        Self::Requester,
        Self::Provider,
        Self::Reviewer,
        Self::OtherState,
        Self::OtherProvider,
        Self::Nobody,
    ];

    /// The side that somebody acts for.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Requester => Some(Side::Requester),
            Self::Provider => Some(Side::Provider),
            _ => None,
        }
    }
}

/// What is done to a match; its project's acts are those of the table.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    TakeUp,
    Endorse,
    Dismiss,
    /// A yes; to a proposal that is not the latest where it is stale.
    Accept(Side, bool),
    Counter(Side),
    Decline(Side),
    OpenProject,
    /// Of the start, on the first or the second of two days.
    Confirm(usize),
    Project(ProjectAct),
}

/// One act. Records are counted; so are matches, as many as there are by then.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Propose(Who, Proposer, (usize, usize)),
    Do(Who, usize, Deed),
    Request(Who, usize, RequestAct),
    Offer(Who, usize, OfferAct),
    /// Days go by, and the sweep comes.
    Days(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let side = || select(vec![Side::Requester, Side::Provider]);
    prop_oneof![
        2 => Just(Deed::TakeUp),
        6 => Just(Deed::Endorse),
        1 => Just(Deed::Dismiss),
        12 => (side(), prop::bool::weighted(0.1)).prop_map(|(side, stale)| Deed::Accept(side, stale)),
        4 => side().prop_map(Deed::Counter),
        2 => side().prop_map(Deed::Decline),
        5 => Just(Deed::OpenProject),
        8 => (0..2_usize).prop_map(Deed::Confirm),
        8 => select(ProjectAct::ALL).prop_map(Deed::Project),
    ]
}

/// Whoever is likely to be let, most of the time; anybody else, now and then.
fn somebody(likely: Option<Who>) -> impl Strategy<Value = Who> {
    let anybody = select(Who::ALL.to_vec());
    match likely {
        Some(who) => prop_oneof![5 => Just(who), 1 => anybody].boxed(),
        None => anybody.boxed(),
    }
}

fn likely(deed: Deed) -> Option<Who> {
    match deed {
        Deed::TakeUp | Deed::Endorse | Deed::Dismiss => Some(Who::Reviewer),
        Deed::Accept(side, _) | Deed::Counter(side) | Deed::Decline(side) => Some(of(side)),
        Deed::OpenProject | Deed::Confirm(_) | Deed::Project(_) => None,
    }
}

fn of(side: Side) -> Who {
    match side {
        Side::Requester => Who::Requester,
        Side::Provider => Who::Provider,
    }
}

/// What is open to whoever a match waits for, what brings it on first.
fn next(one: &Match) -> Vec<(Who, Deed)> {
    if let Some(side) = one.awaited() {
        let yes = Deed::Accept(side, false);
        return [yes, yes, yes, Deed::Counter(side), Deed::Decline(side)]
            .map(|deed| (of(side), deed))
            .to_vec();
    }
    match (one.status, one.project) {
        (MatchStatus::Proposed | MatchStatus::UnderReview, _) => {
            vec![
                (Who::Reviewer, Deed::Endorse),
                (Who::Reviewer, Deed::TakeUp),
            ]
        }
        (MatchStatus::Agreed, _) => vec![
            (Who::Provider, Deed::OpenProject),
            (Who::Requester, Deed::OpenProject),
            (Who::Requester, Deed::Decline(Side::Requester)),
        ],
        (_, Some(project)) => delivered(project),
        _ => Vec::new(),
    }
}

fn delivered(project: Project) -> Vec<(Who, Deed)> {
    let acts: &[ProjectAct] = match project.status {
        ProjectStatus::Pipeline => {
            return [Who::Requester, Who::Provider]
                .into_iter()
                .flat_map(|who| [0, 0, 1].map(|day| (who, Deed::Confirm(day))))
                .collect();
        }
        ProjectStatus::Active => &[ProjectAct::Finalise, ProjectAct::Hold, ProjectAct::Cancel],
        ProjectStatus::OnHold => &[ProjectAct::Resume, ProjectAct::Cancel],
        ProjectStatus::Finalising => &[ProjectAct::Close],
        ProjectStatus::Closed | ProjectStatus::Cancelled => &[],
    };
    let by_the_requester = |act: &ProjectAct| (Who::Requester, Deed::Project(*act));
    acts.iter().map(by_the_requester).collect()
}

/// Any act: mostly one that brings something on, for chance alone comes to no project.
pub fn any(model: &Model) -> BoxedStrategy<Act> {
    let (requests, offers) = (model.requests.len(), model.offers.len());
    let propose = select(Proposer::ALL).prop_flat_map(move |proposer| {
        let likely = proposer.side().map_or(Who::Reviewer, of);
        let pair = (0..requests, 0..offers);
        (somebody(Some(likely)), Just(proposer), pair)
            .prop_map(|(who, proposer, pair)| Act::Propose(who, proposer, pair))
    });
    let asked = [RequestAct::Withdraw, RequestAct::Close, RequestAct::Revive];
    let request = (
        somebody(Some(Who::Requester)),
        0..requests,
        select(asked.to_vec()),
    )
        .prop_map(|(who, which, act)| Act::Request(who, which, act));
    let given = [
        OfferAct::Pause,
        OfferAct::Resume,
        OfferAct::Resume,
        OfferAct::Withdraw,
    ];
    let offer = (
        somebody(Some(Who::Provider)),
        0..offers,
        select(given.to_vec()),
    )
        .prop_map(|(who, which, act)| Act::Offer(who, which, act));
    let days = select(vec![0, 1, 1, 1, 29, 46, 57, 61, 200, 366]).prop_map(Act::Days);
    let matches = model.matches.len();
    if matches == 0 {
        return prop_oneof![16 => propose, 1 => request, 1 => offer, 2 => days].boxed();
    }
    let done = (deed(), 0..matches).prop_flat_map(|(deed, which)| {
        somebody(likely(deed)).prop_map(move |who| Act::Do(who, which, deed))
    });
    let all = model.matches.iter().enumerate();
    let on = all.flat_map(|(which, one)| {
        let next = next(one).into_iter();
        next.map(move |(who, deed)| Act::Do(who, which, deed))
    });
    let on: Vec<Act> = on.collect();
    if on.is_empty() {
        return prop_oneof![12 => propose, 6 => done, 1 => request, 1 => offer, 1 => days].boxed();
    }
    prop_oneof![
        10 => propose, 24 => select(on), 10 => done, 1 => request, 1 => offer, 3 => days,
    ]
    .boxed()
}
