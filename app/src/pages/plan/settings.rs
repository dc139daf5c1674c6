//! What is asked of a plan: a plain form whose address can be kept and shared.

use std::collections::BTreeMap;

use backend::queries::PlanAsk;
use leptos::prelude::*;
use matcher::plan::Policy;
use matcher::{Factor, WeightSet};

use super::asked::{AskFault, EXCLUDE, FLOOR, GOAL, PIN, address, written};
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// The id of the weights together.
const WEIGHTS: &str = "weights";

/// A fault in words, with the id of the input that it is about.
pub(in crate::pages) fn said(words: Words, fault: &AskFault) -> (String, String) {
    match fault {
        AskFault::Goal => (GOAL.to_owned(), words.text("plan-fault-goal")),
        AskFault::Floor => (FLOOR.to_owned(), words.text("plan-fault-floor")),
        AskFault::Weight(factor) => {
            let said = words.with("plan-fault-weight", &args!["factor" => words.name(*factor)]);
            (weight_id(*factor), said)
        }
        AskFault::Sum(sum) => {
            let said = words.with("plan-fault-sum", &args!["sum" => *sum]);
            (WEIGHTS.to_owned(), said)
        }
        AskFault::Pair(list) => ((*list).to_owned(), words.text("plan-fault-pair")),
        AskFault::Named => (PIN.to_owned(), words.text("plan-fault-named")),
    }
}

fn weight_id(factor: Factor) -> String {
    format!("weight-{factor}")
}

/// The form.
#[component]
pub(super) fn Settings(
    /// What was typed, by its names.
    typed: BTreeMap<String, String>,
    /// What stands where nothing was typed.
    ask: PlanAsk,
) -> impl IntoView {
    let words = words();
    let goals = Policy::ALL.iter().map(|goal| {
        let selected = ask.policy == *goal;
        view! { <option value=goal.code() selected=selected>{words.name(*goal)}</option> }
    });
    let goals = goals.collect_view();
    let inputs = view! { <WeightInputs typed weights=ask.weights.clone() floor={u32::from(ask.floor.points())}/> };
    view! {
        <form class="plan-settings" method="get" action=link(&Route::Plan)>
            <div class="search">
                <div class="field">
                    <label for=GOAL>{words.text("plan-goal")}</label>
                    <select class="input" id=GOAL name=GOAL>
                        {goals}
                    </select>
                </div>
            </div>
            {inputs}
            <Named list=PIN ask=ask.clone()/>
            <Named list=EXCLUDE ask/>
            <p class="actions">
                <button type="submit" class="button">{words.text("plan-make")}</button>
                <a href=link(&Route::Plan)>{words.text("plan-reset")}</a>
            </p>
        </form>
    }
}

/// The least score, and the eight weights.
#[component]
pub fn WeightInputs(
    /// What was typed, by its names.
    typed: BTreeMap<String, String>,
    /// The weights that stand where nothing was typed.
    weights: WeightSet,
    /// The least score that stands where nothing was typed.
    floor: u32,
) -> impl IntoView {
    let words = words();
    let typed_or = |name: &str, value: String| typed.get(name).cloned().unwrap_or(value);
    let floor = typed_or(FLOOR, floor.to_string());
    let inputs = Factor::ALL.iter().map(|factor| {
        let value = typed_or(factor.code(), weights.of(*factor).to_string());
        view! { <Weight factor=*factor value/> }
    });
    let inputs = inputs.collect_view();
    view! {
        <Number id=FLOOR.to_owned() name=FLOOR label=words.text("plan-floor") value=floor least="1"/>
        <fieldset class="field" id=WEIGHTS tabindex="-1">
            <legend>{words.text("plan-weights")}</legend>
            <p class="hint">{words.text("plan-weights-hint")}</p>
            <div class="plan-weights">{inputs}</div>
        </fieldset>
    }
}

#[component]
fn Weight(factor: Factor, value: String) -> impl IntoView {
    let label = words().name(factor);
    view! { <Number id=weight_id(factor) name=factor.code() label value least="0"/> }
}

#[component]
fn Number(
    id: String,
    name: &'static str,
    label: String,
    value: String,
    least: &'static str,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                class="input input-short"
                type="number"
                id=id
                name=name
                value=value
                min=least
                max="100"
                step="1"
                required
            />
        </div>
    }
}

/// The pairs of a list, each with a link that takes it off, and an input for one more.
#[component]
fn Named(list: &'static str, ask: PlanAsk) -> impl IntoView {
    let words = words();
    let is_pins = list == PIN;
    let (label, hint, off) = if is_pins {
        ("plan-pin", "plan-pin-hint", "plan-unpin")
    } else {
        ("plan-exclude", "plan-exclude-hint", "plan-include")
    };
    let pairs = if is_pins { &ask.pinned } else { &ask.excluded };
    let items = pairs.iter().map(|pair| {
        let mut without = ask.clone();
        let listed = if is_pins {
            &mut without.pinned
        } else {
            &mut without.excluded
        };
        listed.retain(|one| one != pair);
        let both = format!("{} – {}", pair.request, pair.offer);
        view! {
            <li>
                <input type="hidden" name=list value=written(pair)/>
                <bdi>{both}</bdi>
                " "
                <a href=address(&without)>{words.text(off)}</a>
            </li>
        }
    });
    let items = (!pairs.is_empty()).then(|| view! { <ul>{items.collect_view()}</ul> });
    let hint_id = format!("{list}-hint");
    view! {
        <div class="field">
            <label for=list>{words.text(label)}</label>
            <p class="hint" id=hint_id.clone()>{words.text(hint)}</p>
            {items}
            <input
                class="input"
                id=list
                name=list
                dir="ltr"
                placeholder="R-7K4Q-2M O-1B2C-3D"
                autocomplete="off"
                aria-describedby=hint_id
            />
        </div>
    }
}
