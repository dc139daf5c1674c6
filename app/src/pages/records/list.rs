//! Requests, or offers: searched, narrowed, in order, page by page.

use backend::queries::{self, Browse, BrowsePage, Mine};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::card::Card;
use super::filters::{Facets, Search, is_narrowed};
use super::list_query::{address, read, whole_list, write};
use crate::actions::notices::SaveSearch;
use crate::components::{Empty, PageHeading, Pager, PostForm};
use crate::context::{action, backend, link, query, sign_in_link, viewer, words};
use crate::pages::load;
use crate::routes::Route;
use crate::words::{Words, args};

/// The records of a kind that the reader may see.
#[component]
pub fn RecordsPage(
    /// Requests or offers.
    kind: RecordKind,
) -> impl IntoView {
    let (backend, viewer, ask) = (backend(), viewer(), read(kind, &query()));
    let asked = ask.clone();
    load(
        async move { queries::browse(&backend?, &viewer, &asked).await },
        move |found| view! { <Records ask found/> },
    )
}

#[component]
fn Records(ask: Browse, found: BrowsePage) -> impl IntoView {
    let words = words();
    let kind = ask.kind;
    let (title, lead, new) = match kind {
        RecordKind::Request => ("requests-title", "requests-lead", "request-new"),
        RecordKind::Offer => ("offers-title", "offers-lead", "offer-new"),
    };
    let (title, lead) = (words.text(title), words.text(lead));
    let begin = may_begin(&viewer(), kind).then(|| {
        let text = words.text(new);
        view! { <p class="actions"><a class="button" href=link(&Route::NewRecord(kind))>{text}</a></p> }
    });
    let told_apart_by = place(&ask, &found);
    view! {
        <PageHeading title lead told_apart_by/>
        {begin}
        <Search ask=ask.clone()/>
        <div class="with-aside">
            <Facets ask=ask.clone() facets=found.facets.clone()/>
            <Results ask=ask.clone() found/>
        </div>
        {tell_me(words, &ask)}
    }
}

/// To be told of what the list will have, where it is narrowed.
fn tell_me(words: Words, ask: &Browse) -> Option<impl IntoView + use<>> {
    let open = ask.part == Mine::Open && is_narrowed(ask);
    (open && viewer().account().is_some()).then(|| {
        let first = Browse {
            page: 1,
            ..ask.clone()
        };
        let hidden = vec![("kind", ask.kind.to_string()), ("query", write(&first))];
        view! {
            <PostForm action={action::<SaveSearch>()} hidden>
                <p class="tell-me">
                    <button class="button button-quiet" type="submit">
                        {words.text("search-save")}
                    </button>
                    " " <span class="hint">{words.text("search-save-hint")}</span>
                </p>
            </PostForm>
        }
    })
}

/// Which page of how many it is; empty on the first.
fn place(ask: &Browse, found: &BrowsePage) -> String {
    let (page, pages) = (ask.page.min(found.pages), found.pages);
    if page > 1 {
        words().with("pager-place", &args!["page" => page, "pages" => pages])
    } else {
        String::new()
    }
}

/// Whether the viewer may begin a record of a kind for one of their organisations.
pub(super) fn may_begin(viewer: &Viewer, kind: RecordKind) -> bool {
    let action = match kind {
        RecordKind::Request => Action::CreateRequest,
        RecordKind::Offer => Action::CreateOffer,
    };
    viewer
        .memberships()
        .iter()
        .any(|own| decide(viewer, action, &Subject::Organisation(own.organisation)).is_ok())
}

/// The records of one page, or why there are none.
#[component]
fn Results(ask: Browse, found: BrowsePage) -> impl IntoView {
    let words = words();
    let kind = ask.kind;
    let counted = match kind {
        RecordKind::Request => words.count("requests-found", found.total),
        RecordKind::Offer => words.count("offers-found", found.total),
    };
    if found.total == 0 {
        return view! { <section class="results"><Nothing ask/></section> }.into_any();
    }
    let cards = found
        .cards
        .into_iter()
        .map(|card| view! { <li><Card kind card/></li> })
        .collect_view();
    let pages = u32::try_from(found.pages).unwrap_or(u32::MAX);
    let page = u32::try_from(ask.page).unwrap_or(u32::MAX).clamp(1, pages);
    let href = move |page: u32| {
        address(&Browse {
            page: page.into(),
            ..ask.clone()
        })
    };
    view! {
        <section class="results">
            <p class="results-count">{counted}</p>
            <ul class="plain record-list">{cards}</ul>
            <Pager page pages href/>
        </section>
    }
    .into_any()
}

/// Says why a list is empty, and what can be done about it.
#[component]
fn Nothing(ask: Browse) -> impl IntoView {
    let words = words();
    let viewer = viewer();
    let kind = ask.kind;
    let here = address(&ask);
    let (reason, action) = if is_narrowed(&ask) {
        let whole = Browse {
            part: ask.part,
            ..whole_list(kind)
        };
        ("list-empty-narrowed", Some(("list-clear", address(&whole))))
    } else if viewer.account().is_none() {
        (
            "list-empty-stranger",
            Some(("nav-sign-in", sign_in_link(Some(&here)))),
        )
    } else if may_begin(&viewer, kind) {
        let new = match kind {
            RecordKind::Request => "request-new",
            RecordKind::Offer => "offer-new",
        };
        let reason = match ask.part {
            Mine::Own => "list-empty-own",
            Mine::Open | Mine::All => "list-empty",
        };
        (reason, Some((new, link(&Route::NewRecord(kind)))))
    } else {
        ("list-empty", None)
    };
    let reason = words.text(reason);
    match action {
        Some((text, href)) => {
            let action = (words.text(text), href);
            view! { <Empty reason action/> }.into_any()
        }
        None => view! { <Empty reason/> }.into_any(),
    }
}
