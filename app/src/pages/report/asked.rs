//! What an address asks of a report, and the address of what is asked.

use backend::queries::ReportAsk;
use chrono::{Datelike, NaiveDate};
use domain::pace::Quarter;
use domain::period::{NoPeriod, Period, YEARS};
use domain::report::ReportBasis;
use domain::vocabulary::{Area, Code, Region, Situation, SubRegion, ThemeGroup};
use form_urlencoded::{Serializer, parse};

use crate::words::{Words, args};

/// The names in the address.
pub(in crate::pages) const FROM: &str = "from";
pub(in crate::pages) const TO: &str = "to";
pub(super) const AREA: &str = "area";
pub(super) const THEME: &str = "theme";
pub(super) const BASIS: &str = "basis";

/// Why an address asks for no report: the name of the field, what was given, and why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskFault {
    /// Which field.
    pub field: &'static str,
    given: String,
    key: &'static str,
}

impl AskFault {
    fn new(field: &'static str, given: &str, key: &'static str) -> Self {
        // What is repeated is no longer than a field's words.
        let given = given.chars().take(40).collect();
        Self { field, given, key }
    }

    /// In words.
    pub(in crate::pages) fn said(&self, words: Words) -> String {
        let years = args![
            "given" => self.given.as_str(),
            "first" => YEARS.start().to_string(),
            "last" => YEARS.end().to_string(),
        ];
        words.with(self.key, &years)
    }
}

/// Reads the query of an address; what it leaves out is this year, everything, and what is public.
///
/// # Errors
/// Everything that cannot be read.
pub fn read(query: &str, today: NaiveDate) -> Result<ReportAsk, Vec<AskFault>> {
    let (mut days, mut faults) = ([None, None], Vec::new());
    let usual = Period::year_of(today);
    let mut ask = ReportAsk {
        period: usual,
        area: None,
        theme: None,
        basis: ReportBasis::Public,
    };
    for (name, value) in parse(query.as_bytes()) {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        match name.as_ref() {
            FROM => days[0] = day(FROM, value, &mut faults),
            TO => days[1] = day(TO, value, &mut faults),
            AREA => match Area::parse(value).filter(|area| is_scope(*area)) {
                Some(area) => ask.area = Some(area),
                None => faults.push(AskFault::new(AREA, value, "report-fault-area")),
            },
            THEME => match ThemeGroup::parse(value) {
                Some(theme) => ask.theme = Some(theme),
                None => faults.push(AskFault::new(THEME, value, "report-fault-theme")),
            },
            BASIS => match ReportBasis::parse(value) {
                Some(basis) => ask.basis = basis,
                None => faults.push(AskFault::new(BASIS, value, "report-fault-basis")),
            },
            _ => {}
        }
    }
    if faults.is_empty() {
        let [first, last] = days;
        let (first, last) = (
            first.unwrap_or(usual.first()),
            last.unwrap_or(usual.last().max(first.unwrap_or(usual.first()))),
        );
        match Period::new(first, last) {
            Ok(period) => ask.period = period,
            Err(NoPeriod::Backwards) => {
                faults.push(AskFault::new(
                    TO,
                    &last.to_string(),
                    "report-fault-backwards",
                ));
            }
            Err(NoPeriod::OutOfYears) => {
                faults.push(AskFault::new(
                    FROM,
                    &first.to_string(),
                    "report-fault-years",
                ));
            }
        }
    }
    if faults.is_empty() {
        Ok(ask)
    } else {
        Err(faults)
    }
}

fn day(field: &'static str, value: &str, faults: &mut Vec<AskFault>) -> Option<NaiveDate> {
    let day = value.parse().ok();
    if day.is_none() {
        faults.push(AskFault::new(field, value, "report-fault-day"));
    }
    day
}

fn is_scope(area: Area) -> bool {
    matches!(
        area,
        Area::Region(_) | Area::SubRegion(_) | Area::Situation(_)
    )
}

/// Everything of which a report can be asked for, by groups.
pub(super) fn scopes() -> [Vec<Area>; 3] {
    let regions = Region::all().iter().map(|one| Area::Region(*one));
    let parts = SubRegion::all().iter().map(|one| Area::SubRegion(*one));
    let situations = Situation::all().iter().map(|one| Area::Situation(*one));
    [regions.collect(), parts.collect(), situations.collect()]
}

/// The periods that are offered: this year, the last one, and the last four quarters that are over.
pub(super) fn presets(today: NaiveDate) -> (Vec<Period>, Vec<(Quarter, Period)>) {
    let years = [today.year(), today.year() - 1];
    let years = years.into_iter().filter_map(Period::year).collect();
    let since = today
        .with_day(1)
        .and_then(|day| day.with_year(day.year() - 2));
    let past = since.and_then(|since| Period::new(since, today).ok());
    let mut quarters = past
        .map(|past| past.quarters_over(today))
        .unwrap_or_default();
    quarters.reverse();
    quarters.truncate(4);
    let quarters = quarters.into_iter();
    let quarters = quarters.filter_map(|one| Some((one, Period::quarter(one)?)));
    (years, quarters.collect())
}

/// What stands behind the path of an address that asks for this.
pub(super) fn query_of(ask: &ReportAsk) -> String {
    let mut query = Serializer::new(String::new());
    query
        .append_pair(FROM, &ask.period.first().to_string())
        .append_pair(TO, &ask.period.last().to_string());
    if let Some(area) = ask.area {
        query.append_pair(AREA, area.code());
    }
    if let Some(theme) = ask.theme {
        query.append_pair(THEME, theme.code());
    }
    if ask.basis != ReportBasis::Public {
        query.append_pair(BASIS, ask.basis.code());
    }
    query.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn read_at(query: &str) -> Result<ReportAsk, Vec<AskFault>> {
        read(query, day("2026-11-26"))
    }

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        for query in [
            "from=2026-01-01&to=2026-12-31",
            "from=2026-01-01&to=2026-03-31&area=SIDS&theme=T04&basis=reviewers",
            "from=2026-01-01&to=2026-01-01&area=054",
        ] {
            assert_eq!(query_of(&read_at(query).unwrap()), query);
        }
        let usual = read_at("from=&to=&area=&theme=").unwrap();
        assert_eq!(query_of(&usual), "from=2026-01-01&to=2026-12-31");
        // From a day on: to the end of the year, or of that day.
        let later = read_at("from=2027-02-01").unwrap();
        assert_eq!(later.period.last(), day("2027-02-01"));
    }

    #[test]
    fn every_part_that_cannot_be_read_is_named() {
        let fields = |query| -> Vec<&str> {
            let faults = read_at(query).unwrap_err();
            faults.iter().map(|fault| fault.field).collect()
        };
        assert_eq!(
            fields("from=x&to=2026-02-30&area=FJI&theme=T99&basis=all"),
            [FROM, TO, AREA, THEME, BASIS]
        );
        assert_eq!(fields("from=2026-02-01&to=2026-01-01"), [TO]);
        assert_eq!(fields("from=0001-01-01"), [FROM]);
        assert_eq!(fields("area=001"), [AREA]);
    }

    #[test]
    fn the_last_four_quarters_that_are_over_are_offered() {
        let (years, quarters) = presets(day("2026-11-26"));
        let years: Vec<NaiveDate> = years.iter().map(|year| year.first()).collect();
        assert_eq!(years, [day("2026-01-01"), day("2025-01-01")]);
        let quarters: Vec<String> = quarters.iter().map(|(one, _)| one.to_string()).collect();
        assert_eq!(quarters, ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"]);
    }
}
