//! Figures of two dimensions: a table whose cells are shaded by what stands in them.
//!
//! The shade repeats the figure and adds nothing, so the table can be printed without colour and
//! read aloud. [`HeatStrips`](super::HeatStrips) draws the same rows at a glance.

use backend::queries::Tally;
use leptos::prelude::*;

use crate::context::words;

/// The least counts of the deeper shades: each begins at the double of the one before.
const STEPS: [u64; 3] = [6, 12, 24];

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// How many, as may be shown.
    pub count: Tally,
    /// Where the things counted are listed, if there are any.
    pub href: Option<String>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// Its heading.
    pub name: String,
    /// Its cells, one for each column.
    pub cells: Vec<HeatCell>,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatGroup {
    /// What they have in common.
    pub name: String,
    /// The rows.
    pub rows: Vec<HeatRow>,
}

/// How deep a count is shaded: 0 for nothing, to 5.
pub(super) fn depth(count: Tally) -> usize {
    match count {
        Tally::None | Tally::Withheld => 0,
        Tally::Few => 1,
        Tally::Exactly(count) => 2 + STEPS.iter().filter(|step| count >= **step).count(),
    }
}

/// A shaded table.
#[component]
pub fn HeatMap(
    /// What it shows.
    caption: String,
    /// The heading of the column of headings.
    corner: String,
    /// The columns' headings.
    columns: Vec<String>,
    /// The rows.
    groups: Vec<HeatGroup>,
) -> impl IntoView {
    let width = columns.len() + 1;
    let columns = columns
        .into_iter()
        .map(|name| view! { <th scope="col"><span>{name}</span></th> })
        .collect_view();
    let groups = groups
        .into_iter()
        .map(|group| {
            let rows = group.rows.into_iter().map(row).collect_view();
            view! {
                <tbody>
                    <tr>
                        <th scope="rowgroup" colspan=width.to_string() class="heat-group">
                            <span>{group.name}</span>
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let label = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="heat-map">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{corner}</th>
                        {columns}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

fn row(row: HeatRow) -> impl IntoView {
    let words = words();
    let cells = row
        .cells
        .into_iter()
        .map(|cell| {
            let class = format!("heat heat-{}", depth(cell.count));
            let figure = words.tally(cell.count);
            let figure = match cell.href {
                Some(href) => {
                    view! { <a href=href rel="nofollow"><bdi>{figure}</bdi></a> }.into_any()
                }
                None => figure.into_any(),
            };
            view! { <td class=class>{figure}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {cells}
        </tr>
    }
}

/// What the shades mean.
#[component]
pub fn HeatLegend() -> impl IntoView {
    let words = words();
    let range =
        |from: u64, to: u64| format!("{}\u{2013}{}", words.number(from), words.number(to - 1));
    let [two, three, four] = STEPS;
    let shades = [
        words.tally(Tally::None),
        words.tally(Tally::Few),
        range(Tally::SMALL, two),
        range(two, three),
        range(three, four),
        format!("\u{2265}\u{a0}{}", words.number(four)),
    ];
    let shades = shades
        .into_iter()
        .enumerate()
        .map(|(depth, text)| {
            view! {
                <li>
                    <span class=format!("swatch heat-{depth}")></span>
                    <bdi>{text}</bdi>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="heat-legend" aria-label=words.text("heat-legend")>
            {shades}
        </ul>
    }
}
