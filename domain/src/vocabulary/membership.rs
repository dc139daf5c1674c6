//! Dated memberships of States in organisations and special situations.

use super::StateCode;
use chrono::NaiveDate;

/// One period in which a State belongs to an organisation or is in a special situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub state: StateCode,
    /// The first day; `None` since the founding, or since before any date that matters here.
    pub from: Option<NaiveDate>,
    /// The first day on which it no longer holds; `None` where no end is known.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// Whether the period includes the day.
    #[must_use]
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on < until)
    }

    /// Whether a table, which is sorted by State, has a period of the State that includes the day.
    pub(super) fn find(table: &[Self], state: StateCode, on: NaiveDate) -> bool {
        let start = table.partition_point(|each| each.state < state);
        let periods = table
            .iter()
            .skip(start)
            .take_while(|each| each.state == state);
        periods.into_iter().any(|each| each.holds(on))
    }
}
