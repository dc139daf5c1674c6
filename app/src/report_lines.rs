//! A report as one long table: a line a figure, for whoever reads it with a program.

use backend::queries::{Report, ReportFigure, ReportTable, Tally};
use chrono::NaiveDate;

use crate::pages::report::{row_name, scope_name};
use crate::words::Words;

pub use crate::pages::report::{caption, definition};

/// What stands in a line as its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineValue {
    /// A whole number.
    Number(u64),
    /// Tenths of a hundredth part: 125 is 12.5 %.
    Permille(u16),
    /// A day.
    Day(NaiveDate),
    /// A text.
    Text(String),
    /// Nothing: the note says why.
    Nothing,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLine {
    /// The code of the part.
    pub section: String,
    /// The code of what is counted.
    pub measure: String,
    /// The code of by what.
    pub dimension: String,
    /// The code of the row.
    pub code: String,
    /// What the row is called, in the reader's language.
    pub name: String,
    /// The figure.
    pub value: LineValue,
    /// In what it is counted: `count`, `percent`, `days`; a text or a day has none.
    pub unit: &'static str,
    /// Why there is no value: `<3`, `withheld`, `too_few`; blank where there is one.
    pub note: &'static str,
}

/// What a report is about, and when it was made, as lines of the section `about`.
pub fn about(words: Words, report: &Report) -> Vec<ReportLine> {
    let ask = &report.ask;
    let line = |measure: &str, key: &str, value: LineValue| ReportLine {
        section: "about".to_owned(),
        measure: measure.to_owned(),
        dimension: String::new(),
        code: String::new(),
        name: words.text(key),
        value,
        unit: "",
        note: "",
    };
    let text = LineValue::Text;
    vec![
        line("from", "report-from", LineValue::Day(ask.period.first())),
        line("to", "report-to", LineValue::Day(ask.period.last())),
        line("scope", "report-scope", text(scope_name(words, ask))),
        line("basis", "report-basis", text(words.name(ask.basis))),
        line("as_of", "report-as-of", text(report.as_of.to_rfc3339())),
    ]
}

/// A line for each figure of a table; two for a share: how many, and of a hundred.
pub fn lines(words: Words, table: &ReportTable) -> Vec<ReportLine> {
    let mut lines = Vec::new();
    for (key, figure) in &table.rows {
        let line = |(value, unit, note)| ReportLine {
            section: table.part.code().to_owned(),
            measure: table.measure.code().to_owned(),
            dimension: table.dimension.code().to_owned(),
            code: key.code(),
            name: row_name(words, *key),
            value,
            unit,
            note,
        };
        match *figure {
            ReportFigure::Count(count) => lines.push(line(counted(count))),
            ReportFigure::Share(count, share) => {
                let share = share.map_or((LineValue::Nothing, "percent", "withheld"), |share| {
                    (LineValue::Permille(share), "percent", "")
                });
                lines.extend([line(counted(count)), line(share)]);
            }
            ReportFigure::Days(days) => lines.push(line(
                days.map_or((LineValue::Nothing, "days", "too_few"), |days| {
                    (LineValue::Number(days.into()), "days", "")
                }),
            )),
        }
    }
    lines
}

const fn counted(count: Tally) -> (LineValue, &'static str, &'static str) {
    match count {
        Tally::None => (LineValue::Number(0), "count", ""),
        Tally::Few => (LineValue::Nothing, "count", "<3"),
        Tally::Exactly(count) => (LineValue::Number(count), "count", ""),
        Tally::Withheld => (LineValue::Nothing, "count", "withheld"),
    }
}
