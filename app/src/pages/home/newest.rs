//! The offers that were published last.

use backend::queries::RecordCard;
use domain::record::RecordKind;
use leptos::prelude::*;

use crate::components::Empty;
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::args;

/// A few offers, newest first, and the way to all of them.
#[component]
pub(super) fn NewestOffers(cards: Vec<RecordCard>) -> impl IntoView {
    let words = words();
    let none = cards
        .is_empty()
        .then(|| view! { <Empty reason=words.text("home-newest-none")/> });
    let cards = cards
        .into_iter()
        .map(|card| view! { <Newest card/> })
        .collect_view();
    view! {
        <section>
            <h2>{words.text("home-newest-title")}</h2>
            {none} <ul class="plain record-list">{cards}</ul>
            <p><a href=link(&Route::Records(RecordKind::Offer))>{words.text("home-read-offers")}</a></p>
        </section>
    }
}

#[component]
fn Newest(card: RecordCard) -> impl IntoView {
    let words = words();
    let route = Route::Record(RecordKind::Offer, card.reference.clone());
    let published = card.published_at.map(|at| {
        let args = args!["date" => words.date(at.date_naive())];
        view! { <li>{words.with("home-newest-published", &args)}</li> }
    });
    view! {
        <li>
            <h3>
                <a href=link(&route)><bdi lang=card.language.to_string()>{card.title}</bdi></a>
            </h3>
            <ul class="record-meta">
                <li><bdi>{card.organisation}</bdi></li>
                {published}
            </ul>
        </li>
    }
}
