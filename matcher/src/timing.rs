//! When both sides have time: the overlap of the two windows.

use chrono::{Days, NaiveDate};

use crate::fraction::Fraction;
use crate::pair::Pair;

/// How the two windows lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timing {
    /// Nothing to compare: the request has no window, or either may be moved.
    Free,
    /// Both are fixed, and an offer without a window is always there.
    Overlap {
        /// Days that both have, with the lead time counted; perhaps none.
        days: u32,
        /// Days of the shorter window as stated; of the request's where the offer has none.
        of: u32,
    },
}

impl Timing {
    /// Compares the windows of a pair.
    pub(crate) fn of(pair: &Pair<'_>) -> Self {
        let offered = pair.offer.content.window;
        let Some(asked) = pair.request.content.window else {
            return Self::Free;
        };
        if asked.flexible || offered.is_some_and(|window| window.flexible) {
            return Self::Free;
        }
        let start = asked.start.max(earliest(pair));
        let end = offered.map_or(asked.end, |window| asked.end.min(window.end));
        let length = (end - start).num_days() + 1;
        Self::Overlap {
            days: u32::try_from(length).unwrap_or(0),
            of: offered.map_or(asked.days(), |window| asked.days().min(window.days())),
        }
    }

    /// Whether there is a day to start on.
    pub(crate) fn fits(self) -> bool {
        match self {
            Self::Free => true,
            Self::Overlap { days, .. } => days > 0,
        }
    }

    /// The part of the shorter window that both have.
    pub(crate) fn fraction(self) -> Fraction {
        match self {
            Self::Free => Fraction::ONE,
            Self::Overlap { days, of } => Fraction::of(days.into(), of.into()),
        }
    }
}

/// The first day on which the offer can be delivered, lead time counted.
pub(crate) fn earliest(pair: &Pair<'_>) -> NaiveDate {
    let content = &pair.offer.content;
    let lead = Days::new(content.lead_time_days.into());
    // A day beyond the calendar is a day that never comes.
    let ready = pair.basis.today.checked_add_days(lead);
    let ready = ready.unwrap_or(NaiveDate::MAX);
    content
        .window
        .map_or(ready, |window| window.start.max(ready))
}
