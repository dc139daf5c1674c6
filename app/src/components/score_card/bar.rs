//! One bar of a hundred points, in eight parts.

use leptos::prelude::*;
use matcher::FactorCheck;

use crate::context::words;

/// Height of the bar; its width is the 100 points.
const HEIGHT: u32 = 4;

/// The points of each factor side by side. Hidden from screen readers, which have the table.
#[component]
pub(super) fn ScoreBar(
    /// The factors, in the order of the rule.
    factors: Vec<FactorCheck>,
) -> impl IntoView {
    let words = words();
    let mut start = 0;
    let parts = factors
        .into_iter()
        .enumerate()
        .filter(|(_, check)| check.points > 0)
        .map(|(place, check)| {
            let x = start;
            start += check.points;
            let title = format!("{}: {}", words.name(check.factor), check.points);
            view! {
                <rect
                    class=format!("part part-{}", place + 1)
                    x=x.to_string()
                    y="0"
                    width=check.points.to_string()
                    height=HEIGHT.to_string()
                >
                    <title>{title}</title>
                </rect>
            }
        })
        .collect_view();
    view! {
        <svg
            class="score-bar"
            viewBox=format!("0 0 100 {HEIGHT}")
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            {parts}
        </svg>
    }
}
