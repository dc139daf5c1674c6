//! One property by which a list can be narrowed, as links that can be shared.

use leptos::prelude::*;

use crate::context::words;

/// How many values of a facet are in view at once; the others are folded away.
const IN_VIEW: usize = 10;
/// So few more are not worth folding away.
const NOT_WORTH_FOLDING: usize = 3;

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

/// A facet with its values; open where one is chosen. A long one shows its first values, and the
/// others on demand.
#[component]
pub fn FacetList(
    /// What the facet is.
    title: String,
    /// Its values, in the order to be shown.
    choices: Vec<FacetChoice>,
) -> impl IntoView {
    let open = choices.iter().any(|choice| choice.chosen);
    let mut choices = choices;
    let folded = if choices.len() > IN_VIEW + NOT_WORTH_FOLDING {
        choices.split_off(IN_VIEW)
    } else {
        Vec::new()
    };
    let more = (!folded.is_empty()).then(|| {
        let open = folded.iter().any(|choice| choice.chosen);
        let count = u64::try_from(folded.len()).unwrap_or_default();
        view! {
            <details class="facet-more" open=open>
                <summary>{words().count("facet-more", count)}</summary>
                <ul>{shown(folded)}</ul>
            </details>
        }
    });
    view! {
        <details class="facet" open=open>
            <summary>{title}</summary>
            <ul>{shown(choices)}</ul>
            {more}
        </details>
    }
}

fn shown(choices: Vec<FacetChoice>) -> impl IntoView {
    choices
        .into_iter()
        .map(|choice| {
            let current = choice.chosen.then_some("true");
            view! {
                <li>
                    <a href=choice.href aria-current=current rel="nofollow">{choice.name}</a>
                    <bdi class="facet-count">{choice.count}</bdi>
                </li>
            }
        })
        .collect_view()
}
