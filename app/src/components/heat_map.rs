//! Figures of two dimensions: a table whose cells are shaded by what stands in them.
//!
//! It is one table, read as such by everyone; the shade repeats the figure and adds nothing, so it
//! can be printed without colour and needs no second table.

use leptos::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// Its heading.
    pub name: String,
    /// Each cell as it may be shown, and its depth of shade from 0 (none) to 5.
    pub cells: Vec<(String, u8)>,
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
    rows: Vec<HeatRow>,
) -> impl IntoView {
    let columns = columns
        .into_iter()
        .map(|name| view! { <th scope="col"><span>{name}</span></th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .cells
                .into_iter()
                .map(|(figure, depth)| {
                    view! { <td class=format!("heat heat-{}", depth.min(5))>{figure}</td> }
                })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{row.name}</th>
                    {cells}
                </tr>
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
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
