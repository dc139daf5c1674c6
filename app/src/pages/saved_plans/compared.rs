//! Two saved plans beside each other.

use backend::queries::{NamedPair, PlansCompared};
use domain::vocabulary::StateCode;
use leptos::prelude::*;
use matcher::plan::Worth;

use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::{Words, args};

/// What differs.
#[component]
pub(super) fn Compared(compared: PlansCompared) -> impl IntoView {
    let words = words();
    let (first, second) = compared.plans;
    let columns = vec![
        (words.text("plans-measure"), false),
        (first.name.clone(), true),
        (second.name.clone(), true),
    ];
    let row = |key: &str, of: fn(&Worth) -> u64| {
        vec![
            Cell::text(words.text(key)),
            Cell::Figure(words.number(of(&first.worth))),
            Cell::Figure(words.number(of(&second.worth))),
        ]
    };
    let only = |key: &str, (a, b): (usize, usize)| {
        let figures = [a, b].map(|count| Cell::Figure(count.to_string()));
        std::iter::once(Cell::text(words.text(key)))
            .chain(figures)
            .collect()
    };
    let rows = vec![
        row("plan-states", |worth| worth.states_served),
        row("plan-requests", |worth| worth.requests_served),
        row("plan-total", |worth| worth.total_score),
        only("plans-only-pairs", compared.only),
        only("plans-only-requests", compared.requests),
    ];
    let both = words.with("plans-both", &args!["count" => compared.both]);
    let caption = words.text("plans-compared");
    let only_first = only_in(words, &first.name, (compared.states.0, compared.named.0));
    let only_second = only_in(words, &second.name, (compared.states.1, compared.named.1));
    view! {
        <section id="compared">
            <h2>{caption.clone()}</h2>
            <p>{both}</p>
            <DataTable caption caption_hidden=true columns rows/>
            {only_first}
            {only_second}
        </section>
    }
}

/// The States and the pairs that only one of the two has.
fn only_in(
    words: Words,
    name: &str,
    (states, pairs): (Vec<StateCode>, Vec<NamedPair>),
) -> Option<impl IntoView + use<>> {
    if states.is_empty() && pairs.is_empty() {
        return None;
    }
    let mut names: Vec<String> = states.into_iter().map(|state| words.name(state)).collect();
    names.sort();
    let states = (!names.is_empty()).then(|| {
        let said = words.with("plans-only-states", &args!["states" => words.list(&names)]);
        view! { <p>{said}</p> }
    });
    let pairs = pairs.into_iter().map(|pair| {
        let both = format!("{} – {}", pair.request, pair.offer);
        view! { <li>{both}</li> }
    });
    let title = words.with("plans-only-in", &args!["name" => name]);
    Some(view! {
        <h3 dir="auto">{title}</h3>
        {states}
        <details>
            <summary>{words.text("plans-only-pairs")}</summary>
            <ul>{pairs.collect_view()}</ul>
        </details>
    })
}
