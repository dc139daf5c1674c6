//! Projects: what a match became, in dated steps, and what else is written down about it.

mod end;
mod entry;
mod follow_up;
mod fulfilment;
mod join;
mod late;
mod raw_entry;
mod reading;
mod visits;

pub use end::{END_PROPOSALS, END_REASON, EndAnswer, EndOutcome, may_end_on};
pub use entry::{
    Activity, Document, Entry, EntryKind, Indicator, Money, MoneyKind, Partner, PartnerRole,
    ResultKind, TookPart,
};
pub use follow_up::{Answer, FOLLOW_UPS, Feedback, FollowUpAnswer, RawAnswers};
pub use fulfilment::{Delivering, Fulfilled, Fulfilment, ThemeProgress};
pub use join::{JoinOutcome, JoinParty, comes_in_as};
pub use late::{Course, Late, LateKind, RESULTS};
pub use raw_entry::{
    ENTRY_ADDRESS, ENTRY_PLACE, ENTRY_TITLE, ENTRY_UNIT, FIGURE, PEOPLE, RawEntry,
};
pub use visits::{APART, Visit};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Rule};
use crate::id::MilestoneId;

/// Milestones of a project, at most.
pub const MILESTONES: u32 = 50;
/// Entries of a project that stand at one time, at most.
pub const ENTRIES: u64 = 300;
/// Length of a milestone's title, in characters.
pub const MILESTONE_TITLE: (u32, u32) = (3, 200);
/// Length of a progress note, in characters.
pub const UPDATE_TEXT: (u32, u32) = (3, 20_000);

/// A dated step of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Who it is.
    pub id: MilestoneId,
    /// What is to be reached.
    pub title: String,
    /// When it was to be reached.
    pub planned_on: NaiveDate,
    /// When it was reached.
    pub reached_on: Option<NaiveDate>,
}

impl Milestone {
    /// Whether it should have been reached by a day and was not.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.reached_on.is_none() && self.planned_on < today
    }
}

/// Checks a text against its bounds, trimmed.
///
/// # Errors
/// The fault, under the field's name.
pub fn checked_text(
    field: &'static str,
    text: &str,
    (min, max): (u32, u32),
) -> Result<String, Fault> {
    let text = text.trim();
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length == 0 && min > 0 {
        Err(Fault::missing(field))
    } else if length < min || length > max {
        Err(Fault::new(
            field,
            format!("{length} characters"),
            Rule::Characters { min, max },
        ))
    } else {
        Ok(text.to_owned())
    }
}

/// When a project was last heard of: its last update, or else its beginning.
pub fn last_heard(opened: DateTime<Utc>, updates: &[DateTime<Utc>]) -> DateTime<Utc> {
    updates.iter().copied().fold(opened, DateTime::max)
}
