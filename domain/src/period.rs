//! A period that figures are told of: from one day to another, both within it.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use crate::pace::Quarter;

/// Years in which a period may lie; what is kept begins later and nothing is planned so far ahead.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Why two days are no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPeriod {
    /// The last day is before the first.
    #[error("the last day is before the first")]
    Backwards,
    /// A day lies outside [`YEARS`].
    #[error("a day lies outside the years that are kept")]
    OutOfYears,
}

/// Some days on end, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// From a first day to a last one.
    ///
    /// # Errors
    /// Where the days are the wrong way round, or lie outside [`YEARS`].
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, NoPeriod> {
        if ![first, last].iter().all(|day| YEARS.contains(&day.year())) {
            return Err(NoPeriod::OutOfYears);
        }
        if last < first {
            return Err(NoPeriod::Backwards);
        }
        Ok(Self { first, last })
    }

    /// A calendar year; `None` outside [`YEARS`].
    pub fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Self::new(first, last).ok()
    }

    /// The calendar year of a day; of a day outside [`YEARS`], that day alone.
    pub fn year_of(day: NaiveDate) -> Self {
        let alone = Self {
            first: day,
            last: day,
        };
        Self::year(day.year()).unwrap_or(alone)
    }

    /// A quarter of a year; `None` outside [`YEARS`].
    pub fn quarter(quarter: Quarter) -> Option<Self> {
        let next = quarter.next()?.begins().date_naive();
        let last = next.checked_sub_days(Days::new(1))?;
        Self::new(quarter.begins().date_naive(), last).ok()
    }

    /// The first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// The year of the first day.
    pub fn year_of_first(self) -> i32 {
        self.first.year()
    }

    /// The moment at which it begins.
    pub fn begins(self) -> DateTime<Utc> {
        self.first.and_time(NaiveTime::MIN).and_utc()
    }

    /// The moment at which it is over.
    pub fn ends(self) -> DateTime<Utc> {
        let after = self.last.checked_add_days(Days::new(1));
        let after = after.unwrap_or(self.last);
        after.and_time(NaiveTime::MIN).and_utc()
    }

    /// The quarters that lie in it from their first day to their last and are over, oldest first.
    pub fn quarters_over(self, today: NaiveDate) -> Vec<Quarter> {
        let mut found = Vec::new();
        let mut next = Some(Quarter::of(self.first));
        while let Some(quarter) = next.filter(|quarter| quarter.begins() < self.ends()) {
            let whole = Self::quarter(quarter)
                .filter(|days| days.first >= self.first && days.last <= self.last);
            if whole.is_some_and(|days| days.last < today) {
                found.push(quarter);
            }
            next = quarter.next();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_runs_forward_and_lies_in_the_years_that_are_kept() {
        let new = |first, last| Period::new(day(first), day(last));
        assert!(new("2026-01-01", "2026-01-01").is_ok());
        assert_eq!(new("2026-01-02", "2026-01-01"), Err(NoPeriod::Backwards));
        assert_eq!(new("1999-12-31", "2026-01-01"), Err(NoPeriod::OutOfYears));
        assert_eq!(new("2026-01-01", "2101-01-01"), Err(NoPeriod::OutOfYears));
    }

    #[test]
    fn a_leap_day_lies_in_its_quarter_and_the_moment_of_the_end_in_none() {
        let leap = Quarter::of(day("2028-02-29"));
        let period = Period::quarter(leap).unwrap();
        assert_eq!(
            (period.first(), period.last()),
            (day("2028-01-01"), day("2028-03-31"))
        );
        assert_eq!(period.ends().to_rfc3339(), "2028-04-01T00:00:00+00:00");
    }

    #[test]
    fn only_whole_quarters_that_are_over_count() {
        let names = |first, last, today| {
            let period = Period::new(day(first), day(last)).unwrap();
            let quarters = period.quarters_over(day(today));
            quarters
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            names("2026-01-01", "2026-12-31", "2026-11-26"),
            "2026-Q1 2026-Q2 2026-Q3"
        );
        assert_eq!(
            names("2026-01-02", "2026-12-30", "2027-11-26"),
            "2026-Q2 2026-Q3"
        );
        // On its last day a quarter is not over.
        assert_eq!(names("2026-01-01", "2026-03-31", "2026-03-31"), "");
        assert_eq!(names("2026-01-01", "2026-03-31", "2026-04-01"), "2026-Q1");
        assert_eq!(names("2026-02-01", "2026-02-20", "2027-01-01"), "");
    }
}
