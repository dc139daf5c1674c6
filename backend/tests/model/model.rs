//! What should be so, in plain Rust.

use backend::use_cases::matches::Proposer;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::lifecycle::{
    MatchStatus, OfferAct, OfferStatus, ProjectStatus, RequestAct, RequestStatus,
};
use domain::policy::Side;
use proptest::prelude::*;
use proptest::sample::select;
use proptest_state_machine::ReferenceStateMachine;

use crate::act::{self, Act, Who};

/// For how many matches each request and each offer has room.
pub const ROOM: ([u32; 2], [u32; 2]) = ([1, 2], [1, 2]);

/// What was done is refused; how is for other tests.
#[derive(Debug)]
pub struct No;

/// How many events came of what was done.
pub type Events = Result<usize, No>;

/// A request or an offer.
#[derive(Clone, Copy, Debug)]
pub struct Record<S> {
    pub status: S,
    /// When its row was written last.
    pub touched: DateTime<Utc>,
}

/// A project.
#[derive(Clone, Copy, Debug)]
pub struct Project {
    pub status: ProjectStatus,
    /// On which of the two days each side confirmed.
    pub confirmed: [Option<usize>; 2],
    pub touched: DateTime<Utc>,
}

/// A match.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    pub request: usize,
    pub offer: usize,
    pub status: MatchStatus,
    pub since: DateTime<Utc>,
    /// When each side said yes.
    pub yes: [Option<DateTime<Utc>>; 2],
    pub offered: bool,
    /// How often something else was proposed.
    pub proposals: i32,
    pub project: Option<Project>,
}

/// Two requests of one State, two offers of one provider, and what came of them.
#[derive(Clone, Debug)]
pub struct Model {
    pub began: DateTime<Utc>,
    pub now: DateTime<Utc>,
    pub requests: [Record<RequestStatus>; 2],
    pub offers: [Record<OfferStatus>; 2],
    pub matches: Vec<Match>,
    /// How many events there are since it began.
    pub events: usize,
    /// Whether the last act was refused.
    pub refused: bool,
}

pub const fn place(side: Side) -> usize {
    match side {
        Side::Requester => 0,
        Side::Provider => 1,
    }
}

impl Match {
    pub const fn said(&self, side: Side) -> bool {
        self.yes[place(side)].is_some()
    }

    pub const fn knows(&self, side: Side) -> bool {
        let (asks, gives) = (self.said(Side::Requester), self.said(Side::Provider));
        match side {
            Side::Requester => asks || gives || self.offered,
            Side::Provider => gives || (asks && self.offered),
        }
    }

    pub fn awaited(&self) -> Option<Side> {
        let sides = [Side::Requester, Side::Provider];
        let is_asked = self.status == MatchStatus::Offered;
        sides.into_iter().find(|side| is_asked && !self.said(*side))
    }

    /// Whether it can still be ended by the system.
    pub fn is_pending(&self) -> bool {
        use MatchStatus::{Offered, Proposed, UnderReview};
        matches!(self.status, Proposed | UnderReview | Offered)
    }

    /// Whether both have said yes, and nothing undid it.
    pub fn is_settled(&self) -> bool {
        let cancelled = |project: Project| project.status == ProjectStatus::Cancelled;
        match self.status {
            MatchStatus::Agreed => true,
            MatchStatus::Converted => !self.project.is_some_and(cancelled),
            _ => false,
        }
    }

    /// Whether it takes a place of its records.
    pub fn takes(&self) -> bool {
        use MatchStatus::{Offered, UnderReview};
        self.is_settled() || matches!(self.status, UnderReview | Offered)
    }

    /// Whether its records may not be put together anew.
    pub fn is_together(&self) -> bool {
        let open = |project: Project| project.status.is_open();
        self.is_pending() || self.status == MatchStatus::Agreed || self.project.is_some_and(open)
    }
}

impl Model {
    pub fn end(&mut self, which: usize, status: MatchStatus) {
        let now = self.now;
        if let Some(one) = self.matches.get_mut(which) {
            one.status = status;
            one.since = now;
        }
    }

    /// Whether both records are open and have room beside what some other matches take.
    pub fn fits(
        &self,
        (request, offer): (usize, usize),
        takes: impl Fn(usize, &Match) -> bool,
    ) -> bool {
        let so_far = |of: fn(&Match) -> usize, record: usize| {
            let own = self.matches.iter().enumerate();
            let own = own.filter(|(at, one)| of(one) == record && takes(*at, one));
            u32::try_from(own.count()).unwrap()
        };
        self.requests[request].status == RequestStatus::Published
            && self.offers[offer].status == OfferStatus::Published
            && so_far(|one| one.request, request) < ROOM.0[request]
            && so_far(|one| one.offer, offer) < ROOM.1[offer]
    }

    /// Ends the open matches that no longer can be.
    pub fn supersede(&mut self, gone: impl Fn(&Self, &Match) -> bool) -> usize {
        let all = self.matches.iter().enumerate();
        let gone = all.filter(|(_, one)| one.is_pending() && gone(self, one));
        let gone: Vec<usize> = gone.map(|(at, _)| at).collect();
        for which in &gone {
            self.end(*which, MatchStatus::Superseded);
        }
        gone.len()
    }

    /// Whether somebody sees both records well enough to put them together.
    fn sees(&self, who: Who, (request, offer): (usize, usize)) -> bool {
        let open = |one: &Match| {
            use MatchStatus::{Agreed, Converted, Offered};
            matches!(one.status, Offered | Agreed | Converted)
        };
        let told = |one: &Match| one.said(Side::Requester) || one.said(Side::Provider);
        let mut all = self.matches.iter();
        match who {
            Who::Requester => {
                self.offers[offer].status == OfferStatus::Published
                    || all.any(|one| one.offer == offer && open(one))
            }
            Who::Provider => {
                self.requests[request].status == RequestStatus::Published
                    || all.any(|one| one.request == request && open(one) && told(one))
            }
            _ => who == Who::Reviewer,
        }
    }

    fn propose(&mut self, who: Who, proposer: Proposer, pair: (usize, usize)) -> Events {
        let may = match proposer.side() {
            Some(side) => who.side() == Some(side),
            None => who == Who::Reviewer,
        };
        if !may || !self.sees(who, pair) {
            return Err(No);
        }
        let now = self.now;
        let of_pair = |one: &&mut Match| (one.request, one.offer) == pair && one.is_together();
        if let Some(one) = self.matches.iter_mut().find(of_pair) {
            let unknown = proposer.side().filter(|side| !one.knows(*side));
            one.yes[place(unknown.ok_or(No)?)] = Some(now);
            return Ok(1);
        }
        if !self.fits(pair, |_, one| one.takes()) {
            return Err(No);
        }
        let mut yes = [None; 2];
        if let Some(side) = proposer.side() {
            yes[place(side)] = Some(now);
        }
        self.matches.push(Match {
            request: pair.0,
            offer: pair.1,
            status: MatchStatus::Proposed,
            since: now,
            yes,
            offered: false,
            proposals: 0,
            project: None,
        });
        Ok(1)
    }

    fn step_request(&mut self, who: Who, which: usize, act: RequestAct) -> Events {
        use RequestStatus::{Closed, Dormant, Published, Withdrawn};
        if who != Who::Requester {
            return Err(No);
        }
        let status = match (self.requests[which].status, act) {
            (Published | Dormant, RequestAct::Withdraw) => Withdrawn,
            (Published, RequestAct::Close) => Closed,
            (Dormant, RequestAct::Revive) => Published,
            _ => return Err(No),
        };
        let touched = self.now;
        self.requests[which] = Record { status, touched };
        if status == Published {
            return Ok(1);
        }
        Ok(1 + self.supersede(|_, one| one.request == which))
    }

    fn step_offer(&mut self, who: Who, which: usize, act: OfferAct) -> Events {
        use OfferStatus::{Paused, Published, Withdrawn};
        if who != Who::Provider {
            return Err(No);
        }
        let status = match (self.offers[which].status, act) {
            (Published | Paused, OfferAct::Withdraw) => Withdrawn,
            (Published, OfferAct::Pause) => Paused,
            (Paused, OfferAct::Resume) => Published,
            _ => return Err(No),
        };
        let touched = self.now;
        self.offers[which] = Record { status, touched };
        if status == Withdrawn {
            return Ok(1 + self.supersede(|_, one| one.offer == which));
        }
        Ok(1)
    }
}

/// The times at which a sequence begins: before the days of a year's end, of a February of 28 days,
/// and of one of 29.
fn beginnings() -> Vec<DateTime<Utc>> {
    let at = |year, month, day| Utc.with_ymd_and_hms(year, month, day, 23, 59, 30).unwrap();
    vec![
        at(2026, 12, 30),
        at(2027, 2, 27),
        at(2028, 2, 28),
        at(2028, 2, 29),
    ]
}

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Act;

    fn init_state() -> BoxedStrategy<Self> {
        let model = |began: DateTime<Utc>| Self {
            began,
            now: began,
            requests: [Record {
                status: RequestStatus::Published,
                touched: began,
            }; 2],
            offers: [Record {
                status: OfferStatus::Published,
                touched: began,
            }; 2],
            matches: Vec::new(),
            events: 0,
            refused: false,
        };
        select(beginnings()).prop_map(model).boxed()
    }

    fn transitions(model: &Self) -> BoxedStrategy<Act> {
        act::any(model)
    }

    fn preconditions(model: &Self, act: &Act) -> bool {
        match act {
            Act::Do(_, which, _) => *which < model.matches.len(),
            _ => true,
        }
    }

    fn apply(mut model: Self, act: &Act) -> Self {
        // Nobody does two things at the same moment.
        model.now += TimeDelta::seconds(1);
        let before = model.clone();
        let done = match *act {
            Act::Propose(who, proposer, pair) => model.propose(who, proposer, pair),
            Act::Do(who, which, deed) => model.act_on(who, which, deed),
            Act::Request(who, which, act) => model.step_request(who, which, act),
            Act::Offer(who, which, act) => model.step_offer(who, which, act),
            Act::Days(days) => Ok(model.sweep(days)),
        };
        let refused = done.is_err();
        if refused {
            model = before;
        }
        Self {
            events: model.events + done.unwrap_or(0),
            refused,
            ..model
        }
    }
}
