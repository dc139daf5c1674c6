//! What if the weights were otherwise: sliders that rank the records that the reader may see anew.
//!
//! It needs the matcher in the browser: `frontend/boot/what-if.js` shows the form, loads matcher and
//! records at the first touch and fills in the figures; it knows no word. Without JavaScript the page
//! says so, and which command does the same.

use leptos::prelude::*;
use matcher::{Band, Factor, WeightSet};

use crate::assets::Assets;
use crate::components::{Cell, DataTable};
use crate::context::{site, words};
use crate::routes::SHOWN_RECORDS;
use crate::words::args;

/// Stands for a number in words that the browser completes.
const NUMBER: &str = "#";
/// How many offers of each request count as shown.
const TOP: u32 = 5;
/// What does the same on files.
const COMMAND: &str =
    "counterpart match --requests R.json --offers O.json --compare-weights W.json";

/// The section.
#[component]
pub(super) fn WhatIf(weights: WeightSet) -> impl IntoView {
    let words = words();
    let Assets {
        what_if_boot,
        calculator_js,
        calculator_wasm,
        ..
    } = site().assets;
    view! {
        <section id="what-if">
            <h2>{words.text("method-what-if")}</h2>
            <p>{words.text("method-what-if-lead")}</p>
            <div class="message" data-without-script>
                <p>{words.text("method-what-if-needs-script")}</p>
                <p>
                    <code dir="ltr">{COMMAND}</code>
                </p>
            </div>
            <form
                class="what-if"
                data-what-if
                data-js=calculator_js
                data-wasm=calculator_wasm
                data-records=SHOWN_RECORDS
                data-top=TOP
                hidden
            >
                <div>
                    <Weights weights/>
                    <Sum/>
                    <p class="actions">
                        <button type="reset" class="button-quiet">
                            {words.text("method-what-if-reset")}
                        </button>
                    </p>
                </div>
                <Figures/>
            </form>
            <script type="module" src=what_if_boot></script>
        </section>
    }
}

/// A slider for each factor, set to the weight in force.
#[component]
fn Weights(weights: WeightSet) -> impl IntoView {
    let words = words();
    let sliders = Factor::ALL
        .iter()
        .map(|factor| {
            let (code, weight) = (factor.code(), weights.of(*factor));
            let id = format!("weight-{code}");
            view! {
                <div class="weight">
                    <label for=id.clone()>{words.name(*factor)}</label>
                    <input type="range" id=id.clone() name=code min="0" max="100" value=weight/>
                    <output for=id>{weight}</output>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field weights">
            <legend>{words.text("method-what-if-weights")}</legend>
            {sliders}
        </fieldset>
    }
}

/// What the weights add up to, and whatever else has to be said.
#[component]
fn Sum() -> impl IntoView {
    let words = words();
    view! {
        <p
            role="status"
            class="weights-sum"
            data-said
            data-whole=words.text("method-what-if-whole")
            data-missing=words.with("method-what-if-missing", &args!["points" => NUMBER])
            data-over=words.with("method-what-if-over", &args!["points" => NUMBER])
            data-away=words.text("method-what-if-away")
            data-empty=words.text("method-what-if-empty")
        ></p>
    }
}

/// What would change; hidden until it is known.
#[component]
fn Figures() -> impl IntoView {
    let words = words();
    let facts = [
        ("requests", "method-what-if-requests"),
        ("passed", "method-what-if-passed"),
        ("best_changed", "method-what-if-best-changed"),
        ("entered", "method-what-if-entered"),
        ("left", "method-what-if-left"),
    ]
    .into_iter()
    .map(|(figure, key)| {
        view! {
            <div>
                <dt>{words.with(key, &args!["top" => TOP])}</dt>
                <dd data-figure=figure></dd>
            </div>
        }
    })
    .collect_view();
    let mean = ("mean".to_owned(), words.text("method-what-if-mean"));
    let bands = Band::ALL.iter().rev().map(|band| {
        let args = args!["band" => words.name(*band)];
        (
            band.code().to_owned(),
            words.with("method-what-if-band", &args),
        )
    });
    let figure = |name: &str, when: &str| {
        let figure = format!("{name}_{when}");
        Cell::View(view! { <span data-figure=figure></span> }.into_any())
    };
    let rows = std::iter::once(mean)
        .chain(bands)
        .map(|(name, said)| {
            vec![
                Cell::text(said),
                figure(&name, "before"),
                figure(&name, "after"),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("method-what-if-figure"), false),
        (words.text("method-what-if-before"), true),
        (words.text("method-what-if-after"), true),
    ];
    view! {
        <aside class="what-if-figures" data-figures hidden>
            <h3>{words.text("method-what-if-changes")}</h3>
            <dl class="key-values">{facts}</dl>
            <DataTable caption=words.text("method-what-if-before-and-after") columns rows/>
        </aside>
    }
}
