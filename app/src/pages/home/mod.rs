//! The first page: what it is, how things stand, how it works, which rules hold.

mod figures;
mod newest;

use backend::BackendError;
use backend::queries::{self, CoverageView};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::coverage::{Measure, columns, groups};
use super::load;
use crate::components::{HeatLegend, HeatStrips, PageHeading};
use crate::context::{backend, link, viewer, words};
use crate::routes::Route;
use crate::words::Words;
use figures::FigureRow;
use newest::NewestOffers;

/// Says what the site is for.
#[component]
pub fn HomePage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let ask = async move {
        let backend = backend?;
        let figures = queries::figures(&backend, &viewer).await?;
        let coverage = queries::coverage(&backend, &viewer).await?;
        Ok::<_, BackendError>((figures, coverage))
    };
    load(ask, |(mut figures, coverage)| {
        let words = words();
        let newest = std::mem::take(&mut figures.newest_offers);
        view! {
            <PageHeading title=words.text("home-title") lead=words.text("home-lead")/>
            <FigureRow figures/>
            <Doors words/>
            <div class="home-now">
                <Asked words coverage/>
                <NewestOffers cards=newest/>
            </div>
            <HowItWorks words/>
            <Rules words/>
        }
    })
}

/// Where help is asked for, at a glance. What is unmet is told too seldom to be drawn: in small cells
/// it would tell who has a match.
#[component]
fn Asked(words: Words, coverage: CoverageView) -> impl IntoView {
    let groups = groups(words, &coverage, Measure::Requests);
    view! {
        <section>
            <h2>{words.text("home-coverage-title")}</h2>
            <p>{words.text("home-coverage")}</p>
            <figure class="heat-figure">
                <HeatStrips columns=columns(words) groups/>
                <HeatLegend/>
            </figure>
            <p><a href=link(&Route::Coverage)>{words.text("home-coverage-link")}</a></p>
        </section>
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
