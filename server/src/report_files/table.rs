//! One long table: a line a figure.

use app::report_lines::{LineValue, ReportLine, about, lines};
use app::words::Words;
use backend::queries::Report;

const COLUMNS: [&str; 8] = [
    "section",
    "measure",
    "dimension",
    "code",
    "name",
    "value",
    "unit",
    "note",
];

/// The table, in UTF-8 with the mark by which spreadsheets know that.
pub(super) fn written(words: Words, report: &Report) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(COLUMNS)?;
    let figures = report.tables.iter().flat_map(|table| lines(words, table));
    for line in about(words, report).into_iter().chain(figures) {
        writer.write_record(cells(line).map(|cell| no_formula(&cell)))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn cells(line: ReportLine) -> [String; 8] {
    let value = match line.value {
        LineValue::Number(number) => number.to_string(),
        LineValue::Permille(share) => format!("{}.{}", share / 10, share % 10),
        LineValue::Day(day) => day.to_string(),
        LineValue::Text(text) => text,
        LineValue::Nothing => String::new(),
    };
    [
        line.section,
        line.measure,
        line.dimension,
        line.code,
        line.name,
        value,
        line.unit.to_owned(),
        line.note.to_owned(),
    ]
}

/// A cell that no spreadsheet takes for a formula, which its first sign would make it.
fn no_formula(cell: &str) -> String {
    let begins_one = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n');
    // Marks of direction are not seen, and may be dropped before the cell is read.
    let unseen = |sign: char| matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let first = cell.trim_start_matches(|sign| unseen(sign) || sign == ' ');
    if first.starts_with(begins_one) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u{2068}=1"] {
            assert!(no_formula(formula).starts_with('\''), "{formula}");
        }
        for text in ["", "<3", "Fiji", "2026-01-01", "T04/054", "12.5"] {
            assert_eq!(no_formula(text), text);
        }
    }
}
