//! The gates: which hold, and which do not.

use leptos::prelude::*;
use matcher::GateCheck;

use crate::context::words;

/// All gates; one line where every one is passed.
#[component]
pub(super) fn GateList(
    /// The gates, in the order of the rule.
    gates: Vec<GateCheck>,
) -> impl IntoView {
    let words = words();
    if gates.iter().all(|check| check.passed) {
        return view! { <p class="gates-passed">{words.text("card-gates-passed")}</p> }.into_any();
    }
    let gates = gates
        .into_iter()
        .map(|check| {
            let (class, key) = if check.passed {
                ("gate gate-passed", "gate-passed")
            } else {
                ("gate gate-failed", "gate-failed")
            };
            view! {
                <li class=class>
                    {words.name(check.gate)} " – " <strong>{words.text(key)}</strong>
                </li>
            }
        })
        .collect_view();
    view! {
        <h4>{words.text("card-gates")}</h4>
        <ul class="gates">{gates}</ul>
    }
    .into_any()
}
