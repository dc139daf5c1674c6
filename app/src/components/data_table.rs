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
}

impl Cell {
    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self::View(text.into_any())
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
    /// Whether it has so many columns that on a small screen it is moved rather than squeezed.
    #[prop(optional)]
    wide: bool,
    /// The columns' headings; a true marks a column of figures.
    columns: Vec<(String, bool)>,
    /// The rows.
    rows: Vec<Vec<Cell>>,
) -> impl IntoView {
    let columns = columns
        .into_iter()
        .map(|(name, figures)| {
            let class = figures.then_some("figure");
            view! { <th scope="col" class=class>{name}</th> }
        })
        .collect_view();
    let rows = rows.into_iter().map(row).collect_view();
    let hidden = caption_hidden.then_some("visually-hidden");
    let label = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class=wide.then_some("table-wide")>
                <caption class=hidden>{caption}</caption>
                <thead>
                    <tr>{columns}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(cells: Vec<Cell>) -> impl IntoView {
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(place, cell)| match (place, cell) {
            (0, Cell::View(view)) => view! { <th scope="row">{view}</th> }.into_any(),
            (0, Cell::Figure(figure)) => view! { <th scope="row">{figure}</th> }.into_any(),
            (_, Cell::View(view)) => view! { <td>{view}</td> }.into_any(),
            (_, Cell::Figure(figure)) => view! { <td class="figure">{figure}</td> }.into_any(),
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}
