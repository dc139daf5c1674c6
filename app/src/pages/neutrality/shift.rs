//! What other weights would win and lose, before anybody puts them in force.

use std::collections::BTreeMap;

use backend::queries::{NeutralityAsk, ShiftRow, WeightShift};
use leptos::prelude::*;
use matcher::WeightSet;
use matcher::plan::Floor;

use super::group_name;
use crate::components::{Cell, DataTable};
use crate::context::{link, words};
use crate::pages::plan;
use crate::routes::Route;
use crate::words::{Words, args};

/// The weights to be held against those in force, and the score from which a pair counts.
#[component]
pub(super) fn Weights(
    /// What was typed, by its names.
    typed: BTreeMap<String, String>,
    /// What is asked; what stands where nothing was typed.
    ask: Option<NeutralityAsk>,
) -> impl IntoView {
    let words = words();
    let (weights, floor) = match ask {
        Some(ask) => (ask.weights, ask.least.points()),
        None => (WeightSet::standard(), u32::from(Floor::default().points())),
    };
    let open = weights != WeightSet::standard();
    view! {
        <details open=open>
            <summary>{words.text("neutrality-weights")}</summary>
            <p>{words.text("neutrality-weights-lead")}</p>
            <plan::WeightInputs typed weights floor/>
        </details>
    }
}

/// What came of it.
#[component]
pub(super) fn Shift(
    /// What would shift; none where there are too many records for a page.
    shift: Option<WeightShift>,
    /// From which score on a pair counts.
    least: u32,
) -> impl IntoView {
    let words = words();
    let body = match shift {
        Some(shift) => told(words, &shift, least).into_any(),
        None => view! { <p>{words.text("neutrality-too-many")}</p> }.into_any(),
    };
    view! {
        <section id="shift">
            <h2>{words.text("neutrality-shift")}</h2>
            {body}
            <p><a href=link(&Route::Plan)>{words.text("neutrality-plan")}</a></p>
        </section>
    }
}

fn told(words: Words, shift: &WeightShift, least: u32) -> impl IntoView + use<> {
    let said = words.with(
        "neutrality-shifted",
        &args![
            "least" => least,
            "before" => shift.all.before,
            "won" => shift.all.won,
            "lost" => shift.all.lost,
            "requests_before" => shift.requests.0,
            "requests_after" => shift.requests.1,
        ],
    );
    let columns = [
        ("neutrality-group", false),
        ("neutrality-in-force", true),
        ("neutrality-won", true),
        ("neutrality-lost", true),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = shift.rows.iter();
    let rows = rows.map(|(group, row)| cells(group_name(words, *group), *row));
    let caption = words.text("neutrality-shift-caption");
    view! {
        <p>{said}</p>
        <DataTable caption columns rows=rows.collect()/>
    }
}

fn cells(name: String, row: ShiftRow) -> Vec<Cell> {
    let figures = [row.before, row.won, row.lost];
    let figures = figures.map(|figure| Cell::Figure(figure.to_string()));
    std::iter::once(Cell::text(name)).chain(figures).collect()
}
