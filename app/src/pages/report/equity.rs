//! Whose requests there are, beside whose are served.

use backend::queries::{ReportFigure, ReportKey, ReportTable, Tally};
use leptos::prelude::*;

use super::named::{figure, percent, row_name};
use super::part::{definition, notes};
use crate::components::{Bar, BarChart, BarRow, Cell, DataTable};
use crate::context::words;

/// One row a group of States, one column a measure.
#[component]
pub(super) fn Equity(tables: Vec<ReportTable>) -> impl IntoView {
    let words = words();
    let Some(first) = tables.first() else {
        return ().into_any();
    };
    let measures: Vec<String> = tables
        .iter()
        .map(|table| words.name(table.measure))
        .collect();
    let defined = tables.iter().map(|table| {
        let name = words.name(table.measure);
        view! { <li><strong>{name}</strong> ": " {definition(words, table.measure)}</li> }
    });
    let columns = std::iter::once((words.text("report-group"), false));
    let columns = columns.chain(measures.iter().map(|name| (name.clone(), true)));
    let keys: Vec<ReportKey> = first.rows.iter().map(|(key, _)| *key).collect();
    let rows = keys.iter().map(|key| {
        let cells = tables
            .iter()
            .map(|table| Cell::Figure(figure(words, told(table, *key))));
        let name = Cell::text(row_name(words, *key));
        std::iter::once(name).chain(cells).collect()
    });
    let groups = keys.iter().filter(|key| **key != ReportKey::Total);
    let bars = groups.map(|key| BarRow {
        name: row_name(words, *key),
        bars: tables.iter().map(|table| bar(told(table, *key))).collect(),
    });
    let caption = words.text("report-equity-caption");
    view! {
        <p>{words.text("report-equity-lead")}</p>
        <ul>{defined.collect_view()}</ul>
        {notes(words, first)}
        <div class="report-table">
            <BarChart series=measures.clone() rows=bars.collect()/>
            <DataTable caption wide=true columns=columns.collect() rows=rows.collect()/>
        </div>
    }
    .into_any()
}

fn told(table: &ReportTable, key: ReportKey) -> ReportFigure {
    let row = table.rows.iter().find(|(one, _)| *one == key);
    row.map_or(ReportFigure::Count(Tally::None), |(_, told)| *told)
}

/// As long as its share.
fn bar(told: ReportFigure) -> Bar {
    let words = words();
    let share = match told {
        ReportFigure::Share(_, share) => share,
        _ => None,
    };
    Bar {
        length: share.map(u64::from),
        figure: share.map_or_else(
            || words.text("withheld-cell"),
            |share| percent(words, share),
        ),
    }
}
