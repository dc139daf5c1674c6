//! The script: which records are written, and who does what to them on which day.
//!
//! Written as a whole before the first act is played, without a database.

use chrono::NaiveDate;
use domain::lifecycle::ProjectAct;
use domain::policy::Side;
use domain::record::{RawRecord, RecordKind};
use domain::visibility::Visibility;
use domain::vocabulary::StateCode;

use super::aim::Aim;
use super::calendar::Calendar;
use super::cast::{PROVIDERS, STATES};
use super::dice::Dice;
use super::words::{Library, Tongue, missing};
use super::{offer, request};
use crate::error::BackendError;
use crate::use_cases::matches::Proposer;

/// A record to be written.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) kind: RecordKind,
    /// Place of its owner among the States or the providers.
    pub(super) owner: usize,
    pub(super) tongue: Tongue,
    pub(super) typed: RawRecord,
    pub(super) visibility: Visibility,
    pub(super) aim: Aim,
    /// Days before today on which it was begun.
    pub(super) filed: i64,
}

impl Part {
    /// The State whose record it is, or whose body wrote it.
    pub(super) fn state(&self) -> Option<StateCode> {
        match self.kind {
            RecordKind::Request => STATES.get(self.owner).map(|state| state.code),
            RecordKind::Offer => PROVIDERS
                .get(self.owner)
                .and_then(|provider| provider.state),
        }
    }
}

/// A request and an offer that are put together, by their places among the parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Couple {
    pub(super) request: usize,
    pub(super) offer: usize,
    pub(super) proposer: Proposer,
}

/// Something that somebody does: to a part or a couple, by its place in the script.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// The author begins a record and types half of it.
    Begin(usize),
    /// The author hands it in.
    HandIn(usize),
    /// A reviewer authenticates or verifies it, which publishes it.
    Pass(usize),
    /// A reviewer asks the author something, or hands an offer back.
    Ask(usize),
    /// A reviewer declines a request.
    Refuse(usize),
    /// The author changes the wording of an open record.
    Reword(usize),
    /// The provider changes the cost of an open offer, which needs a new approval.
    Amend(usize),
    /// The author takes it back.
    Withdraw(usize),
    /// The provider closes an offer for the time being.
    Pause(usize),
    /// The requester confirms that the need is met.
    Close(usize),
    /// Somebody puts a couple together.
    Propose(usize),
    /// A reviewer begins to look at it.
    TakeUp(usize),
    /// A reviewer finds nothing against it.
    Endorse(usize),
    /// A reviewer finds something against it.
    Dismiss(usize),
    /// A side says yes.
    Accept(usize, Side),
    /// A side says no.
    Decline(usize, Side),
    /// A side opens the project.
    OpenProject(usize, Side),
    /// A side confirms the start, on a day.
    Confirm(usize, Side, NaiveDate),
    /// A milestone is set, for a day.
    Milestone(usize, NaiveDate),
    /// The milestone of this number is reached.
    Reach(usize, usize),
    /// A side writes a progress note.
    Update(usize, Side, Note),
    /// The provider writes something into the project's record.
    Keep(usize, Kept),
    /// The provider counts what came of it: who took part, or what was reached.
    Count(usize, Kept),
    /// A side says how it went.
    Feedback(usize, Side),
    /// A side takes a step in the project's life.
    Project(usize, Side, ProjectAct),
    /// A side proposes another last day of a project.
    ProposeEnd(usize, Side),
    /// The requester puts two offers together with its request.
    ProposeBundle(usize, [usize; 2]),
    /// The requester of an agreed couple asks to be taken into another's project.
    AskToJoin(usize, usize),
    /// A reviewer asks whether a request goes into another one.
    AskToMerge(usize, usize),
}

/// What is written into a project's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kept {
    Partner,
    Paper,
    Budget,
    Spent,
    Output,
    Outcome,
    /// The activity of this number, and its first day.
    Activity(usize, NaiveDate),
}

/// What a progress note says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Note {
    /// The next thing in the order of the table.
    Progress(usize),
    /// That it takes longer.
    Delay,
}

/// The whole script.
#[derive(Debug, Default)]
pub(super) struct Script {
    pub(super) parts: Vec<Part>,
    pub(super) couples: Vec<Couple>,
    /// What happens, in order.
    pub(super) scenes: Vec<(NaiveDate, Act)>,
}

/// Writes the script.
#[derive(Debug)]
pub(super) struct Author<'a> {
    pub(super) script: Script,
    pub(super) dice: Dice,
    pub(super) library: &'a Library,
    pub(super) calendar: Calendar,
}

impl Author<'_> {
    /// Adds a scene, so many days before today.
    pub(super) fn scene(&mut self, ago: i64, act: Act) {
        self.script.scenes.push((self.calendar.ago(ago), act));
    }

    /// How many parts of a kind there are.
    pub(super) fn count(&self, kind: RecordKind) -> usize {
        self.script
            .parts
            .iter()
            .filter(|part| part.kind == kind)
            .count()
    }

    /// Adds a request of a State, begun so many days ago; each State in turn where none is named.
    pub(super) fn request(
        &mut self,
        state: Option<StateCode>,
        filed: i64,
    ) -> Result<usize, BackendError> {
        let turn = self.count(RecordKind::Request) % STATES.len();
        let owner = match state {
            Some(code) => STATES.iter().position(|state| state.code == code),
            None => Some(turn),
        };
        let owner = owner.ok_or_else(|| missing("a State"))?;
        let state = STATES.get(owner).ok_or_else(|| missing("a State"))?;
        let aim = Aim::throw(&self.dice, self.library, (state.code, state.tongue))?;
        self.request_of(owner, aim, filed)
    }

    /// Adds a request with an aim.
    pub(super) fn request_of(
        &mut self,
        owner: usize,
        aim: Aim,
        filed: i64,
    ) -> Result<usize, BackendError> {
        let typed = request::write(&self.dice, self.library, aim, (self.calendar, filed))?;
        let (tongue, _) = self.library.topic(aim.theme, aim.tongue)?;
        let visibility = request::visibility(&self.dice);
        let kind = RecordKind::Request;
        Ok(self.add(Part {
            kind,
            owner,
            tongue,
            typed,
            visibility,
            aim,
            filed,
        }))
    }

    /// Adds an offer that fits an aim, by a provider that is no body of the State that asks.
    pub(super) fn offer(&mut self, aim: Aim, filed: i64) -> Result<usize, BackendError> {
        let others: Vec<usize> = (0..PROVIDERS.len())
            .filter(|place| {
                PROVIDERS
                    .get(*place)
                    .is_some_and(|one| one.state != Some(aim.state))
            })
            .collect();
        let owner = *self.dice.pick(&others)?;
        let provider = PROVIDERS.get(owner).ok_or_else(|| missing("a provider"))?;
        let who = (aim, provider.tongue);
        let typed = offer::write(&self.dice, self.library, who, (self.calendar, filed))?;
        let (tongue, _) = self.library.topic(aim.theme, provider.tongue)?;
        let visibility = offer::visibility(&self.dice);
        let kind = RecordKind::Offer;
        Ok(self.add(Part {
            kind,
            owner,
            tongue,
            typed,
            visibility,
            aim,
            filed,
        }))
    }

    /// An aim for an offer that nobody asked for yet.
    pub(super) fn free_aim(&self) -> Result<Aim, BackendError> {
        let state = self.dice.pick(&STATES)?;
        Aim::throw(&self.dice, self.library, (state.code, state.tongue))
    }

    /// The part of a place.
    pub(super) fn part(&self, place: usize) -> Result<&Part, BackendError> {
        self.script
            .parts
            .get(place)
            .ok_or_else(|| missing("a part"))
    }

    fn add(&mut self, part: Part) -> usize {
        self.script.parts.push(part);
        self.script.parts.len() - 1
    }
}
