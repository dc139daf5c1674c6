//! What went wrong with the form that was just sent.

use leptos::prelude::*;

use crate::actions::problem_in;
use crate::context::{query, words};
use crate::forms::field_name;

/// Says which problem an action sent the reader back with; shows nothing where there is none.
#[component]
pub fn ProblemNotice() -> impl IntoView {
    let words = words();
    let problem = problem_in(&query()).filter(|(key, _)| words.has(key));
    problem.map(|(key, fields)| {
        let fields = fields
            .iter()
            .map(|field| view! { <li>{field_name(words, field)}</li> })
            .collect::<Vec<_>>();
        let fields = (!fields.is_empty()).then(|| view! { <ul>{fields}</ul> });
        view! {
            <div class="error-summary" id="errors" role="alert" tabindex="-1" autofocus>
                <h2>{words.text(&format!("{key}-title"))}</h2>
                <p>{words.text(&key)}</p>
                {fields}
            </div>
        }
    })
}
