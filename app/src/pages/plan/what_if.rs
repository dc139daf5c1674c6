//! What if goal, floor or weights were otherwise: sliders that plan anew in the browser, against the plan
//! that the page shows.
//!
//! `frontend/boot/plan-what-if.js` shows the form, loads matcher, planner and records at the first touch and fills in
//! the figures; it knows no word. Without JavaScript the form above it asks the same of the server.

use backend::queries::PlanAsk;
use chrono::NaiveDate;
use domain::vocabulary::{Region, StateCode, World};
use leptos::prelude::*;
use matcher::Factor;
use matcher::plan::Policy;
use serde_json::{Map, Value};

use super::asked::{FLOOR, GOAL, named_only, settings};
use crate::assets::Assets;
use crate::components::{Cell, DataTable};
use crate::context::{link, site, words};
use crate::routes::{PLAN_CERTIFICATE, PLAN_OFFERS, PLAN_REQUESTS, Route};
use crate::words::{Words, args};

/// Stands for a number in words that the browser completes.
const NUMBER: &str = "#";
/// The most records of a kind that a browser plans for: a quarter of a million pairs.
const MOST: usize = 500;

/// The section.
#[component]
pub(super) fn WhatIf(
    ask: PlanAsk,
    today: NaiveDate,
    /// How many requests and offers the plan is made of.
    records: (usize, usize),
) -> impl IntoView {
    let words = words();
    let heading = words.text("plan-what-if");
    if records.0 > MOST || records.1 > MOST {
        let said = words.with("plan-what-if-too-many", &args!["most" => MOST]);
        return view! {
            <section id="what-if">
                <h2>{heading}</h2>
                <p>{said}</p>
            </section>
        }
        .into_any();
    }
    let Assets {
        plan_boot,
        planner_js,
        planner_wasm,
        calculator_js,
        calculator_wasm,
        ..
    } = site().assets;
    let (query, named) = (settings(&ask), named_only(&ask));
    let file = |path: &str| format!("{path}?{query}");
    view! {
        <section id="what-if">
            <h2>{heading}</h2>
            <p>{words.text("plan-what-if-lead")}</p>
            <p class="message" data-without-script>{words.text("plan-what-if-needs-script")}</p>
            <form
                class="what-if"
                action=link(&Route::Plan)
                data-plan-what-if
                data-js=calculator_js
                data-wasm=calculator_wasm
                data-planner-js=planner_js
                data-planner-wasm=planner_wasm
                data-regions=regions(site().world)
                data-certificate=file(PLAN_CERTIFICATE)
                data-requests=file(PLAN_REQUESTS)
                data-offers=file(PLAN_OFFERS)
                data-today=today.to_string()
                data-named=named
                hidden
            >
                <Sliders ask/>
                <Figures/>
            </form>
            <script type="module" src=plan_boot></script>
        </section>
    }
    .into_any()
}

/// The continent of each State, as JSON.
fn regions(world: World) -> String {
    let continent = |state: &StateCode| {
        let within = |region: &&Region| region.contains(state.sub_region());
        let region = Region::CONTINENTS.iter().find(within)?;
        Some((state.code().to_owned(), Value::from(region.code())))
    };
    let all: Map<String, Value> = world.states().iter().filter_map(continent).collect();
    Value::from(all).to_string()
}

/// Goal, floor and weights, set to those of the plan that is shown.
#[component]
fn Sliders(ask: PlanAsk) -> impl IntoView {
    let words = words();
    let goals = Policy::ALL.iter().map(|goal| {
        let selected = ask.policy == *goal;
        view! { <option value=goal.code() selected=selected>{words.name(*goal)}</option> }
    });
    let goals = goals.collect_view();
    let floor = u32::from(ask.floor);
    let weights = Factor::ALL.iter().map(|factor| {
        let weight = ask.weights.of(*factor);
        slider(factor.code(), words.name(*factor), weight, "0")
    });
    let weights = weights.collect_view();
    view! {
        <div>
            <div class="field">
                <label for="try-goal">{words.text("plan-goal")}</label>
                <select class="input" id="try-goal" name=GOAL>
                    {goals}
                </select>
            </div>
            {slider(FLOOR, words.text("plan-floor"), floor, "1")}
            <fieldset class="field weights">
                <legend>{words.text("plan-weights")}</legend>
                {weights}
            </fieldset>
            <p
                role="status"
                class="weights-sum"
                data-said
                data-whole=words.text("method-what-if-whole")
                data-missing=words.with("method-what-if-missing", &args!["points" => NUMBER])
                data-over=words.with("method-what-if-over", &args!["points" => NUMBER])
                data-away=words.text("plan-what-if-away")
            ></p>
            <p class="actions">
                <button type="reset" class="button-quiet">
                    {words.text("plan-what-if-reset")}
                </button>
                <a data-make href=link(&Route::Plan)>{words.text("plan-what-if-make")}</a>
            </p>
        </div>
    }
}

fn slider(
    name: &'static str,
    label: String,
    value: u32,
    least: &'static str,
) -> impl IntoView + use<> {
    let id = format!("try-{name}");
    view! {
        <div class="weight">
            <label for=id.clone()>{label}</label>
            <input type="range" id=id.clone() name=name min=least max="100" value=value/>
            <output for=id>{value}</output>
        </div>
    }
}

/// A place that the browser fills in.
fn figure(name: String) -> Cell {
    Cell::View(view! { <span data-figure=name></span> }.into_any())
}

/// What would be otherwise; hidden until it is known.
#[component]
fn Figures() -> impl IntoView {
    let words = words();
    let before_and_after =
        |name: &str| [format!("{name}_before"), format!("{name}_after")].map(figure);
    let reached = [
        ("states_served", words.text("plan-states")),
        ("requests_served", words.text("plan-requests")),
        ("total_score", words.text("plan-total")),
    ];
    let regions = Region::CONTINENTS.iter().map(|region| {
        let args = args!["region" => words.name(*region)];
        let said = words.with("plan-what-if-region", &args);
        (format!("region_{region}"), said)
    });
    let rows = reached
        .map(|(name, said)| (name.to_owned(), said))
        .into_iter()
        .chain(regions)
        .map(|(name, said)| {
            let mut row = vec![Cell::text(said)];
            row.extend(before_and_after(&name));
            row
        });
    let columns = vec![
        (words.text("plan-rule"), false),
        (words.text("plan-what-if-before"), true),
        (words.text("plan-what-if-after"), true),
    ];
    let rows = rows.collect();
    view! {
        <aside class="what-if-figures" data-figures hidden>
            <DataTable caption=words.text("plan-what-if-changes") columns rows/>
            {pairs(words, "won", "plan-what-if-won")}
            {pairs(words, "lost", "plan-what-if-lost")}
            <Sensitivity/>
        </aside>
    }
}

/// Pairs that come or go, with how many.
fn pairs(words: Words, name: &'static str, key: &str) -> impl IntoView + use<> {
    view! {
        <details>
            <summary>{words.text(key)} " " <span data-figure=name></span></summary>
            <ul data-pairs=name></ul>
        </details>
    }
}

/// How much hangs on each weight.
#[component]
fn Sensitivity() -> impl IntoView {
    let words = words();
    let columns = vec![
        (words.text("plan-weight"), false),
        (words.text("plan-what-if-won"), true),
        (words.text("plan-what-if-lost"), true),
        (words.text("plan-total"), true),
    ];
    let cell = |factor: &Factor, what: &'static str| {
        let weight = factor.code();
        Cell::View(view! { <span data-weight=weight data-what=what></span> }.into_any())
    };
    let rows = Factor::ALL.iter().map(|factor| {
        vec![
            Cell::text(words.name(*factor)),
            cell(factor, "won"),
            cell(factor, "lost"),
            cell(factor, "total"),
        ]
    });
    let rows = rows.collect();
    view! {
        <DataTable caption=words.text("plan-what-if-sensitivity") columns rows/>
        <p class="hint">{words.text("plan-what-if-sensitivity-hint")}</p>
    }
}
