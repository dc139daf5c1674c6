//! Whose turn it is in a match, since when and until when.
//!
//! The terms are those of the installation. Whoever is asked first says that the question arrived,
//! by an act of its own, by a question to the other side or by an answer; then answers. The release
//! of contacts has no term: it comes with the second yes.

use std::num::NonZeroU16;

use chrono::{DateTime, TimeDelta, Utc};

use crate::lifecycle::MatchStatus;
use crate::policy::{MatchFacts, Side};
use crate::vocabulary::codes;

/// How many whole days whoever's turn it is has, from the moment at which it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// To say that the question arrived.
    pub acknowledge: NonZeroU16,
    /// To answer it; an answer of a party that is missing then ends the match.
    pub answer: NonZeroU16,
}

impl Terms {
    /// How long a step may take.
    pub fn of(self, step: TurnStep) -> TimeDelta {
        let days = match step {
            TurnStep::Acknowledge => self.acknowledge,
            TurnStep::Answer => self.answer,
        };
        TimeDelta::days(days.get().into())
    }
}

impl Default for Terms {
    /// Two weeks and 60 days.
    fn default() -> Self {
        const fn days(days: u16) -> NonZeroU16 {
            match NonZeroU16::new(days) {
                Some(days) => days,
                None => NonZeroU16::MIN,
            }
        }
        Self {
            acknowledge: days(14),
            answer: days(60),
        }
    }
}

codes! {
    /// What whoever's turn it is has to do by a day.
    TurnStep, "turn_step" {
        /// Say that the question arrived.
        Acknowledge = "acknowledge",
        /// Answer it.
        Answer = "answer",
    }
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A reviewer's: to endorse or to dismiss.
    Reviewer,
    /// A side's: to say yes or no.
    Side(Side),
    /// Either side's: to open the project. Nothing ends where nobody does.
    Either,
}

/// When what decides whose turn it is happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moments {
    /// The match was put forward.
    pub proposed: DateTime<Utc>,
    /// It came to its state.
    pub status: DateTime<Utc>,
    /// The requester said yes.
    pub requester_agreed: Option<DateTime<Utc>>,
    /// The provider said yes.
    pub provider_agreed: Option<DateTime<Utc>>,
    /// Whoever is asked now said that the question arrived.
    pub acknowledged: Option<DateTime<Utc>>,
}

/// A turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Whose.
    pub whose: Whose,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether they have said that the question arrived.
    pub acknowledged: bool,
    terms: Terms,
}

impl Turn {
    /// Whose turn it is in a match; nobody's once nothing more is awaited.
    pub fn of(facts: &MatchFacts, at: Moments, terms: Terms) -> Option<Self> {
        let (whose, since, acknowledged) = match facts.status {
            MatchStatus::Proposed => (Whose::Reviewer, at.proposed, false),
            // Taking it up says that it arrived, and gives no more time.
            MatchStatus::UnderReview => (Whose::Reviewer, at.proposed, true),
            MatchStatus::Offered => {
                let yes = at.requester_agreed.max(at.provider_agreed);
                let since = yes.map_or(at.status, |yes| yes.max(at.status));
                (
                    Whose::Side(facts.awaited()?),
                    since,
                    at.acknowledged.is_some(),
                )
            }
            MatchStatus::Agreed => (Whose::Either, at.status, true),
            _ => return None,
        };
        Some(Self {
            whose,
            since,
            acknowledged,
            terms,
        })
    }

    /// Until when a step has to be done, where it is still to be done and has a term.
    pub fn until(&self, step: TurnStep) -> Option<DateTime<Utc>> {
        let is_done = match step {
            TurnStep::Acknowledge => self.acknowledged,
            TurnStep::Answer => false,
        };
        if is_done || self.whose == Whose::Either {
            return None;
        }
        self.since.checked_add_signed(self.terms.of(step))
    }

    /// The next step, and until when: to acknowledge, until that was done.
    pub fn next(&self) -> Option<(TurnStep, DateTime<Utc>)> {
        [TurnStep::Acknowledge, TurnStep::Answer]
            .into_iter()
            .find_map(|step| Some((step, self.until(step)?)))
    }
}

/// How much time there is until a deadline, as days of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLeft {
    /// So many days; none on the last one.
    Days(u64),
    /// It is over for so many days; none on the day on which it ended.
    Late(u64),
}

impl TimeLeft {
    /// How much there is at a moment.
    pub fn until(deadline: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let days = (deadline.date_naive() - now.date_naive()).num_days();
        if now < deadline {
            Self::Days(days.unsigned_abs())
        } else {
            Self::Late(days.unsigned_abs())
        }
    }
}

#[cfg(test)]
mod tests;
