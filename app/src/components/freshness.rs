//! When something was last heard of, as a light and in words.

use domain::lifecycle::Freshness;
use leptos::prelude::*;

use crate::context::words;

/// The light of a project. Its shape differs too, so that colour is never alone.
#[component]
pub fn FreshnessLight(
    /// Which light it shows.
    freshness: Freshness,
) -> impl IntoView {
    let class = match freshness {
        Freshness::Green => "light light-green",
        Freshness::Amber => "light light-amber",
        Freshness::Red => "light light-red",
    };
    let shape = match freshness {
        Freshness::Green => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z",
        Freshness::Amber => "M8 2l6.5 12h-13z",
        Freshness::Red => "M2.5 2.5h11v11h-11z",
    };
    view! {
        <span class=class>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d=shape></path>
            </svg>
            {words().name(freshness)}
        </span>
    }
}
