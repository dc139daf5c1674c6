//! What a plan reaches, beside simpler rules and by region.

use backend::queries::RegionRow;
use domain::vocabulary::StateCode;
use leptos::prelude::*;
use matcher::plan::Worth;

use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::{Words, args};

/// The plan beside two rules that need none.
#[component]
pub(super) fn Reached(worth: Worth, greedy: Worth, first_come: Worth) -> impl IntoView {
    let words = words();
    let columns = vec![
        (words.text("plan-rule"), false),
        (words.text("plan-states"), true),
        (words.text("plan-requests"), true),
        (words.text("plan-total"), true),
    ];
    let rows = [
        ("plan-this", worth),
        ("plan-greedy", greedy),
        ("plan-first-come", first_come),
    ];
    let rows = rows
        .into_iter()
        .map(|(key, worth)| row(words, key, worth))
        .collect();
    let caption = words.text("plan-reached");
    view! { <DataTable caption caption_hidden=true columns rows/> }
}

fn row(words: Words, key: &str, worth: Worth) -> Vec<Cell> {
    vec![
        Cell::text(words.text(key)),
        Cell::Figure(words.number(worth.states_served)),
        Cell::Figure(words.number(worth.requests_served)),
        Cell::Figure(words.number(worth.total_score)),
    ]
}

/// How far it reaches in each region, and which States it serves.
#[component]
pub(super) fn Regions(regions: Vec<RegionRow>, states: Vec<StateCode>) -> impl IntoView {
    let words = words();
    let columns = vec![
        (words.text("plan-region"), false),
        (words.text("plan-region-requests"), true),
        (words.text("plan-region-states"), true),
    ];
    let of = |part: usize, whole: usize| {
        let args = args!["part" => part, "whole" => whole];
        Cell::Figure(words.with("plan-part", &args))
    };
    let rows = regions.into_iter().map(|row| {
        vec![
            Cell::text(words.name(row.region)),
            of(row.requests_served, row.requests),
            of(row.states_served, row.states),
        ]
    });
    let rows = rows.collect();
    let mut names: Vec<String> = states.iter().map(|state| words.name(*state)).collect();
    names.sort();
    let caption = words.text("plan-regions");
    let served = (!names.is_empty()).then(|| {
        let said = words.with("plan-states-served", &args!["states" => words.list(&names)]);
        view! { <p>{said}</p> }
    });
    view! {
        <section>
            <h2>{words.text("plan-regions")}</h2>
            <DataTable caption caption_hidden=true columns rows/>
            {served}
        </section>
    }
}
