//! Who is matched, against who asks and who offers.

use backend::queries::{Rate, RateTable};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::group_name;
use crate::components::{Bar, BarChart, BarRow, Cell, DataTable, Empty};
use crate::context::words;
use crate::words::{Words, args};

/// What the groups of each table are, in order.
const BY: [&str; 4] = [
    "neutrality-by-region",
    "neutrality-by-situation",
    "neutrality-by-language",
    "neutrality-by-provider",
];

/// One table a kind of group.
#[component]
pub(super) fn Rates(tables: Vec<RateTable>) -> impl IntoView {
    let words = words();
    let tables = tables.into_iter().zip(BY);
    let tables = tables.map(|(table, by)| one(words, table, by));
    view! {
        <section id="rates">
            <h2>{words.text("neutrality-rates")}</h2>
            <p>{words.text("neutrality-rates-lead")}</p>
            {tables.collect::<Vec<_>>()}
        </section>
    }
}

fn one(words: Words, table: RateTable, by: &str) -> AnyView {
    let all = words.with(
        match table.kind {
            RecordKind::Request => "neutrality-of-requests",
            RecordKind::Offer => "neutrality-of-offers",
        },
        &args!["pool" => table.pool, "matched" => table.matched],
    );
    let title = words.text(by);
    if table.rows.is_empty() {
        let reason = words.text("neutrality-none");
        return view! { <h3>{title}</h3> <Empty reason/> }.into_any();
    }
    let series = vec![
        words.text("neutrality-matched"),
        words.text("neutrality-expected"),
    ];
    let bars = table.rows.iter().map(|row| BarRow {
        name: group_name(words, row.group),
        bars: vec![
            Bar {
                length: Some(row.matched * 100),
                figure: row.matched.to_string(),
            },
            Bar {
                length: Some(row.expected),
                figure: hundredths(words, row.expected),
            },
        ],
    });
    let columns = [
        ("neutrality-group", false),
        ("neutrality-pool", true),
        ("neutrality-matched", true),
        ("neutrality-expected", true),
        ("neutrality-said", false),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = table.rows.iter().map(|row| cells(words, row)).collect();
    view! {
        <h3>{title.clone()}</h3>
        <p>{all}</p>
        <div class="report-table">
            <BarChart series rows=bars.collect()/>
            <DataTable caption=title caption_hidden=true wide=true columns rows/>
        </div>
    }
    .into_any()
}

fn cells(words: Words, row: &Rate) -> Vec<Cell> {
    let said = if row.is_odd && row.matched * 100 > row.expected {
        words.text("neutrality-more")
    } else if row.is_odd {
        words.text("neutrality-fewer")
    } else if row.expected < 500 {
        words.text("neutrality-few")
    } else {
        words.text("neutrality-chance")
    };
    vec![
        Cell::text(group_name(words, row.group)),
        Cell::Figure(row.pool.to_string()),
        Cell::Figure(row.matched.to_string()),
        Cell::Figure(hundredths(words, row.expected)),
        Cell::text(said),
    ]
}

/// A number of hundredths, to a tenth.
fn hundredths(words: Words, hundredths: u64) -> String {
    let tenths = (hundredths + 5) / 10;
    words.with(
        "neutrality-tenths",
        &args!["whole" => tenths / 10, "tenths" => tenths % 10],
    )
}
