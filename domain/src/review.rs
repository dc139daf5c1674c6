//! What waits for a reviewer, and for how long it may.

use std::fmt;
use std::num::NonZeroU16;
use std::str::FromStr;

use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

use crate::id::MalformedId;
use crate::vocabulary::{Code, codes};

codes! {
    /// What is to be decided.
    Waiting, "waiting" {
        /// Whether a request comes from its State.
        Authenticate = "authenticate",
        /// Whether an offer's organisation and conditions are in order.
        Verify = "verify",
        /// Whether anything stands against a match.
        Endorse = "endorse",
        /// Whether a mandate is what was recorded of it.
        Confirm = "confirm",
    }
}

/// One thing that waits: written `authenticate:` and the id of a record, a match or a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Awaited {
    /// What is to be decided.
    pub waiting: Waiting,
    /// Of which row.
    pub id: Uuid,
}

impl fmt::Display for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.waiting, self.id)
    }
}

impl FromStr for Awaited {
    type Err = MalformedId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once(':').and_then(|(waiting, id)| {
            Some(Self {
                waiting: Waiting::parse(waiting)?,
                id: Uuid::try_parse(id).ok()?,
            })
        });
        parts.ok_or_else(|| MalformedId(text.to_owned()))
    }
}

/// How many days a review may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewTerm(pub NonZeroU16);

impl ReviewTerm {
    /// The last day on which what waits since a moment is decided in time, in UTC.
    pub fn last_day(self, since: DateTime<Utc>) -> NaiveDate {
        let day = since.date_naive();
        let days = Days::new(self.0.get().into());
        day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

impl Default for ReviewTerm {
    /// Two weeks, in which a match's other steps are to be acknowledged too.
    fn default() -> Self {
        Self(NonZeroU16::MIN.saturating_add(13))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_reads_back_as_written() {
        let awaited = Awaited {
            waiting: Waiting::Confirm,
            id: Uuid::from_u128(7),
        };
        assert_eq!(awaited.to_string().parse(), Ok(awaited));
        for other in [
            "",
            "confirm",
            "confirm:",
            "everything:7",
            "confirm:R-7K4Q-2M",
        ] {
            assert!(other.parse::<Awaited>().is_err(), "{other}");
        }
    }

    #[test]
    fn two_weeks_are_over_after_the_fourteenth_day() {
        let since: DateTime<Utc> = "2028-02-15T23:59:59Z".parse().unwrap();
        let last = ReviewTerm::default().last_day(since);
        assert_eq!(last, "2028-02-29".parse().unwrap());
    }

    #[test]
    fn a_term_beyond_the_calendar_ends_with_it() {
        let longest = ReviewTerm(NonZeroU16::MAX);
        assert_eq!(longest.last_day(DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
    }
}
