//! A request or an offer in a list.

use backend::queries::RecordCard;
use chrono::{Days, NaiveDate};
use domain::record::{Facet, RecordKind, Term};
use domain::vocabulary::{Code, ThemeCode};
use leptos::prelude::*;

use crate::components::{RecordStatus, owner_name, term_name};
use crate::context::{link, today, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// How many days before its last day a record is said to close soon.
const SOON: Days = Days::new(30);

/// A record in a list: what it is called, whose it is, what it is about, until when it is open.
#[component]
pub(super) fn Card(
    /// Which kind.
    kind: RecordKind,
    /// The record.
    card: RecordCard,
) -> impl IntoView {
    let words = words();
    let route = Route::Record(kind, card.reference.clone());
    let title = if card.title.is_empty() {
        words.text("record-untitled")
    } else {
        card.title.clone()
    };
    let whose = (card.provider_type, card.state, card.mask.as_ref());
    let owner = owner_name(words, &card.organisation, whose);
    let themes = names(words, &card, Facet::Theme);
    let modalities = names(words, &card, Facet::Modality);
    let languages = names(words, &card, Facet::Language);
    view! {
        <article class="record-card">
            <p class="eyebrow">
                <span class="reference">{card.reference.to_string()}</span>
                " "
                <RecordStatus kind status=card.status.clone() computed=card.computed/>
            </p>
            <h2>
                <a href=link(&route)><bdi lang=card.language.to_string()>{title}</bdi></a>
            </h2>
            <p class="record-owner">{owner}</p>
            {list(words.text("facet-theme"), themes)}
            {list(words.text("facet-modality"), modalities)}
            {list(words.text("facet-language"), languages)}
            <p class="record-meta">{dates(words, &card)}</p>
        </article>
    }
}

/// The names of a record's terms of a facet; of themes only the second level, which says more.
fn names(words: Words, card: &RecordCard, facet: Facet) -> Vec<String> {
    let says_most = |term: &&Term| facet != Facet::Theme || ThemeCode::parse(&term.code).is_some();
    card.terms
        .iter()
        .filter(|term| term.facet == facet)
        .filter(says_most)
        .map(|term| term_name(words, term))
        .collect()
}

fn list(name: String, values: Vec<String>) -> Option<impl IntoView> {
    (!values.is_empty()).then(|| {
        view! {
            <p class="record-facts">
                <span class="record-facts-name">{name}</span>
                {words().list(values)}
            </p>
        }
    })
}

/// When it was published, and when it closes.
fn dates(words: Words, card: &RecordCard) -> impl IntoView + use<> {
    let published = card.published_at.map(|at| {
        let day = at.date_naive();
        let said = words.with("record-published", &args!["date" => words.date(day)]);
        view! { <span>{said}</span> }
    });
    let closes = card.expires_on.map(|day| {
        let said = words.with("record-closes", &args!["date" => words.date(day)]);
        let class = closes_soon(day, today()).then_some("closes-soon");
        view! { <span class=class>{said}</span> }
    });
    view! {
        {published}
        {closes}
    }
}

/// Whether a last day is near, and not over.
fn closes_soon(day: NaiveDate, today: NaiveDate) -> bool {
    day >= today && today.checked_add_days(SOON).is_some_and(|soon| day <= soon)
}
