//! What the two sides of a match settle between themselves: when, for how many, in which form.
//!
//! What the records say in common is where they begin; either side may propose something else.

use chrono::NaiveDate;

use crate::fault::{Fault, Rule};
use crate::record::{OfferContent, RequestContent, Window, bounds};
use crate::vocabulary::{Code, Modality, codes};

codes! {
    /// What can be proposed otherwise.
    Point, "point" {
        /// The first day.
        FirstDay = "first_day",
        /// The last day.
        LastDay = "last_day",
        /// For how many people.
        Seats = "seats",
        /// In which form.
        Modality = "modality",
    }
}

/// What would be delivered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The first day and the last, not before it; none where the records have no day in common.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// For how many people, 1 to 1,000,000; none where nobody says.
    pub seats: Option<u32>,
    /// In which form; none where the records have no form in common.
    pub modality: Option<Modality>,
}

/// A proposal as somebody typed it, point by point.
#[derive(Clone, Copy, Debug)]
pub struct TypedArrangement<'a> {
    /// A day such as 2027-02-01.
    pub first_day: &'a str,
    /// A day such as 2027-02-28.
    pub last_day: &'a str,
    /// A number, or nothing.
    pub seats: &'a str,
    /// A code.
    pub modality: &'a str,
}

impl Arrangement {
    /// What two records say in common: the days on which both windows lie, the smaller number of
    /// places, and the first form that is wanted, or else accepted, and offered.
    pub fn of(request: &RequestContent, offer: &OfferContent) -> Self {
        let seats = match (request.seats, offer.seats_left) {
            (Some(asked), Some(offered)) => Some(asked.min(offered)),
            (one, other) => one.or(other),
        };
        let acceptable = request.modalities_wanted.iter();
        let modality = acceptable
            .chain(&request.modalities_acceptable)
            .find(|wanted| offer.modalities.contains(wanted));
        Self {
            days: common_days(request.window, offer.window),
            seats: seats.filter(|seats| *seats > 0),
            modality: modality.copied(),
        }
    }

    /// Reads a proposal. The days and the form must be given.
    ///
    /// # Errors
    /// Every fault, under the code of its point.
    pub fn read(typed: TypedArrangement<'_>) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let first = day(Point::FirstDay, typed.first_day, &mut faults);
        let last = day(Point::LastDay, typed.last_day, &mut faults);
        let days = first.zip(last);
        if days.is_some_and(|(first, last)| last < first) {
            let fault = Fault::new(
                Point::LastDay.code(),
                typed.last_day,
                Rule::StartNotAfterEnd,
            );
            faults.push(fault);
        }
        let seats = seats(typed.seats, &mut faults);
        let modality = modality(typed.modality, &mut faults);
        if faults.is_empty() {
            Ok(Self {
                days,
                seats,
                modality,
            })
        } else {
            Err(faults)
        }
    }

    /// In which points it differs from another.
    pub fn differs_in(&self, other: &Self) -> Vec<Point> {
        let first = |one: &Self| one.days.map(|(first, _)| first);
        let last = |one: &Self| one.days.map(|(_, last)| last);
        let differs = |point: &Point| match point {
            Point::FirstDay => first(self) != first(other),
            Point::LastDay => last(self) != last(other),
            Point::Seats => self.seats != other.seats,
            Point::Modality => self.modality != other.modality,
        };
        Point::ALL.iter().copied().filter(differs).collect()
    }
}

/// The days on which two windows both lie, the first and the last; the stated one where only one
/// is.
pub fn common_days(
    asked: Option<Window>,
    offered: Option<Window>,
) -> Option<(NaiveDate, NaiveDate)> {
    let (start, end) = match (asked, offered) {
        (Some(asked), Some(offered)) => {
            (asked.start.max(offered.start), asked.end.min(offered.end))
        }
        (Some(one), None) | (None, Some(one)) => (one.start, one.end),
        (None, None) => return None,
    };
    (start <= end).then_some((start, end))
}

fn day(point: Point, typed: &str, faults: &mut Vec<Fault>) -> Option<NaiveDate> {
    let typed = typed.trim();
    let day = typed.parse().ok();
    if typed.is_empty() {
        faults.push(Fault::missing(point.code()));
    } else if day.is_none() {
        faults.push(Fault::new(point.code(), typed, Rule::Date));
    }
    day
}

fn seats(typed: &str, faults: &mut Vec<Fault>) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let (min, max) = bounds::SEATS_ASKED;
    let within = |seats: &u32| (min..=max).contains(&u64::from(*seats));
    let seats = typed.parse().ok().filter(within);
    if seats.is_none() {
        let rule = Rule::Number { min, max };
        faults.push(Fault::new(Point::Seats.code(), typed, rule));
    }
    seats
}

fn modality(typed: &str, faults: &mut Vec<Fault>) -> Option<Modality> {
    let modality = Modality::parse(typed);
    if typed.is_empty() {
        faults.push(Fault::missing(Point::Modality.code()));
    } else if modality.is_none() {
        let vocabulary = Modality::VOCABULARY.to_owned();
        let rule = Rule::Code { vocabulary };
        faults.push(Fault::new(Point::Modality.code(), typed, rule));
    }
    modality
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2028, month, day).unwrap()
    }

    fn window(start: NaiveDate, end: NaiveDate) -> Window {
        Window {
            start,
            end,
            flexible: false,
        }
    }

    const TYPED: TypedArrangement<'_> = TypedArrangement {
        first_day: "2028-02-01",
        last_day: "2028-02-29",
        seats: " 12 ",
        modality: "workshop",
    };

    #[test]
    fn what_was_typed_is_read_and_told_apart_point_by_point() {
        let read = Arrangement::read(TYPED).unwrap();
        let expected = Arrangement {
            days: Some((day(2, 1), day(2, 29))),
            seats: Some(12),
            modality: Some(Modality::Workshop),
        };
        assert_eq!(read, expected);
        assert_eq!(read.differs_in(&expected), []);
        let other = Arrangement {
            days: Some((day(2, 1), day(3, 1))),
            seats: None,
            ..expected
        };
        assert_eq!(other.differs_in(&read), [Point::LastDay, Point::Seats]);
        assert_eq!(Arrangement::default().differs_in(&read), Point::ALL);
    }

    #[test]
    fn every_fault_is_named_with_its_point() {
        let typed = TypedArrangement {
            first_day: "2027-02-29",
            last_day: "",
            seats: "0",
            modality: "party",
        };
        let faults = Arrangement::read(typed).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["first_day", "last_day", "seats", "modality"]);
        let backwards = TypedArrangement {
            last_day: "2028-01-31",
            ..TYPED
        };
        let faults = Arrangement::read(backwards).unwrap_err();
        assert_eq!(faults[0].rule, Rule::StartNotAfterEnd);
    }

    #[test]
    fn days_in_common_are_those_of_both_windows() {
        let asked = Some(window(day(1, 1), day(3, 31)));
        let offered = Some(window(day(3, 1), day(5, 31)));
        assert_eq!(common_days(asked, offered), Some((day(3, 1), day(3, 31))));
        assert_eq!(common_days(asked, None), Some((day(1, 1), day(3, 31))));
        assert_eq!(common_days(asked, Some(window(day(4, 1), day(4, 2)))), None);
    }
}
