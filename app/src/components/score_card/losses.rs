//! Where a match loses points, the most first.

use leptos::prelude::*;
use matcher::{Explanation, FactorCheck};

use super::said::said;
use crate::context::words;
use crate::words::args;

/// The factors that cost points, each with what was compared; says so where none does. Nothing
/// where there is no score.
#[component]
pub fn Losses(
    /// What the matcher said.
    explanation: Explanation,
) -> impl IntoView {
    let words = words();
    let lost = |check: &FactorCheck| check.weight.saturating_sub(check.points);
    let mut factors = explanation.outcome?.factors;
    factors.retain(|check| lost(check) > 0);
    factors.sort_by_key(|check| std::cmp::Reverse(lost(check)));
    if factors.is_empty() {
        return Some(view! { <p>{words.text("card-no-losses")}</p> }.into_any());
    }
    let items = factors
        .iter()
        .map(|check| {
            let args = args!["factor" => words.name(check.factor), "points" => lost(check)];
            let reasons = said(words, &check.compared)
                .into_iter()
                .map(|reason| view! { <p>{reason}</p> })
                .collect_view();
            view! {
                <li>
                    <strong>{words.with("card-lost", &args)}</strong>
                    {reasons}
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="losses">{items}</ul> }.into_any())
}
