//! The calculator: a form that asks the matcher, on the server or, where it can, in the browser.
//!
//! Without JavaScript the form asks this very page. With it, `frontend/boot/calculator-form.js`
//! loads the matcher at the first change and fills in [`LiveResult`]; it knows no word.

use domain::vocabulary::{Audience, CostToRecipient, LanguageTag, Level, Modality, StateCode};
use leptos::prelude::*;

use super::asked::Asked;
use super::result::{Explained, LiveResult};
use crate::assets::Assets;
use crate::collation::sort_key;
use crate::components::fields::{
    AreaChoice, CheckboxGroup, Choice, DateWindow, InputKind, LanguageProvisions, Select,
    TextInput, ThemeChoice, ThemeShares, YesBox, choices,
};
use crate::context::{link, site, words};
use crate::forms::FormValues;
use crate::routes::Route;
use crate::words::Words;

/// The form with its answer.
#[component]
pub(super) fn Calculator(asked: Asked) -> impl IntoView {
    let words = words();
    let Asked {
        typed,
        kept,
        answer,
    } = asked;
    let faults = answer.as_ref().err().cloned().unwrap_or_default();
    let form = FormValues::new(typed, faults, words);
    let Assets {
        calculator_boot,
        calculator_js,
        calculator_wasm,
        ..
    } = site().assets;
    view! {
        <section id="calculator">
            <h2>{words.text("method-calculator")}</h2>
            <p>{words.text("method-calculator-lead")}</p>
            <form
                method="get"
                action=format!("{}#result", link(&Route::Method))
                class="with-aside aside-end"
                data-calculator
                data-js=calculator_js
                data-wasm=calculator_wasm
                data-kept=kept.to_string()
            >
                <div>
                    <Asking form=form.clone()/>
                    <Offering form=form.clone()/>
                    <TextInput
                        form
                        path="today"
                        label=words.text("method-today")
                        kind=InputKind::Date
                    />
                    <p class="actions">
                        <button type="submit">{words.text("method-compute")}</button>
                        <a href=format!("{}#calculator", link(&Route::Method))>
                            {words.text("method-reset")}
                        </a>
                    </p>
                </div>
                <LiveResult/>
            </form>
            <Explained answer/>
            <script type="module" src=calculator_boot></script>
        </section>
    }
}

/// What is asked for.
#[component]
fn Asking(form: FormValues) -> impl IntoView {
    let words = words();
    let given = form.text("request.state");
    view! {
        <section class="form-section">
            <h3>{words.text("method-request")}</h3>
            <Select
                form=form.clone()
                path="request.state"
                label=words.text("field-state")
                choices=states(words, &given)
            />
            <ThemeShares
                form=form.clone()
                path="request.themes"
                label=words.text("field-themes")
                hint=words.text("hint-themes-shares")
            />
            <Modalities form=form.clone() path="request.modalities_wanted" key="field-modalities_wanted"/>
            <Modalities
                form=form.clone()
                path="request.modalities_acceptable"
                key="field-modalities_acceptable"
            />
            <CheckboxGroup
                form=form.clone()
                path="request.audiences"
                label=words.text("field-audiences")
                choices={choices::<Audience>(words)}
            />
            <Select
                form=form.clone()
                path="request.level_wanted"
                label=words.text("field-level_wanted")
                choices={choices::<Level>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="request.languages"
                label=words.text("field-languages")
                choices=languages(words)
            />
            <DateWindow
                form=form.clone()
                path="request.window"
                label=words.text("field-window")
                hint=words.text("hint-window-request")
            />
            <Amounts
                form
                seats=("request.seats", "field-seats")
                amount=("request.amount_usd", "field-amount_usd")
            />
        </section>
    }
}

/// What is offered.
#[component]
fn Offering(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <section class="form-section">
            <h3>{words.text("method-offer")}</h3>
            <ThemeChoice form=form.clone() path="offer.themes" label=words.text("field-themes")/>
            <AreaChoice
                form=form.clone()
                path="offer.coverage"
                label=words.text("field-coverage")
                hint=words.text("hint-coverage")
            />
            <Modalities form=form.clone() path="offer.modalities" key="field-modalities"/>
            <CheckboxGroup
                form=form.clone()
                path="offer.audiences"
                label=words.text("field-audiences")
                choices={choices::<Audience>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="offer.levels"
                label=words.text("field-levels")
                choices={choices::<Level>(words)}
            />
            <LanguageProvisions
                form=form.clone()
                path="offer.languages"
                label=words.text("field-languages")
            />
            <DateWindow
                form=form.clone()
                path="offer.window"
                label=words.text("field-window")
                hint=words.text("hint-window-offer")
            />
            <Amounts
                form=form.clone()
                seats=("offer.seats_left", "field-seats_left")
                amount=("offer.amount_usd_left", "field-amount_usd_left")
            />
            <Openness form/>
        </section>
    }
}

/// What taking the offer up asks of the recipient.
#[component]
fn Openness(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <TextInput
            form=form.clone()
            path="offer.lead_time_days"
            label=words.text("field-lead_time_days")
            hint=words.text("hint-lead_time_days")
            kind=InputKind::Number
            optional=true
        />
        <Select
            form=form.clone()
            path="offer.cost_to_recipient"
            label=words.text("field-cost_to_recipient")
            choices={choices::<CostToRecipient>(words)}
        />
        <YesBox form=form.clone() path="offer.conditions" label=words.text("method-conditions")/>
        <YesBox form=form.clone() path="offer.follow_up" label=words.text("field-follow_up")/>
        <YesBox form path="offer.local_partner" label=words.text("field-local_partner")/>
    }
}

/// Forms of help.
#[component]
fn Modalities(form: FormValues, path: &'static str, key: &'static str) -> impl IntoView {
    let words = words();
    view! {
        <CheckboxGroup form path label=words.text(key) choices={choices::<Modality>(words)}/>
    }
}

/// Places and money.
#[component]
fn Amounts(
    form: FormValues,
    seats: (&'static str, &'static str),
    amount: (&'static str, &'static str),
) -> impl IntoView {
    let words = words();
    let line = |(path, key): (&'static str, &'static str)| {
        view! {
            <TextInput
                form=form.clone()
                path
                label=words.text(key)
                kind=InputKind::Number
                optional=true
            />
        }
    };
    view! { <div class="side-by-side">{line(seats)} {line(amount)}</div> }
}

/// The States of this world by name, and the one that is given if it is of the other.
fn states(words: Words, given: &str) -> Vec<Choice> {
    let world = site().world;
    let stranger = StateCode::ALL
        .iter()
        .filter(|state| state.code() == given && !world.states().contains(state));
    let states = world.states().iter().chain(stranger);
    let mut states: Vec<Choice> = states
        .map(|state| Choice {
            code: state.code().to_owned(),
            name: words.name(*state),
        })
        .collect();
    states.sort_by_cached_key(|state| sort_key(&state.name));
    states
}

fn languages(words: Words) -> Vec<Choice> {
    let choice = |tag: &LanguageTag| Choice {
        code: tag.to_string(),
        name: words.language(*tag),
    };
    LanguageTag::OFFERED.iter().map(choice).collect()
}
