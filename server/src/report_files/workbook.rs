//! A workbook: what it is about and what its figures mean on the first sheet, then a sheet a part.

use app::report_lines::{LineValue, ReportLine, about, caption, definition, lines};
use app::words::Words;
use backend::queries::{Report, ReportTable};
use domain::report::ReportPart;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The widths of the columns of figures, in signs.
const WIDTHS: [f64; 6] = [44.0, 40.0, 12.0, 10.0, 12.0, 18.0];
/// Signs that no name of a sheet may have, and how long one may be.
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;

/// How cells look.
struct Looks {
    head: Format,
    wrapped: Format,
    day: Format,
    whole: Format,
    share: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            head: Format::new().set_bold().set_text_wrap(),
            wrapped: Format::new().set_text_wrap(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            whole: Format::new().set_num_format("#,##0"),
            share: Format::new().set_num_format("0.0%"),
        }
    }
}

/// The workbook's bytes.
pub(super) fn written(words: Words, report: &Report) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    // The moment of the figures, so that the same figures make the same file.
    let made = ExcelDateTime::from_timestamp(report.as_of.timestamp())?;
    let properties = DocProperties::new().set_creation_datetime(&made);
    workbook.set_properties(&properties.set_title(words.text("report-title")));
    notes(
        sheet(&mut workbook, words, "report-reading")?,
        words,
        report,
        &looks,
    )?;
    for part in ReportPart::ALL {
        let tables = report.tables.iter().filter(|table| table.part == *part);
        let tables: Vec<&ReportTable> = tables.collect();
        let name = format!("report_part-{part}");
        figures(sheet(&mut workbook, words, &name)?, words, &tables, &looks)?;
    }
    workbook.save_to_buffer()
}

/// A new sheet, from right to left where the language is.
fn sheet<'a>(
    workbook: &'a mut Workbook,
    words: Words,
    key: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    let name = words.text(key).replace(NOT_IN_NAMES, " ");
    let name: String = name.chars().take(LONGEST_NAME).collect();
    let sheet = workbook.add_worksheet().set_name(name)?;
    Ok(sheet.set_right_to_left(words.locale().dir() == "rtl"))
}

/// Period, scope, basis and moment; then what each figure means.
fn notes(
    sheet: &mut Worksheet,
    words: Words,
    report: &Report,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 44)?.set_column_width(1, 90)?;
    let mut row = 0;
    for line in about(words, report) {
        sheet.write_with_format(row, 0, line.name.as_str(), &looks.head)?;
        value(sheet, (row, 1), &line.value, looks)?;
        row += 1;
    }
    row += 1;
    for table in &report.tables {
        sheet.write_with_format(row, 0, caption(words, table), &looks.head)?;
        let said = table.notes.iter().map(|note| words.name(*note));
        let said = std::iter::once(definition(words, table.measure)).chain(said);
        let said = said.collect::<Vec<_>>().join(" ");
        sheet.write_with_format(row, 1, said, &looks.wrapped)?;
        row += 1;
    }
    for key in [
        "report-small",
        "report-withheld",
        "report-days-utc",
        "report-moves",
    ] {
        sheet.write_with_format(row, 1, words.text(key), &looks.wrapped)?;
        row += 1;
    }
    Ok(())
}

/// The figures of a part, under a head that stays in view.
fn figures(
    sheet: &mut Worksheet,
    words: Words,
    tables: &[&ReportTable],
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let heads = [
        "report-column-table",
        "report-column-row",
        "report-column-code",
        "report-column-value",
        "report-column-unit",
        "report-column-note",
    ];
    for (column, key) in (0_u16..).zip(heads) {
        sheet.write_with_format(0, column, words.text(key), &looks.head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let mut row = 1;
    for table in tables {
        for line in lines(words, table) {
            figure(sheet, row, &caption(words, table), &line, looks)?;
            row += 1;
        }
    }
    sheet.autofilter(0, 0, row.max(2) - 1, 5)?;
    Ok(())
}

fn figure(
    sheet: &mut Worksheet,
    row: u32,
    caption: &str,
    line: &ReportLine,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.write(row, 0, caption)?;
    sheet.write(row, 1, line.name.as_str())?;
    sheet.write(row, 2, line.code.as_str())?;
    value(sheet, (row, 3), &line.value, looks)?;
    sheet.write(row, 4, line.unit)?;
    sheet.write(row, 5, line.note)?;
    Ok(())
}

/// Texts are written as texts, whatever they begin with; numbers and days as such.
fn value(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &LineValue,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match value {
        LineValue::Number(number) => {
            let number = u32::try_from(*number).unwrap_or(u32::MAX);
            sheet.write_with_format(row, column, number, &looks.whole)?;
        }
        LineValue::Permille(share) => {
            let share = f64::from(*share) / 1000.0;
            sheet.write_with_format(row, column, share, &looks.share)?;
        }
        LineValue::Day(day) => {
            sheet.write_date_with_format(row, column, day, &looks.day)?;
        }
        LineValue::Text(text) => {
            sheet.write_string(row, column, text.as_str())?;
        }
        LineValue::Nothing => {}
    }
    Ok(())
}
