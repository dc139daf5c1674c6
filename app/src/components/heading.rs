//! How every page begins: where it is, what it is.

use html_escape::encode_text;
use leptos::prelude::*;
use leptos_meta::Title;

use super::outcome_notice::OutcomeNotice;
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::args;

/// The pages above a page, outermost first, without the home page: what each is called, and where.
pub type Trail = Vec<(String, Route)>;

/// The page's title, for the reader and for the browser, the way that leads to it, and what came of
/// the form that was just sent.
#[component]
pub fn PageHeading(
    /// What the page is.
    title: String,
    /// The pages above it; the home page goes without saying. Empty: no trail is shown.
    #[prop(optional)]
    trail: Trail,
    /// Stands above the title, small: a kind, a reference.
    #[prop(optional, into)]
    eyebrow: Option<String>,
    /// One or two sentences under the title.
    #[prop(optional, into)]
    lead: Option<String>,
    /// The language of title and lead, where a user wrote them.
    #[prop(optional, into)]
    lang: Option<String>,
    /// What tells this page from others of the same name, for the browser's title alone: a number,
    /// a reference. Empty: there is no other.
    #[prop(optional, into)]
    told_apart_by: String,
) -> impl IntoView {
    let words = words();
    let tab = words.list(
        [&title, &told_apart_by]
            .into_iter()
            .filter(|part| !part.is_empty()),
    );
    // leptos_meta writes a title as it is, and people's words are in it.
    let page_title = words.with("page-title", &args!["page" => tab]);
    let page_title = encode_text(&page_title).into_owned();
    let written = move |text: String| match lang.clone() {
        Some(lang) => view! { <bdi lang=lang>{text}</bdi> }.into_any(),
        None => text.into_any(),
    };
    view! {
        <Title text=page_title/>
        <div class="page-heading">
            {(!trail.is_empty()).then(|| view! { <Breadcrumb trail/> })}
            {eyebrow.map(|eyebrow| view! { <p class="eyebrow">{eyebrow}</p> })}
            <h1>{written(title)}</h1>
            {lead.map(|lead| view! { <p class="lead">{written(lead)}</p> })}
        </div>
        <OutcomeNotice/>
    }
}

#[component]
fn Breadcrumb(trail: Trail) -> impl IntoView {
    let words = words();
    let steps = trail
        .into_iter()
        .map(|(name, route)| view! { <li><a href=link(&route)><bdi>{name}</bdi></a></li> })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=words.text("breadcrumb-label")>
            <ol>
                <li><a href=link(&Route::Home)>{words.text("breadcrumb-home")}</a></li>
                {steps}
            </ol>
        </nav>
    }
}
