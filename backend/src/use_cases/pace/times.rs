//! How long each step of a match took, read from what happened in it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::event::{EventKind, Occurrence};
use domain::id::OrganisationId;
use domain::lifecycle::MatchAct;
use domain::pace::{PaceStep, Quarter};
use domain::policy::Side;

use crate::error::BackendError;
use crate::event_log::Event;
use crate::repo::facts::MatchRecord;
use crate::text;
use crate::use_cases::matches::Proposer;

/// The times of organisations.
type ByOrganisation = BTreeMap<OrganisationId, Vec<TimeDelta>>;

/// The times of the steps that were done in a quarter, by who did them.
#[derive(Debug)]
pub(super) struct Times {
    begins: DateTime<Utc>,
    ends: DateTime<Utc>,
    found: BTreeMap<&'static str, ByOrganisation>,
}

/// A match as far as its events were read.
struct Story {
    requester: OrganisationId,
    provider: OrganisationId,
    proposed: DateTime<Utc>,
    /// Since when somebody is asked, once it was put to the parties.
    asked: Option<DateTime<Utc>>,
    /// Whether whoever is asked has said anything.
    heard: bool,
    requester_agreed: bool,
    provider_agreed: bool,
    agreed: Option<DateTime<Utc>>,
}

impl Times {
    /// None yet.
    pub(super) fn within(quarter: Quarter) -> Self {
        let ends = quarter.next().map(Quarter::begins);
        Self {
            begins: quarter.begins(),
            ends: ends.unwrap_or(DateTime::<Utc>::MAX_UTC),
            found: BTreeMap::new(),
        }
    }

    /// The times of a step.
    pub(super) fn of(&self, step: PaceStep) -> Option<&ByOrganisation> {
        self.found.get(step.code())
    }

    /// Adds what a match's events tell, given oldest first.
    pub(super) fn add<'a>(
        &mut self,
        record: &MatchRecord,
        events: impl Iterator<Item = &'a Event>,
    ) -> Result<(), BackendError> {
        let proposer: Proposer = text::parse("matches.proposed_by", &record.row.proposed_by)?;
        let mut story = Story {
            requester: record.facts.requester,
            provider: record.facts.provider,
            proposed: text::from_micros("matches.created_at", record.row.created_at)?,
            asked: None,
            heard: false,
            requester_agreed: proposer.side() == Some(Side::Requester),
            provider_agreed: proposer.side() == Some(Side::Provider),
            agreed: None,
        };
        for event in events {
            self.read(&mut story, event);
        }
        Ok(())
    }

    fn read(&mut self, story: &mut Story, event: &Event) {
        let at = event.at;
        let by = event.actor.organisation();
        match event.kind {
            EventKind::Match(MatchAct::Endorse | MatchAct::Dismiss) => {
                self.took(PaceStep::Review, story.requester, (story.proposed, at));
            }
            EventKind::Match(MatchAct::Offer) => story.ask(at),
            EventKind::Match(MatchAct::Agree) => {
                (story.asked, story.agreed) = (None, Some(at));
            }
            EventKind::Match(MatchAct::Convert) => {
                if let (Some(agreed), Some(by)) = (story.agreed, by) {
                    self.took(PaceStep::Open, by, (agreed, at));
                }
            }
            EventKind::Match(MatchAct::Lapse) => self.answered(story, at),
            EventKind::Match(MatchAct::DeclineAsRequester | MatchAct::DeclineAsProvider)
                if by == Some(story.awaited()) =>
            {
                self.heard(story, at);
                self.answered(story, at);
            }
            EventKind::Other(_, said) => self.said(story, (said, by), at),
            _ => {}
        }
    }

    /// What is no step of a match's life.
    fn said(
        &mut self,
        story: &mut Story,
        (said, by): (Occurrence, Option<OrganisationId>),
        at: DateTime<Utc>,
    ) {
        let is_asked = by == Some(story.awaited());
        match said {
            Occurrence::Acknowledged | Occurrence::Asked | Occurrence::Answered if is_asked => {
                self.heard(story, at);
            }
            Occurrence::RequesterAgreed | Occurrence::ProviderAgreed => {
                if is_asked {
                    self.heard(story, at);
                    self.answered(story, at);
                }
                story.requester_agreed |= said == Occurrence::RequesterAgreed;
                story.provider_agreed |= said == Occurrence::ProviderAgreed;
                story.ask_next(at);
            }
            Occurrence::CounterProposed => {
                self.heard(story, at);
                self.answered(story, at);
                let by_requester = story.awaited() == story.requester;
                (story.requester_agreed, story.provider_agreed) = (by_requester, !by_requester);
                story.ask_next(at);
            }
            _ => {}
        }
    }

    /// Whoever is asked said something for the first time.
    fn heard(&mut self, story: &mut Story, at: DateTime<Utc>) {
        if let Some(asked) = story.asked.filter(|_| !story.heard) {
            self.took(PaceStep::Acknowledge, story.awaited(), (asked, at));
            story.heard = true;
        }
    }

    /// Whoever is asked answered, or their time was over: that counts with all that was waited.
    fn answered(&mut self, story: &Story, at: DateTime<Utc>) {
        if let Some(asked) = story.asked {
            self.took(PaceStep::Answer, story.awaited(), (asked, at));
        }
    }

    fn took(
        &mut self,
        step: PaceStep,
        by: OrganisationId,
        (since, at): (DateTime<Utc>, DateTime<Utc>),
    ) {
        if at < self.begins || at >= self.ends {
            return;
        }
        let times = self.found.entry(step.code()).or_default();
        times.entry(by).or_default().push(at - since);
    }
}

impl Story {
    /// Whose answer is awaited, once the match is put to the parties: the requester's first.
    fn awaited(&self) -> OrganisationId {
        if self.requester_agreed {
            self.provider
        } else {
            self.requester
        }
    }

    fn ask(&mut self, at: DateTime<Utc>) {
        self.asked = Some(at);
        self.heard = false;
    }

    /// Asks the next, where the match was put to the parties.
    fn ask_next(&mut self, at: DateTime<Utc>) {
        if self.asked.is_some() {
            self.ask(at);
        }
    }
}
