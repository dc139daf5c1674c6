//! What narrows a list: words, properties, a part, an order. All of it is plain links and one
//! plain form.

use std::collections::BTreeMap;

use backend::queries::{Browse, FacetOption};
use domain::record::{Facet, RecordKind};
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::list_query::{PART, SORT, TEXT, address, toggled, whole_list};
use crate::components::{FacetChoice, FacetList, term_name};
use crate::context::{link, viewer, words};
use crate::routes::Route;

/// The search form: words, part and order; what was chosen by links goes along.
#[component]
pub(super) fn Search(
    /// What the list is asked for now.
    ask: Browse,
) -> impl IntoView {
    let words = words();
    let label = match ask.kind {
        RecordKind::Request => words.text("search-requests"),
        RecordKind::Offer => words.text("search-offers"),
    };
    let chosen = ask.terms.iter().map(|term| {
        view! { <input type="hidden" name=term.facet.code() value=term.code.clone()/> }
    });
    let chosen = chosen.collect_view();
    let signed_in = viewer().account().is_some();
    let part = signed_in.then(|| {
        let said = words.text("list-part");
        view! { <Choose name=PART label=said given=ask.part/> }
    });
    view! {
        <form class="search" method="get" action=link(&Route::Records(ask.kind)) role="search">
            {chosen}
            <div class="field">
                <label for=TEXT>{label}</label>
                <input
                    type="search"
                    class="input"
                    id=TEXT
                    name=TEXT
                    value=ask.text.clone()
                    dir="auto"
                    aria-keyshortcuts="/"
                />
            </div>
            {part}
            <Choose name=SORT label=words.text("list-sort") given=ask.sort/>
            <button type="submit" class="button">{words.text("list-search")}</button>
        </form>
    }
}

/// One of a few codes.
#[component]
fn Choose<C: Code + Send>(name: &'static str, label: String, given: C) -> impl IntoView {
    let words = words();
    let options = C::all()
        .iter()
        .map(|code| {
            let selected = *code == given;
            view! { <option value=code.code() selected=selected>{words.name(*code)}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name>{options}</select>
        </div>
    }
}

/// The properties, each with its values and how many records have them; nothing where there is
/// nothing to choose and nothing chosen.
#[component]
pub(super) fn Facets(
    /// What the list is asked for now.
    ask: Browse,
    /// The values of each property.
    facets: BTreeMap<Facet, Vec<FacetOption>>,
) -> impl IntoView {
    let words = words();
    let lists = facets
        .into_iter()
        .filter(|(facet, options)| narrows(*facet, options))
        .map(|(facet, options)| {
            let choices = options.into_iter().map(|option| FacetChoice {
                name: term_name(words, &option.term),
                count: words.tally(option.count),
                href: address(&toggled(&ask, &option.term)),
                chosen: option.chosen,
            });
            view! { <FacetList title=words.name(facet) choices=choices.collect()/> }
        })
        .collect::<Vec<_>>();
    let clear = is_narrowed(&ask).then(|| {
        let whole = Browse {
            part: ask.part,
            sort: ask.sort,
            ..whole_list(ask.kind)
        };
        view! { <p><a href=address(&whole)>{words.text("list-clear")}</a></p> }
    });
    (clear.is_some() || !lists.is_empty()).then(|| {
        view! {
            <nav aria-label=words.text("list-narrow")>
                <h2>{words.text("list-narrow")}</h2>
                {clear}
                {lists}
            </nav>
        }
    })
}

/// Whether there is anything to choose: open records are all in one state.
fn narrows(facet: Facet, options: &[FacetOption]) -> bool {
    match options {
        [] => false,
        [only] => facet != Facet::Status || only.chosen,
        _ => true,
    }
}

/// Whether a list is narrowed by words or properties.
pub(super) fn is_narrowed(ask: &Browse) -> bool {
    ask.text.is_some() || !ask.terms.is_empty()
}
