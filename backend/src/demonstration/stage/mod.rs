//! Plays the script: every act is a use-case, called by whoever does it.

mod on_entries;
mod on_matches;
mod on_projects;
mod on_records;
mod on_together;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{EntryId, MilestoneId};
use domain::policy::{Side, Viewer};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::StateCode;

use super::cast::INTERESTED;
use super::company::Company;
use super::script::{Act, Couple, Kept, Part, Script};
use super::words::{Library, Words, missing};
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::lapse;

/// What has come to be so far.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    company: &'a Company,
    script: &'a Script,
    library: &'a Library,
    records: BTreeMap<usize, Reference>,
    /// Records that were handed in once: their draft is a version now.
    handed_in: BTreeSet<usize>,
    matches: BTreeMap<usize, Reference>,
    projects: BTreeMap<usize, Reference>,
    milestones: BTreeMap<usize, Vec<MilestoneId>>,
    entries: BTreeMap<(usize, Kept), EntryId>,
}

/// Plays all scenes in their order.
pub(super) async fn play(
    company: &Company,
    script: &Script,
    library: &Library,
) -> Result<(), BackendError> {
    let mut stage = Stage {
        company,
        script,
        library,
        records: BTreeMap::new(),
        handed_in: BTreeSet::new(),
        matches: BTreeMap::new(),
        projects: BTreeMap::new(),
        milestones: BTreeMap::new(),
        entries: BTreeMap::new(),
    };
    let mut night = None;
    for (day, act) in &script.scenes {
        company.on(*day);
        if night.replace(*day) != Some(*day) {
            lapse(&company.backend).await?;
        }
        stage.perform(*act).await?;
    }
    Ok(())
}

impl<'a> Stage<'a> {
    async fn perform(&mut self, act: Act) -> Result<(), BackendError> {
        match act {
            Act::Begin(part) => self.begin(part).await,
            Act::HandIn(part) => self.hand_in(part).await,
            Act::Pass(part) => self.pass(part).await,
            Act::Ask(part) => self.ask(part).await,
            Act::Refuse(part) => self.refuse(part).await,
            Act::Reword(part) => self.change(part, "title").await,
            Act::Amend(part) => self.change(part, "cost_to_recipient").await,
            Act::Withdraw(part) => self.withdraw(part).await,
            Act::Pause(part) => self.pause(part).await,
            Act::Close(part) => self.close(part).await,
            Act::Propose(couple) => self.propose(couple).await,
            Act::TakeUp(couple) => self.take_up(couple).await,
            Act::Endorse(couple) => self.endorse(couple).await,
            Act::Dismiss(couple) => self.dismiss(couple).await,
            Act::Accept(couple, side) => self.accept(couple, side).await,
            Act::Decline(couple, side) => self.decline(couple, side).await,
            Act::OpenProject(couple, side) => self.open_project(couple, side).await,
            Act::Confirm(couple, side, day) => self.confirm(couple, side, day).await,
            Act::Milestone(couple, day) => self.milestone(couple, day).await,
            Act::Reach(couple, number) => self.reach(couple, number).await,
            Act::Update(couple, side, note) => self.update(couple, side, note).await,
            Act::Keep(couple, kept) => self.keep(couple, kept).await,
            Act::Count(couple, kept) => self.count(couple, kept).await,
            Act::Feedback(couple, side) => self.feedback(couple, side).await,
            Act::Project(couple, side, act) => self.step(couple, side, act).await,
            Act::ProposeEnd(couple, side) => self.propose_end(couple, side).await,
            Act::ProposeBundle(request, offers) => self.propose_bundle(request, offers).await,
            Act::AskToJoin(couple, project) => self.ask_to_join(couple, project).await,
            Act::AskToMerge(merged, kept) => self.ask_to_merge(merged, kept).await,
        }
    }

    fn backend(&self) -> &'a Backend {
        &self.company.backend
    }

    fn part(&self, place: usize) -> Result<&'a Part, BackendError> {
        self.script
            .parts
            .get(place)
            .ok_or_else(|| missing("a part"))
    }

    fn couple(&self, place: usize) -> Result<Couple, BackendError> {
        let couple = self.script.couples.get(place).copied();
        couple.ok_or_else(|| missing("a couple"))
    }

    fn words(&self, part: &Part) -> &'a Words {
        self.library.words(part.tongue)
    }

    /// Whoever writes a record.
    fn author(&self, part: &Part) -> Result<&'a Viewer, BackendError> {
        let people = match part.kind {
            RecordKind::Request => &self.company.states,
            RecordKind::Offer => &self.company.providers,
        };
        people.get(part.owner).ok_or_else(|| missing("an author"))
    }

    /// Whoever speaks for a side of a couple, and that side's record.
    fn party(&self, couple: usize, side: Side) -> Result<(&'a Viewer, &'a Part), BackendError> {
        let Couple { request, offer, .. } = self.couple(couple)?;
        let part = self.part(match side {
            Side::Requester => request,
            Side::Provider => offer,
        })?;
        Ok((self.author(part)?, part))
    }

    /// A reviewer with no interest of their own, in turns by the place of what is decided.
    fn reviewer(
        &self,
        turn: usize,
        states: impl IntoIterator<Item = Option<StateCode>>,
    ) -> Result<&'a Viewer, BackendError> {
        let interested = states.into_iter().any(|state| state == Some(INTERESTED));
        let all = &self.company.reviewers;
        let choice = all.len() - usize::from(interested);
        all.get(turn % choice.max(1))
            .ok_or_else(|| missing("a reviewer"))
    }
}

/// The reference under which something came to be.
fn of(known: &BTreeMap<usize, Reference>, place: usize) -> Result<&Reference, BackendError> {
    known.get(&place).ok_or_else(|| missing("a reference"))
}
