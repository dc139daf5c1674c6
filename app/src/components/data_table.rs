//! A table that can be read row by row, aloud too.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::words::Words;

/// A cell of a table.
pub enum Cell {
    /// Text or any other view.
    View(AnyView),
    /// A figure, set at the end of its column.
    Figure(String),
    /// Nothing to say; left out where cells stand one under another.
    Nothing,
}

impl Cell {
    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self::View(text.into_any())
    }

    /// A cell of a moment, to the minute, which stays on one line.
    pub fn moment(words: Words, at: DateTime<Utc>) -> Self {
        let moment = words.moment(at);
        Self::View(view! { <time datetime=at.to_rfc3339()>{moment}</time> }.into_any())
    }

    /// A cell of a day, which stays on one line.
    pub fn day(words: Words, at: DateTime<Utc>) -> Self {
        let day = words.date(at.date_naive());
        Self::View(view! { <time datetime=at.to_rfc3339()>{day}</time> }.into_any())
    }
}

/// A table with a caption; the first cell of a row is its heading.
#[component]
pub fn DataTable(
    /// What the table shows.
    caption: String,
    /// Whether the caption is for screen readers only, because a heading says the same.
    #[prop(optional)]
    caption_hidden: bool,
    /// Whether it has so many columns that on a small screen its rows stand one under another, cell
    /// by cell, each with the name of its column.
    #[prop(optional)]
    wide: bool,
    /// The columns' headings; a true marks a column of figures.
    columns: Vec<(String, bool)>,
    /// The rows.
    rows: Vec<Vec<Cell>>,
) -> impl IntoView {
    let names: Vec<String> = columns.iter().map(|(name, _)| name.clone()).collect();
    let columns = columns
        .into_iter()
        .map(|(name, figures)| {
            let class = figures.then_some("figure");
            view! { <th scope="col" role="columnheader" class=class>{name}</th> }
        })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|cells| row(cells, &names))
        .collect_view();
    let hidden = caption_hidden.then_some("visually-hidden");
    let label = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class=wide.then_some("table-wide") role="table">
                <caption class=hidden>{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{columns}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// A row. The roles are said because a style that stacks the cells takes them away in some browsers.
fn row(cells: Vec<Cell>, names: &[String]) -> impl IntoView + use<> {
    let cells = cells
        .into_iter()
        .zip(names.iter().cloned())
        .enumerate()
        .map(|(place, (cell, name))| match (place, cell) {
            (0, Cell::View(view)) => {
                view! { <th scope="row" role="rowheader">{view}</th> }.into_any()
            }
            (0, Cell::Figure(figure)) => {
                view! { <th scope="row" role="rowheader">{figure}</th> }.into_any()
            }
            (_, Cell::View(view)) => {
                view! { <td role="cell" data-label=name>{view}</td> }.into_any()
            }
            (0, Cell::Nothing) => view! { <th scope="row" role="rowheader"></th> }.into_any(),
            (_, Cell::Nothing) => view! { <td role="cell" class="nothing"></td> }.into_any(),
            (_, Cell::Figure(figure)) => {
                view! { <td role="cell" class="figure" data-label=name>{figure}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr role="row">{cells}</tr> }
}
