//! The life of a project: the statuses of an IATI activity.

use chrono::{DateTime, Months, Utc};

use super::steps;
use crate::vocabulary::codes;

codes! {
    /// How far a project has come.
    ProjectStatus, "project_status" {
        /// Agreed and not yet begun.
        Pipeline = "pipeline",
        /// Under way.
        Active = "active",
        /// Delivered; the results are being written down.
        Finalising = "finalising",
        /// The recipient confirmed the results.
        Closed = "closed",
        /// Stopped for the time being.
        OnHold = "on_hold",
        /// Given up.
        Cancelled = "cancelled",
    }
}

codes! {
    /// What somebody can do to a project.
    ProjectAct, "project_act" {
        /// Begin, once both sides confirmed and there is a start date.
        Start = "start",
        /// Say that everything is delivered.
        Finalise = "finalise",
        /// Confirm the results, as the recipient, with a result note.
        Close = "close",
        /// Stop for the time being.
        Hold = "hold",
        /// Go on.
        Resume = "resume",
        /// Give up.
        Cancel = "cancel",
    }
}

steps! { ProjectStatus, ProjectAct:
    Pipeline, Start, Active;
    Active, Finalise, Finalising;
    Finalising, Close, Closed;
    Active, Hold, OnHold;
    OnHold, Resume, Active;
    Pipeline, Cancel, Cancelled;
    Active, Cancel, Cancelled;
    OnHold, Cancel, Cancelled;
}

impl ProjectStatus {
    /// Whether work on it is still to come.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Cancelled)
    }

    /// Whether something is still to be delivered, so that its days can still be moved.
    pub fn is_before_delivery(self) -> bool {
        matches!(self, Self::Pipeline | Self::Active | Self::OnHold)
    }
}

codes! {
    /// How long ago a project was last heard of.
    Freshness, "freshness" {
        /// Under 6 months ago.
        Green = "green",
        /// Under 12 months ago.
        Amber = "amber",
        /// Longer ago.
        Red = "red",
    }
}

impl Freshness {
    /// The light for a last update at one time, seen at another.
    pub fn at(last_update: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let older_than = |months| {
            last_update
                .checked_add_months(Months::new(months))
                .is_some_and(|then| then <= now)
        };
        match (older_than(6), older_than(12)) {
            (false, _) => Self::Green,
            (true, false) => Self::Amber,
            (true, true) => Self::Red,
        }
    }
}
