//! What one looks for and wants to be told of.

use backend::queries::{SavedSearch, SearchedFor};
use domain::record::RecordKind;
use leptos::prelude::*;

use crate::actions::notices::ForgetSearch;
use crate::components::{Empty, PostForm, term_name};
use crate::context::{action, link, words};
use crate::pages::records::list_address;
use crate::routes::Route;
use crate::words::{Words, args};

/// The searches that were saved, each with a way to what it finds now and a button to forget it.
#[component]
pub(super) fn Searches(searches: Vec<SavedSearch>) -> impl IntoView {
    let words = words();
    let items = searches
        .into_iter()
        .map(|search| item(words, search))
        .collect::<Vec<_>>();
    let list = if items.is_empty() {
        view! { <Empty reason=words.text("searches-none")/> }.into_any()
    } else {
        view! { <ul class="plain saved-searches">{items}</ul> }.into_any()
    };
    view! {
        <section id="searches">
            <h2>{words.text("searches-title")}</h2>
            <p>{words.text("searches-lead")}</p>
            {list}
        </section>
    }
}

fn item(words: Words, search: SavedSearch) -> impl IntoView {
    let (said, href) = described(words, &search.searched);
    let hidden = vec![("search", search.id.to_string())];
    let name = said.clone();
    view! {
        <li class="saved-search">
            <a href=href dir="auto">{said}</a>
            <PostForm action={action::<ForgetSearch>()} hidden>
                <button class="button button-quiet" type="submit">
                    {words.text("search-forget")} <span class="visually-hidden">" " {name}</span>
                </button>
            </PostForm>
        </li>
    }
}

/// What a search looks for, and where that stands.
fn described(words: Words, searched: &SearchedFor) -> (String, String) {
    match searched {
        SearchedFor::List(ask) => {
            let kind = match ask.kind {
                RecordKind::Request => words.text("nav-requests"),
                RecordKind::Offer => words.text("nav-offers"),
            };
            let text = ask.text.iter().map(|text| format!("“{text}”"));
            let terms = ask.terms.iter().map(|term| term_name(words, term));
            let parts: Vec<String> = text.chain(terms).collect();
            let said = format!("{kind}: {}", parts.join(" · "));
            (said, list_address(ask))
        }
        SearchedFor::Fits {
            kind,
            reference,
            least,
        } => {
            let key = match kind {
                RecordKind::Request => "search-fits-request",
                RecordKind::Offer => "search-fits-offer",
            };
            let args = args!["reference" => reference.to_string(), "least" => least.points()];
            let page = Route::RecordMatches(*kind, reference.clone());
            (words.with(key, &args), link(&page))
        }
    }
}
