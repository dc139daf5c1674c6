//! The parts of a report: a heading, what is counted, and its tables with their drawings.

use backend::queries::{Report, ReportFigure, ReportKey, ReportTable};
use domain::report::{ReportMeasure, ReportPart};
use leptos::prelude::*;

use super::equity::Equity;
use super::named::{figure, length, row_name};
use super::time::Time;
use super::unmet::Unmet;
use crate::components::{Bar, BarChart, BarRow, Cell, DataTable};
use crate::context::words;
use crate::words::{Words, args};

/// All parts, in their order.
#[component]
pub(super) fn Parts(report: Report) -> impl IntoView {
    let words = words();
    let parts = ReportPart::ALL.iter().map(|part| {
        let tables = report.tables.iter();
        let tables: Vec<ReportTable> = tables.filter(|one| one.part == *part).cloned().collect();
        let shown = match part {
            ReportPart::Unmet => view! { <Unmet tables/> }.into_any(),
            ReportPart::Time => view! { <Time tables/> }.into_any(),
            ReportPart::Equity => view! { <Equity tables/> }.into_any(),
            _ => {
                let tables = tables.into_iter();
                tables
                    .map(|table| view! { <Table table/> })
                    .collect_view()
                    .into_any()
            }
        };
        view! {
            <section class="report-part" id=part.to_string()>
                <h2>{words.name(*part)}</h2>
                {shown}
            </section>
        }
    });
    parts.collect_view()
}

/// What a measure counts, in a sentence.
pub fn definition(words: Words, measure: ReportMeasure) -> String {
    words.text(match measure {
        ReportMeasure::Requests => "report-means-requests",
        ReportMeasure::Offers => "report-means-offers",
        ReportMeasure::Matches => "report-means-matches",
        ReportMeasure::Unmet => "report-means-unmet",
        ReportMeasure::MedianDays => "report-means-median",
        ReportMeasure::MostDays => "report-means-most",
        ReportMeasure::Projects => "report-means-projects",
        ReportMeasure::Participants => "report-means-participants",
        ReportMeasure::Fulfilment => "report-means-fulfilment",
        ReportMeasure::Agreed => "report-means-agreed",
        ReportMeasure::Delivered => "report-means-delivered",
    })
}

/// What has to be known of a table.
pub(super) fn notes(words: Words, table: &ReportTable) -> impl IntoView + use<> {
    let notes = table.notes.iter();
    notes
        .map(|note| view! { <p class="hint">{words.name(*note)}</p> })
        .collect_view()
}

/// What a table shows: requests, by theme.
pub fn caption(words: Words, table: &ReportTable) -> String {
    let args = args![
        "measure" => words.name(table.measure), "dimension" => words.name(table.dimension),
    ];
    words.with("report-caption", &args)
}

/// A table of counts, with bars.
#[component]
fn Table(table: ReportTable) -> impl IntoView {
    let words = words();
    let caption = caption(words, &table);
    let notes = notes(words, &table);
    let shown = (!table.rows.is_empty()).then(|| {
        let columns = vec![
            (words.name(table.dimension), false),
            (words.name(table.measure), true),
        ];
        let rows = table.rows.iter().map(|(key, told)| {
            vec![
                Cell::text(row_name(words, *key)),
                Cell::Figure(figure(words, *told)),
            ]
        });
        let bars = table.rows.iter().filter_map(|row| bar(words, *row));
        view! {
            <div class="report-table">
                <BarChart rows=bars.collect()/>
                <DataTable caption=caption.clone() caption_hidden=true columns rows=rows.collect()/>
            </div>
        }
    });
    view! {
        <section class="report-figure">
            <h3>{caption}</h3>
            <p>{definition(words, table.measure)}</p>
            {notes}
            {shown}
        </section>
    }
}

/// The bar of a row; sums have none, and quarters neither.
fn bar(words: Words, (key, told): (ReportKey, ReportFigure)) -> Option<BarRow> {
    let is_drawn = !matches!(key, ReportKey::Total | ReportKey::OutcomeIn(..));
    let ReportFigure::Count(count) = told else {
        return None;
    };
    is_drawn.then(|| BarRow {
        name: row_name(words, key),
        bars: vec![Bar {
            length: length(count),
            figure: words.tally(count),
        }],
    })
}
