//! What an address asks of the calendar.

use backend::queries::CalendarAsk;
use chrono::{Datelike, Days, Months, NaiveDate};
use domain::codes;
use domain::vocabulary::{Code, StateCode};

use crate::context::link;
use crate::routes::Route;
use crate::words::Words;

/// The names in the address.
pub(super) const MONTH: &str = "month";
pub(super) const STATE: &str = "state";
pub(super) const SHAPE: &str = "show";

codes! {
    /// How the calendar is shown.
    Shape, "calendar_shape" {
        /// A month in weeks.
        Month = "month",
        /// One under another.
        List = "list",
    }
}

/// What is asked for; of anything that cannot be read, the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The first day of the month.
    pub(super) first: NaiveDate,
    pub(super) state: Option<StateCode>,
    pub(super) shape: Shape,
}

impl Asked {
    pub(super) fn read(query: &str, today: NaiveDate) -> Self {
        let said = |wanted: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            let found = pairs.find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.into_owned())
        };
        let month = said(MONTH).and_then(|month| format!("{month}-01").parse::<NaiveDate>().ok());
        // The months around the one asked for must be days, too.
        let month = month.filter(|day| (1970..=2200).contains(&day.year()));
        let today = today.with_day(1).unwrap_or(today);
        Self {
            first: month.unwrap_or(today),
            state: said(STATE).and_then(|code| StateCode::parse(&code)),
            shape: said(SHAPE)
                .and_then(|code| Shape::parse(&code))
                .unwrap_or(Shape::Month),
        }
    }

    pub(super) fn ask(self) -> CalendarAsk {
        CalendarAsk {
            days: (self.first, self.last()),
            state: self.state,
        }
    }

    /// The last day of the month.
    pub(super) fn last(self) -> NaiveDate {
        let next = self.after().first;
        next.checked_sub_days(Days::new(1)).unwrap_or(next)
    }

    pub(super) fn before(self) -> Self {
        let first = self.first.checked_sub_months(Months::new(1));
        Self {
            first: first.unwrap_or(self.first),
            ..self
        }
    }

    pub(super) fn after(self) -> Self {
        let first = self.first.checked_add_months(Months::new(1));
        Self {
            first: first.unwrap_or(self.first),
            ..self
        }
    }

    /// The month, as addresses write it.
    pub(super) fn month(self) -> String {
        self.first.format("%Y-%m").to_string()
    }

    /// The month, as people do.
    pub(super) fn month_name(self, words: Words) -> String {
        words.month_and_year(self.first)
    }

    pub(super) fn href(self) -> String {
        let state = self.state.map(|state| format!("&{STATE}={state}"));
        let (month, shape, state) = (self.month(), self.shape, state.unwrap_or_default());
        let page = link(&Route::Calendar);
        format!("{page}?{MONTH}={month}&{SHAPE}={shape}{state}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_read_with_its_last_day_and_anything_else_is_this_month() {
        let read = |query| Asked::read(query, day("2026-11-23"));
        let leap = read("month=2028-02&state=XAA&show=list");
        assert_eq!(
            (leap.first, leap.last()),
            (day("2028-02-01"), day("2028-02-29"))
        );
        assert_eq!(
            (leap.state, leap.shape),
            (Some(StateCode::XAA), Shape::List)
        );
        for other in [
            "",
            "month=2028-13",
            "month=99999-01",
            "month=0001-01&state=NOWHERE",
        ] {
            let usual = read(other);
            assert_eq!(usual.first, day("2026-11-01"), "{other}");
            assert_eq!((usual.state, usual.shape), (None, Shape::Month), "{other}");
        }
        assert_eq!(read("month=2027-12").after().month(), "2028-01");
        assert_eq!(read("month=2027-01").before().month(), "2026-12");
    }
}
