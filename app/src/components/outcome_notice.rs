//! What came of the form that was just sent.

use domain::record::RawRecord;
use leptos::prelude::*;

use crate::actions::{done_in, minutes_in, problem_in};
use crate::context::{query, visit, words};
use crate::forms::FormValues;
use crate::words::Words;

/// The id of the message about an input of a small form, which the summary links to.
pub(super) fn fault_id(name: &str) -> String {
    format!("fault-{name}")
}

/// Says what was done, or which problem an action sent the reader back with; shows nothing where
/// neither is so.
#[component]
pub(super) fn OutcomeNotice() -> impl IntoView {
    let (words, query) = (words(), query());
    let problem = problem_in(&query).filter(|key| words.has(key));
    let done = done_in(&query).filter(|key| words.has(key));
    let done = done.map(|key| {
        view! {
            <p class="message" role="status" tabindex="-1" autofocus>
                {words.text(&key)}
            </p>
        }
    });
    let problem = problem.map(|key| {
        view! {
            <div class="error-summary" id="errors" role="alert" tabindex="-1" autofocus>
                <h2>{words.text(&format!("{key}-title"))}</h2>
                <p>{said(words, &key, minutes_in(&query))}</p>
                <Faults/>
            </div>
        }
    });
    view! {
        {done}
        {problem}
    }
}

/// What a problem means, with how long to wait where that is known.
fn said(words: Words, key: &str, minutes: Option<u64>) -> String {
    let counted = format!("{key}-minutes");
    match minutes {
        Some(minutes) if words.has(&counted) => words.count(&counted, minutes),
        _ => words.text(key),
    }
}

/// The faults of the form that was just refused, with a link to each.
#[component]
fn Faults() -> impl IntoView {
    let faults = visit().refused.last().map(|refused| refused.faults.clone());
    let faults = FormValues::new(RawRecord::new(), faults.unwrap_or_default(), words())
        .summary()
        .into_iter()
        .map(|(name, said)| {
            let href = format!("#{}", fault_id(&name));
            view! { <li><a href=href>{said}</a></li> }
        })
        .collect::<Vec<_>>();
    (!faults.is_empty()).then(|| view! { <ul>{faults}</ul> })
}
