//! One property by which a list can be narrowed, as links that can be shared.

use leptos::prelude::*;

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetChoice {
    /// Its name.
    pub name: String,
    /// How many records have it, as may be shown: small cells are hidden.
    pub count: String,
    /// The address of the list with this value chosen, or no longer chosen.
    pub href: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A facet with its values; open where one is chosen.
#[component]
pub fn FacetList(
    /// What the facet is.
    title: String,
    /// Its values, in the order to be shown.
    choices: Vec<FacetChoice>,
) -> impl IntoView {
    let open = choices.iter().any(|choice| choice.chosen);
    let choices = choices
        .into_iter()
        .map(|choice| {
            let current = choice.chosen.then_some("true");
            view! {
                <li>
                    <a href=choice.href aria-current=current rel="nofollow">{choice.name}</a>
                    <span class="facet-count">{choice.count}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="facet" open=open>
            <summary>{title}</summary>
            <ul>{choices}</ul>
        </details>
    }
}
