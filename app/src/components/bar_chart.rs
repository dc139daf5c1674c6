//! Counts as bars, one row under another, as wide as a telephone.
//!
//! Drawn beside a table that has every figure; hidden from screen readers.

use leptos::prelude::*;

use crate::context::words;

/// Width of the drawing; a unit is a pixel on a narrow telephone.
const WIDTH: u64 = 330;
/// What stays free behind the longest bar, for its figure.
const ROOM: u64 = 44;
/// Height of a line of text.
const LINE: u64 = 15;
/// Height of a bar, and from its top to the top of the next one of the row.
const BAR: u64 = 9;
const STEP: u64 = 12;
/// Between two rows.
const GAP: u64 = 7;

/// A bar: how long it is among the others, and the figure at its end. Without a length there is no bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// In any unit that all bars share.
    pub length: Option<u64>,
    /// As it is written.
    pub figure: String,
}

/// A row: its name, and a bar for each series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarRow {
    /// What it is about.
    pub name: String,
    /// The bars, in the order of the series.
    pub bars: Vec<Bar>,
}

/// Bars, one row under another; with several series, what each shade means.
#[component]
pub fn BarChart(
    /// The names of the series, where there are several.
    #[prop(optional)]
    series: Vec<String>,
    /// The rows.
    rows: Vec<BarRow>,
) -> impl IntoView {
    let longest = rows.iter().flat_map(|row| &row.bars);
    let longest = longest
        .filter_map(|bar| bar.length)
        .max()
        .unwrap_or(0)
        .max(1);
    let (mut y, mut drawn) = (0, Vec::new());
    for row in &rows {
        drawn.push(text("bar-name", &row.name, 0, y + LINE - 4));
        y += LINE;
        for (number, bar) in row.bars.iter().enumerate() {
            drawn.push(one(bar, number, longest, y));
            y += STEP;
        }
        y += GAP;
    }
    let legend = (series.len() > 1).then(|| {
        let names = series.into_iter().enumerate().map(|(number, name)| {
            let class = format!("swatch bar-swatch-{}", number + 1);
            view! {
                <li>
                    <span class=class></span>
                    <bdi>{name}</bdi>
                </li>
            }
        });
        view! { <ul class="heat-legend">{names.collect_view()}</ul> }
    });
    view! {
        <div class="bar-chart" aria-hidden="true">
            <svg viewBox=format!("0 0 {WIDTH} {y}")>{drawn}</svg>
            {legend}
        </div>
    }
}

fn one(bar: &Bar, number: usize, longest: u64, y: u64) -> AnyView {
    let width = bar.length.map_or(0, |length| {
        let width = length * (WIDTH - ROOM) / longest;
        if length > 0 { width.max(2) } else { 0 }
    });
    let figure = text("bar-figure", &bar.figure, width + 5, y + BAR);
    view! {
        <rect
            class=format!("bar bar-{}", number + 1)
            x=placed(0, width)
            y=y.to_string()
            width=width.to_string()
            height=BAR.to_string()
        />
        {figure}
    }
    .into_any()
}

fn text(class: &'static str, text: &str, from_start: u64, y: u64) -> AnyView {
    view! {
        <text class=class x=placed(from_start, 0) y=y.to_string()>
            {text.to_owned()}
        </text>
    }
    .into_any()
}

/// The abscissa of something so wide, so far from the side where reading begins.
fn placed(from_start: u64, width: u64) -> String {
    let x = match words().locale().dir() {
        "rtl" => WIDTH.saturating_sub(from_start + width),
        _ => from_start,
    };
    x.to_string()
}
