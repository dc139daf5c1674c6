//! What the rows and figures of a report are called.

use backend::queries::{ReportAsk, ReportFigure, ReportKey, Tally};
use domain::pace::Quarter;
use domain::period::Period;

use crate::words::{Words, args};

/// A quarter, as people say it.
pub(super) fn quarter_name(words: Words, quarter: Quarter) -> String {
    let args = args!["year" => quarter.year().to_string(), "quarter" => quarter.number()];
    words.with("pace-quarter-of", &args)
}

/// A period, as people say it.
pub(in crate::pages) fn period_name(words: Words, period: Period) -> String {
    if Period::year(period.year_of_first()) == Some(period) {
        return period.year_of_first().to_string();
    }
    words.date_range(period.first(), period.last())
}

/// What a report is about.
pub fn scope_name(words: Words, ask: &ReportAsk) -> String {
    let area = ask.area.map(|area| words.name(area));
    let theme = ask.theme.map(|theme| words.name(theme));
    let parts: Vec<String> = area.into_iter().chain(theme).collect();
    if parts.is_empty() {
        words.text("report-scope-all")
    } else {
        words.list(parts)
    }
}

/// What a row is about.
pub fn row_name(words: Words, key: ReportKey) -> String {
    match key {
        ReportKey::Total => words.text("report-total"),
        ReportKey::Unplaced => words.text("report-unplaced"),
        ReportKey::Area(area) => words.name(area),
        ReportKey::Theme(theme) => words.name(theme),
        ReportKey::Provider(provider) => words.name(provider),
        ReportKey::Outcome(outcome) => words.name(outcome),
        ReportKey::OutcomeIn(quarter, outcome) => {
            words.list([words.name(outcome), quarter_name(words, quarter)])
        }
        ReportKey::Cell(theme, region) => words.list([words.name(theme), words.name(region)]),
        ReportKey::Step(quarter, step) => {
            words.list([words.name(step), quarter_name(words, quarter)])
        }
        ReportKey::Status(status) => words.name(status),
        ReportKey::People(people) => words.name(people),
        ReportKey::Progress(progress) => words.name(progress),
    }
}

/// A figure, as people read it.
pub(super) fn figure(words: Words, figure: ReportFigure) -> String {
    match figure {
        ReportFigure::Count(count) => words.tally(count),
        ReportFigure::Share(count, share) => {
            let Some(share) = share else {
                return words.tally(count);
            };
            let args = args!["count" => words.tally(count), "share" => percent(words, share)];
            words.with("report-share", &args)
        }
        ReportFigure::Days(None) => words.text("pace-too-few"),
        ReportFigure::Days(Some(days)) => words.count("pace-days", days.into()),
    }
}

/// A share in whole and tenths of a hundred.
pub(super) fn percent(words: Words, permille: u16) -> String {
    let args = args![
        "whole" => u32::from(permille / 10), "tenths" => u32::from(permille % 10),
    ];
    words.with("report-percent", &args)
}

/// How long a count's bar is; what is not told exactly has none.
pub(super) const fn length(count: Tally) -> Option<u64> {
    match count {
        Tally::None => Some(0),
        Tally::Exactly(count) => Some(count),
        Tally::Few | Tally::Withheld => None,
    }
}
