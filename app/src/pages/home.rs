//! The first page: what it is, how it works, which rules hold.

use domain::record::RecordKind;
use leptos::prelude::*;

use crate::components::PageHeading;
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::Words;

/// Says what the site is for.
#[component]
pub fn HomePage() -> impl IntoView {
    let words = words();
    view! {
        <PageHeading title=words.text("home-title") lead=words.text("home-lead")/>
        <Doors words/>
        <HowItWorks words/>
        <Rules words/>
    }
}

/// What each kind of reader can do from here.
#[component]
fn Doors(words: Words) -> impl IntoView {
    let door = |title: &str, text: &str, links: Vec<(String, Route)>| {
        let links = links.into_iter().map(|(text, route)| {
            view! { <li><a href=link(&route)>{text}</a></li> }
        });
        view! {
            <section class="door">
                <h2>{words.text(title)}</h2>
                <p>{words.text(text)}</p>
                <ul class="plain">{links.collect_view()}</ul>
            </section>
        }
    };
    let ask = (
        words.text("home-ask-link"),
        Route::NewRecord(RecordKind::Request),
    );
    let give = (
        words.text("home-give-link"),
        Route::NewRecord(RecordKind::Offer),
    );
    let requests = (
        words.text("home-read-requests"),
        Route::Records(RecordKind::Request),
    );
    let offers = (
        words.text("home-read-offers"),
        Route::Records(RecordKind::Offer),
    );
    view! {
        <div class="doors">
            {door("home-ask-title", "home-ask", vec![ask])}
            {door("home-give-title", "home-give", vec![give])}
            {door("home-read-title", "home-read", vec![requests, offers])}
        </div>
    }
}

/// The way from a need to a result, in four steps.
#[component]
fn HowItWorks(words: Words) -> impl IntoView {
    let steps = [
        ("home-how-1-title", "home-how-1"),
        ("home-how-2-title", "home-how-2"),
        ("home-how-3-title", "home-how-3"),
        ("home-how-4-title", "home-how-4"),
    ];
    let steps = steps.map(|(title, text)| {
        view! {
            <li>
                <h3>{words.text(title)}</h3>
                <p>{words.text(text)}</p>
            </li>
        }
    });
    view! {
        <section>
            <h2>{words.text("home-how-title")}</h2>
            <ol class="how">{steps}</ol>
            <p><a href=link(&Route::Method)>{words.text("home-method-link")}</a></p>
        </section>
    }
}

/// The rules that no feature may break.
#[component]
fn Rules(words: Words) -> impl IntoView {
    let rules = [
        "home-rule-say",
        "home-rule-rank",
        "home-rule-file",
        "home-rule-decide",
        "home-rule-lose",
    ];
    let rules = rules.map(|rule| view! { <li>{words.text(rule)}</li> });
    view! {
        <section>
            <h2>{words.text("home-rules-title")}</h2>
            <ul>{rules}</ul>
        </section>
    }
}
