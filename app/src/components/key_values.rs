//! Facts of a record: what, and which.

use leptos::prelude::*;

/// A list of facts; one without a value is left out.
#[component]
pub fn KeyValues(
    /// Each fact's name and what stands there.
    rows: Vec<(String, Option<AnyView>)>,
) -> impl IntoView {
    let rows = rows
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .map(|(name, value)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="key-values">{rows}</dl> }
}
