//! Days, counted back from today: the same script fits any today.

use chrono::{Datelike, Days, NaiveDate};

/// Days before today on which the play begins.
pub(super) const BEGINNING: i64 = 722;

/// Counts days back from today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    today: NaiveDate,
}

impl Calendar {
    /// A calendar that ends today.
    pub(super) const fn new(today: NaiveDate) -> Self {
        Self { today }
    }

    /// The working day so many days ago, or the one before; never today, whose hours are not over.
    pub(super) fn ago(self, days: i64) -> NaiveDate {
        let day = self.plain(days.clamp(1, BEGINNING));
        let past_friday = u64::from(day.weekday().num_days_from_monday().saturating_sub(4));
        day.checked_sub_days(Days::new(past_friday)).unwrap_or(day)
    }

    /// The day so many days ago, or to come where that is negative, whatever day of the week it is.
    pub(super) fn plain(self, days: i64) -> NaiveDate {
        let distance = Days::new(days.unsigned_abs());
        let found = if days < 0 {
            self.today.checked_add_days(distance)
        } else {
            self.today.checked_sub_days(distance)
        };
        found.unwrap_or(self.today)
    }
}
