//! Whether one State's people would be visited by several at once.

use chrono::{NaiveDate, TimeDelta};

use super::Activity;
use crate::vocabulary::{Audience, StateCode};

/// Days that should lie between two visits to the same people: a small office cannot send its staff
/// to two courses within a fortnight. A judgement of this program's authors, not of a standard.
pub const APART: i64 = 14;

/// An activity for which a State's people have to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which State's.
    pub state: StateCode,
    /// Which people.
    pub audience: Audience,
    /// First and last day.
    pub days: (NaiveDate, NaiveDate),
}

impl Visit {
    /// The visit that an activity in a State is; none for what is held over the network alone.
    pub fn of(state: StateCode, activity: &Activity) -> Option<Self> {
        activity.is_visit().then_some(Self {
            state,
            audience: activity.audience,
            days: (activity.starts_on, activity.ends_on),
        })
    }

    /// Whether two visits come to the same people with fewer than [`APART`] days between them.
    pub fn crowds(&self, other: &Self) -> bool {
        let same = self.state == other.state && self.audience == other.audience;
        let gap = |end: NaiveDate, start: NaiveDate| start - end <= TimeDelta::days(APART);
        same && gap(self.days.1, other.days.0) && gap(other.days.1, self.days.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(first: u32, last: u32) -> Visit {
        let day = |day| NaiveDate::from_ymd_opt(2027, 3, day).unwrap();
        Visit {
            state: StateCode::XAA,
            audience: Audience::Technical,
            days: (day(first), day(last)),
        }
    }

    #[test]
    fn visits_to_the_same_people_within_a_fortnight_crowd_each_other_either_way_round() {
        let first = visit(1, 3);
        for (other, crowded) in [
            (visit(2, 2), true),
            (visit(4, 5), true),
            (visit(17, 18), true),
            (visit(18, 19), false),
        ] {
            assert_eq!(first.crowds(&other), crowded, "{other:?}");
            assert_eq!(other.crowds(&first), crowded, "{other:?}");
        }
    }

    #[test]
    fn other_people_and_other_states_are_no_crowd() {
        let first = visit(1, 3);
        let others = Visit {
            audience: Audience::Legal,
            ..first
        };
        let elsewhere = Visit {
            state: StateCode::XAF,
            ..first
        };
        assert!(!first.crowds(&others) && !first.crowds(&elsewhere));
    }
}
