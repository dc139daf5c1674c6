//! The rows of a heat map at a glance: one strip of squares for each column, as wide as a telephone.
//!
//! Drawn beside a [`HeatMap`](super::HeatMap), which has every figure; hidden from screen readers.

use leptos::prelude::*;

use super::heat_map::{HeatGroup, depth};
use crate::context::words;
use crate::words::args;

/// Width of the drawing; a unit is a pixel on a narrow telephone.
const WIDTH: usize = 330;
/// Width and height of a square.
const SQUARE: usize = 14;
/// Between two groups of squares.
const GAP: usize = 5;
/// Height of a line of text.
const LINE: usize = 15;
/// From the top of a strip to the top of the next one: its name, its squares, some air.
const STRIP: usize = LINE + SQUARE + 7;
/// From the top of the drawing to the first strip: the groups' names, some air.
const HEAD: usize = LINE + 6;
/// From the top of a line of text to where its letters stand.
const BASE: usize = 11;

/// Draws the columns of a heat map as strips, with the groups side by side.
#[component]
pub fn HeatStrips(
    /// The columns' names.
    columns: Vec<String>,
    /// The rows.
    groups: Vec<HeatGroup>,
) -> impl IntoView {
    let height = HEAD + columns.len() * STRIP;
    let strips = columns
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let top = HEAD + place * STRIP;
            let squares = squares(&groups, place, name, top + LINE);
            view! {
                <Label text=name.clone() from_start=0 top/>
                {squares}
            }
        })
        .collect_view();
    let heads = starts(&groups)
        .into_iter()
        .zip(&groups)
        .map(|(start, group)| {
            view! { <Label text=group.name.clone() from_start=start top=0 class="heat-head"/> }
        })
        .collect_view();
    view! {
        <svg class="heat-strips" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true">
            {heads} {strips}
        </svg>
    }
}

/// Where each group begins, from the side where reading begins.
fn starts(groups: &[HeatGroup]) -> Vec<usize> {
    let mut next = 0;
    let starts = groups.iter().map(|group| {
        let start = next;
        next += group.rows.len() * SQUARE + GAP;
        start
    });
    starts.collect()
}

/// The squares of one column.
fn squares(groups: &[HeatGroup], place: usize, column: &str, y: usize) -> Vec<AnyView> {
    let words = words();
    let mut squares = Vec::new();
    for (start, group) in starts(groups).into_iter().zip(groups) {
        for (number, row) in group.rows.iter().enumerate() {
            let Some(cell) = row.cells.get(place) else {
                continue;
            };
            let count = words.tally(cell.count);
            let args = args!["column" => column, "row" => row.name.as_str(), "count" => count];
            squares.push(
                view! {
                    <rect
                        class=format!("heat-{}", depth(cell.count))
                        x=placed(start + number * SQUARE, SQUARE - 1)
                        y=y.to_string()
                        width=(SQUARE - 1).to_string()
                        height=(SQUARE - 1).to_string()
                    >
                        <title>{words.with("heat-cell", &args)}</title>
                    </rect>
                }
                .into_any(),
            );
        }
    }
    squares
}

/// A line of text; it runs from the side where reading begins.
#[component]
fn Label(
    text: String,
    from_start: usize,
    top: usize,
    #[prop(default = "heat-name")] class: &'static str,
) -> impl IntoView {
    view! {
        <text class=class x=placed(from_start, 0) y=(top + BASE).to_string()>
            {text}
        </text>
    }
}

/// The abscissa of something so wide, so far from the side where reading begins.
fn placed(from_start: usize, width: usize) -> String {
    let x = match words().locale().dir() {
        "rtl" => WIDTH - from_start - width,
        _ => from_start,
    };
    x.to_string()
}
