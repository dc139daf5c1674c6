//! How long the steps took, quarter by quarter.

use backend::queries::{ReportFigure, ReportKey, ReportTable};
use domain::pace::{PaceStep, Quarter};
use domain::report::ReportMeasure;
use leptos::prelude::*;

use super::named::{figure, quarter_name};
use super::part::{caption, definition, notes};
use crate::components::{Bar, BarChart, BarRow, Cell, DataTable};
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::Words;

/// A table a measure: quarters by steps; the middle drawn.
#[component]
pub(super) fn Time(tables: Vec<ReportTable>) -> impl IntoView {
    let words = words();
    let shown = tables
        .into_iter()
        .map(|table| one(words, &table))
        .collect_view();
    view! {
        {shown}
        <p>
            <a href=link(&Route::Pace)>{words.text("report-pace-link")}</a>
        </p>
    }
}

fn one(words: Words, table: &ReportTable) -> impl IntoView + use<> {
    let mut quarters: Vec<Quarter> = table.rows.iter().filter_map(|(key, _)| of(*key)).collect();
    quarters.dedup();
    let told = |quarter: Quarter, step: PaceStep| {
        let key = ReportKey::Step(quarter, step);
        let row = table.rows.iter().find(|(one, _)| *one == key);
        row.map_or(ReportFigure::Days(None), |(_, told)| *told)
    };
    let steps = PaceStep::ALL.iter().map(|step| words.name(*step));
    let columns = std::iter::once((words.text("pace-quarter"), false));
    let columns: Vec<(String, bool)> = columns
        .chain(steps.clone().map(|name| (name, true)))
        .collect();
    let rows = quarters.iter().map(|quarter| {
        let name = Cell::text(quarter_name(words, *quarter));
        let cells = PaceStep::ALL
            .iter()
            .map(|step| Cell::Figure(figure(words, told(*quarter, *step))));
        std::iter::once(name).chain(cells).collect()
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let bars = quarters.iter().map(|quarter| BarRow {
        name: quarter_name(words, *quarter),
        bars: PaceStep::ALL
            .iter()
            .map(|step| bar(words, told(*quarter, *step)))
            .collect(),
    });
    let bars: Vec<BarRow> = bars.collect();
    let drawn = table.measure == ReportMeasure::MedianDays;
    let chart = drawn.then(|| view! { <BarChart series=steps.collect() rows=bars/> });
    let caption = caption(words, table);
    let figures = (!quarters.is_empty()).then(|| {
        view! {
            <div class="report-table">
                {chart} <DataTable caption=caption.clone() caption_hidden=true wide=true columns rows/>
            </div>
        }
    });
    view! {
        <section class="report-figure">
            <h3>{caption}</h3>
            <p>{definition(words, table.measure)}</p>
            {notes(words, table)}
            {figures}
        </section>
    }
}

const fn of(key: ReportKey) -> Option<Quarter> {
    match key {
        ReportKey::Step(quarter, _) => Some(quarter),
        _ => None,
    }
}

fn bar(words: Words, told: ReportFigure) -> Bar {
    let length = match told {
        ReportFigure::Days(days) => days.map(u64::from),
        _ => None,
    };
    Bar {
        length,
        figure: figure(words, told),
    }
}
