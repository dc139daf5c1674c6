//! When two activities may be the same one: a theme in common, in one place, at one time.
//!
//! Nothing is refused for it. It is shown to whoever may see both, before somebody does twice what
//! could be done once.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::record::{RecordContent, Window};
use crate::vocabulary::{Area, StateCode, ThemeCode, codes};

codes! {
    /// How near two activities are to each other, the nearest first.
    Nearness, "nearness" {
        /// In one State, or over one area.
        Same = "same",
        /// In one sub-region.
        Region = "region",
    }
}

/// Where something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a State.
    State(StateCode),
    /// In any State of some areas.
    Areas(Vec<Area>),
}

/// What is done, where and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footprint {
    /// The themes.
    pub themes: BTreeSet<ThemeCode>,
    /// Where.
    pub place: Place,
    /// The first and the last day, as far as they are known: it may be any day otherwise.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
}

impl Footprint {
    /// That of a request of a State, or of an offer; nothing where a request has no State.
    #[must_use]
    pub fn of(content: &RecordContent, state: Option<StateCode>) -> Option<Self> {
        let (themes, place, window) = match content {
            RecordContent::Request(request) => (
                request.themes.iter().map(|theme| theme.code).collect(),
                Place::State(state?),
                request.window,
            ),
            RecordContent::Offer(offer) => (
                offer.themes.iter().copied().collect(),
                Place::Areas(offer.coverage.clone()),
                offer.window,
            ),
        };
        Some(Self {
            themes,
            place,
            days: days(window),
        })
    }

    /// How near another is on a day, and the themes that both have; nothing where they do not
    /// overlap.
    #[must_use]
    pub fn overlap(&self, other: &Self, on: NaiveDate) -> Option<(Nearness, Vec<ThemeCode>)> {
        let themes: Vec<ThemeCode> = self.themes.intersection(&other.themes).copied().collect();
        if themes.is_empty() || !at_one_time(self.days, other.days) {
            return None;
        }
        let nearness = nearness(&self.place, &other.place, on)?;
        Some((nearness, themes))
    }
}

/// The days of a window; any where it is left out, or where its dates may be moved.
#[must_use]
pub fn days(window: Option<Window>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let fixed = window.filter(|window| !window.flexible);
    fixed.map(|window| (window.start, window.end)).unzip()
}

fn at_one_time(
    one: (Option<NaiveDate>, Option<NaiveDate>),
    other: (Option<NaiveDate>, Option<NaiveDate>),
) -> bool {
    let begins_in_time = |begin: Option<NaiveDate>, end: Option<NaiveDate>| {
        begin.zip(end).is_none_or(|(begin, end)| begin <= end)
    };
    begins_in_time(one.0, other.1) && begins_in_time(other.0, one.1)
}

/// The whole world is one area with itself, and near to no single State: it is near to all.
fn nearness(one: &Place, other: &Place, on: NaiveDate) -> Option<Nearness> {
    match (one, other) {
        (Place::State(one), Place::State(other)) if one == other => Some(Nearness::Same),
        (Place::State(one), Place::State(other)) => {
            (one.sub_region() == other.sub_region()).then_some(Nearness::Region)
        }
        (Place::State(state), Place::Areas(areas)) | (Place::Areas(areas), Place::State(state)) => {
            let holds = |area: &Area| *area != Area::World && area.contains(*state, on);
            areas.iter().any(holds).then_some(Nearness::Same)
        }
        (Place::Areas(one), Place::Areas(other)) => one
            .iter()
            .any(|area| other.contains(area))
            .then_some(Nearness::Same),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Code;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn in_state(state: &str, theme: &str) -> Footprint {
        Footprint {
            themes: [ThemeCode::parse(theme).unwrap()].into(),
            place: Place::State(StateCode::parse(state).unwrap()),
            days: (Some(day("2027-02-01")), Some(day("2027-02-28"))),
        }
    }

    fn over(areas: &[&str]) -> Footprint {
        let areas = areas.iter().map(|area| Area::parse(area).unwrap());
        Footprint {
            place: Place::Areas(areas.collect()),
            ..in_state("KEN", "T01.1")
        }
    }

    fn nearness_of(one: &Footprint, other: &Footprint) -> Option<Nearness> {
        let today = "2026-11-23".parse().unwrap();
        let found = one.overlap(other, today).map(|(nearness, _)| nearness);
        let back = other.overlap(one, today).map(|(nearness, _)| nearness);
        assert_eq!(
            found, back,
            "the one overlaps the other as the other the one"
        );
        found
    }

    #[test]
    fn one_theme_in_one_place_overlaps() {
        let kenya = in_state("KEN", "T01.1");
        for (other, nearness) in [
            (in_state("KEN", "T01.1"), Some(Nearness::Same)),
            (in_state("UGA", "T01.1"), Some(Nearness::Region)),
            (in_state("FRA", "T01.1"), None),
            (in_state("KEN", "T02.1"), None),
            (over(&["KEN", "FRA"]), Some(Nearness::Same)),
            (over(&["014"]), Some(Nearness::Same)),
            (over(&["001"]), None),
            (over(&["FRA"]), None),
        ] {
            assert_eq!(nearness_of(&kenya, &other), nearness, "{other:?}");
        }
        let both = nearness_of(&over(&["001", "014"]), &over(&["014"]));
        assert_eq!(both, Some(Nearness::Same));
        assert_eq!(nearness_of(&over(&["014"]), &over(&["021"])), None);
    }

    #[test]
    fn days_that_touch_overlap_and_unknown_days_may_be_any() {
        let february = in_state("KEN", "T01.1");
        for (days, overlaps) in [
            ((Some(day("2027-02-28")), Some(day("2027-03-31"))), true),
            ((Some(day("2027-03-01")), Some(day("2027-03-31"))), false),
            ((Some(day("2026-01-01")), Some(day("2027-01-31"))), false),
            ((Some(day("2027-03-01")), None), false),
            ((None, Some(day("2027-02-01"))), true),
            ((None, None), true),
        ] {
            let other = Footprint {
                days,
                ..february.clone()
            };
            assert_eq!(
                nearness_of(&february, &other).is_some(),
                overlaps,
                "{days:?}"
            );
        }
    }
}
