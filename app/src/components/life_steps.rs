//! A record's place in its life: what was done, where it stands, who is expected to act.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::context::words;
use crate::words::args;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Where the record stands.
    Current,
    /// Ahead.
    ToCome,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeStep {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: StepState,
    /// When it was done.
    pub on: Option<NaiveDate>,
    /// Who is expected to act, and by when where there is a term.
    pub expected: Option<(String, Option<NaiveDate>)>,
}

/// The steps of a life, in order.
#[component]
pub fn LifeSteps(
    /// The steps.
    steps: Vec<LifeStep>,
) -> impl IntoView {
    view! { <ol class="life-steps">{steps.into_iter().map(shown).collect_view()}</ol> }
}

fn shown(step: LifeStep) -> impl IntoView {
    let words = words();
    let (class, state, current) = match step.state {
        StepState::Done => ("step step-done", "step-done", None),
        StepState::Current => ("step step-current", "step-current", Some("step")),
        StepState::ToCome => ("step step-to-come", "step-to-come", None),
    };
    let expected = step.expected.map(|(who, by)| match by {
        Some(by) => words.with(
            "step-expected-by",
            &args!["who" => who, "date" => words.date(by)],
        ),
        None => words.with("step-expected", &args!["who" => who]),
    });
    let on = step.on.map(|day| {
        view! { <time datetime=day.to_string()>{words.date(day)}</time> }
    });
    view! {
        <li class=class aria-current=current>
            <span class="step-name">
                {step.name} <span class="visually-hidden">" – " {words.text(state)}</span>
            </span>
            {on}
            {expected.map(|said| view! { <p class="step-expected">{said}</p> })}
        </li>
    }
}
