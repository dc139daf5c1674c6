//! The rule in words; every number that can be had from the matcher is asked of it.

use domain::vocabulary::Code;
use leptos::prelude::*;
use matcher::{Affinity, Band, Factor, Gate, Reach, WeightSet};

use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::{Words, args};

/// What must hold before two records are compared at all.
#[component]
pub(super) fn Gates() -> impl IntoView {
    let words = words();
    let gates = Gate::ALL
        .iter()
        .map(|gate| {
            view! {
                <li>
                    <strong>{words.name(*gate)}</strong>
                    <br/>
                    {words.text(gate_meaning(*gate))}
                </li>
            }
        })
        .collect_view();
    view! {
        <section id="gates">
            <h2>{words.text("method-gates")}</h2>
            <p>{words.text("method-gates-lead")}</p>
            <ol>{gates}</ol>
        </section>
    }
}

const fn gate_meaning(gate: Gate) -> &'static str {
    match gate {
        Gate::Open => "method-gate-open",
        Gate::OwnOffer => "method-gate-own-offer",
        Gate::Coverage => "method-gate-coverage",
        Gate::Modality => "method-gate-modality",
        Gate::Theme => "method-gate-theme",
        Gate::Timing => "method-gate-timing",
        Gate::Capacity => "method-gate-capacity",
    }
}

/// What a score is made of, with the weights in force.
#[component]
pub(super) fn Factors(weights: WeightSet) -> impl IntoView {
    let words = words();
    let rows = Factor::ALL.iter().map(|factor| {
        let meaning = factor_meaning(words, *factor);
        vec![
            Cell::text(words.name(*factor)),
            Cell::Figure(words.number(weights.of(*factor).into())),
            Cell::text(meaning),
        ]
    });
    let columns = vec![
        (words.text("card-factor"), false),
        (words.text("method-weight"), true),
        (words.text("method-fraction"), false),
    ];
    let name = weights.name().to_owned();
    view! {
        <section id="factors">
            <h2>{words.text("method-factors")}</h2>
            <p>{words.text("method-factors-lead")}</p>
            <DataTable
                caption=words.with("method-weights", &args!["name" => name])
                columns
                rows=rows.collect()
            />
        </section>
    }
}

/// How the part of a factor's weight is found.
fn factor_meaning(words: Words, factor: Factor) -> String {
    match factor {
        Factor::Theme => words.with(
            "method-factor-theme",
            &args![
                "whole" => Affinity::Same.points(),
                "parent" => Affinity::SameParent.points(),
                "related" => Affinity::Related.points(),
            ],
        ),
        Factor::Geography => words.with(
            "method-factor-geography",
            &args![
                "named" => Reach::Named.fifteenths(),
                "many" => Reach::OneOfMany.fifteenths(),
                "group" => Reach::Group.fifteenths(),
                "region" => Reach::Region.fifteenths(),
                "world" => Reach::World.fifteenths(),
            ],
        ),
        Factor::Modality => words.text("method-factor-modality"),
        Factor::LevelAudience => words.text("method-factor-level-audience"),
        Factor::Language => words.text("method-factor-language"),
        Factor::Timing => words.text("method-factor-timing"),
        Factor::Scale => words.text("method-factor-scale"),
        Factor::Openness => words.text("method-factor-openness"),
    }
}

/// A score in a word.
#[component]
pub(super) fn Bands() -> impl IntoView {
    let words = words();
    let bands = Band::all()
        .iter()
        .rev()
        .map(|band| {
            let args = args!["band" => words.name(*band), "least" => band.least()];
            view! { <li>{words.with("method-band", &args)}</li> }
        })
        .collect_view();
    view! {
        <section id="bands">
            <h2>{words.text("method-bands")}</h2>
            <ul>{bands}</ul>
        </section>
    }
}

/// Who comes first among equal scores.
#[component]
pub(super) fn Order() -> impl IntoView {
    let words = words();
    view! {
        <section id="order">
            <h2>{words.text("method-order")}</h2>
            <p>{words.text("method-order-lead")}</p>
            <ul>
                <li>{words.text("method-order-offers")}</li>
                <li>{words.text("method-order-requests")}</li>
            </ul>
        </section>
    }
}

/// What no score knows.
#[component]
pub(super) fn Never() -> impl IntoView {
    let words = words();
    view! {
        <section id="never">
            <h2>{words.text("method-never")}</h2>
            <ul>
                <li>{words.text("method-never-state")}</li>
                <li>{words.text("method-never-provider")}</li>
                <li>{words.text("method-never-opinion")}</li>
                <li>{words.text("method-never-text")}</li>
                <li>{words.text("method-never-fields")}</li>
                <li>{words.text("method-never-hidden")}</li>
            </ul>
        </section>
    }
}
