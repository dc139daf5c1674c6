//! How long the steps of matches take, told so that nobody's own pace can be found in it.
//!
//! The rules: an organisation counts once in a quarter, with the median of its own times, so that
//! none outweighs the others; a figure is told over five organisations or more, the ninth tenth over
//! ten or more; a quarter is told once it is over and never again otherwise, and no two figures
//! overlap, so that no difference between them says anything.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};

use crate::id::OrganisationId;
use crate::vocabulary::codes;

/// Organisations of which a median is told, at the least.
pub const FEWEST: usize = 5;
/// Organisations of which is told within how many days nine in ten were done, at the least.
pub const FEWEST_FOR_MOST: usize = 10;

codes! {
    /// A step that takes time.
    PaceStep, "pace_step" {
        /// A match was proposed: until a reviewer decided. Counted for the State that asks.
        Review = "review",
        /// A side was asked: until it first said anything.
        Acknowledge = "acknowledge",
        /// A side was asked: until it said yes, no or something else, or its time was over.
        Answer = "answer",
        /// Both agreed: until one opened the project.
        Open = "open",
    }
}

/// How long a step took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Whole days within which half of the organisations were done.
    pub median_days: u32,
    /// Whole days within which nine in ten were, where they are enough.
    pub most_days: Option<u32>,
}

impl Pace {
    /// The figures over the times of organisations; `None` where they are too few.
    pub fn of(times: &BTreeMap<OrganisationId, Vec<TimeDelta>>) -> Option<Self> {
        let each = times.values().filter_map(|own| median(own.clone()));
        let mut each: Vec<TimeDelta> = each.collect();
        if each.len() < FEWEST {
            return None;
        }
        each.sort();
        let most = (each.len() >= FEWEST_FOR_MOST)
            .then(|| each.get((each.len() * 9).div_ceil(10) - 1))
            .flatten();
        Some(Self {
            most_days: most.copied().map(whole_days),
            median_days: whole_days(median(each)?),
        })
    }
}

/// The middle of some times; between the two middle ones where there is no single one.
fn median(mut times: Vec<TimeDelta>) -> Option<TimeDelta> {
    times.sort();
    let upper = *times.get(times.len() / 2)?;
    let lower = *times.get((times.len() - 1) / 2)?;
    Some((lower + upper) / 2)
}

/// The nearest number of whole days.
fn whole_days(time: TimeDelta) -> u32 {
    let days = (time + TimeDelta::hours(12)).num_days();
    u32::try_from(days).unwrap_or(0)
}

/// A quarter of a year, written as 2026-Q4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    first: NaiveDate,
}

impl Quarter {
    /// The one in which a day lies.
    pub fn of(day: NaiveDate) -> Self {
        let month = day.month0() / 3 * 3 + 1;
        let first = NaiveDate::from_ymd_opt(day.year(), month, 1);
        Self {
            first: first.unwrap_or(day),
        }
    }

    /// The next one; `None` at the end of the calendar.
    pub fn next(self) -> Option<Self> {
        let first = self.first.checked_add_months(Months::new(3))?;
        Some(Self { first })
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Which of the four it is, 1 to 4.
    pub fn number(self) -> u32 {
        self.first.month0() / 3 + 1
    }

    /// The moment at which it begins.
    pub fn begins(self) -> DateTime<Utc> {
        self.first.and_time(chrono::NaiveTime::MIN).and_utc()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year(), self.number())
    }
}

/// What is no quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a quarter is written as 2026-Q4")]
pub struct NoQuarter;

impl FromStr for Quarter {
    type Err = NoQuarter;

    fn from_str(text: &str) -> Result<Self, NoQuarter> {
        let (year, number) = text.split_once("-Q").ok_or(NoQuarter)?;
        let year: i32 = year.parse().map_err(|_| NoQuarter)?;
        let number: u32 = number.parse().map_err(|_| NoQuarter)?;
        let month = number
            .checked_sub(1)
            .filter(|number| *number < 4)
            .ok_or(NoQuarter)?
            * 3
            + 1;
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(NoQuarter)?;
        Ok(Self { first })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn times(each: &[&[i64]]) -> BTreeMap<OrganisationId, Vec<TimeDelta>> {
        let days = |own: &[i64]| own.iter().map(|days| TimeDelta::days(*days)).collect();
        let id = |place: usize| OrganisationId::new(Uuid::from_u128(place.try_into().unwrap()));
        let numbered = each.iter().enumerate();
        numbered
            .map(|(place, own)| (id(place), days(own)))
            .collect()
    }

    #[test]
    fn fewer_than_five_are_not_told_and_nine_tenths_only_of_ten() {
        assert_eq!(Pace::of(&times(&[&[1], &[2], &[3], &[4]])), None);
        // Many times of few organisations are no more than those few.
        assert_eq!(
            Pace::of(&times(&[&[1; 50], &[2; 50], &[], &[3], &[4]])),
            None
        );
        let five = Pace::of(&times(&[&[1], &[2], &[3], &[4], &[90]])).unwrap();
        assert_eq!((five.median_days, five.most_days), (3, None));
        let ten = [[1], [2], [3], [4], [5], [6], [7], [8], [9], [90]];
        let ten: Vec<&[i64]> = ten.iter().map(<[i64; 1]>::as_slice).collect();
        let ten = Pace::of(&times(&ten)).unwrap();
        // Between the fifth and the sixth; the last one alone is never told.
        assert_eq!((ten.median_days, ten.most_days), (6, Some(9)));
    }

    #[test]
    fn one_organisation_counts_once_however_much_it_did() {
        let even = Pace::of(&times(&[&[10], &[10], &[10], &[10], &[10]])).unwrap();
        let busy = Pace::of(&times(&[&[10], &[10], &[10], &[10], &[1; 99]])).unwrap();
        assert_eq!(even.median_days, busy.median_days);
    }

    #[test]
    fn quarters_follow_each_other_and_are_read_as_written() {
        let last = Quarter::of(NaiveDate::from_ymd_opt(2027, 12, 31).unwrap());
        assert_eq!(last.to_string(), "2027-Q4");
        let next = last.next().unwrap();
        assert_eq!(next.to_string(), "2028-Q1");
        assert_eq!(next.begins().to_rfc3339(), "2028-01-01T00:00:00+00:00");
        let leap_day = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        assert_eq!(Quarter::of(leap_day), next);
        assert_eq!("2028-Q1".parse(), Ok(next));
        for wrong in ["2028", "2028-Q0", "2028-Q5", "x-Q1", "2028-Q"] {
            assert_eq!(wrong.parse::<Quarter>(), Err(NoQuarter), "{wrong}");
        }
    }
}
