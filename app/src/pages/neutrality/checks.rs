//! Every stored score, computed again, and States with equal areas, exchanged.

use backend::queries::{Replay, Replayed};
use leptos::prelude::*;
use matcher::{Exchange, Score, Unequal};

use crate::components::{Cell, DataTable};
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// What came of both.
#[component]
pub(super) fn Checks(replay: Replay, exchange: Exchange) -> impl IntoView {
    let words = words();
    let replayed = words.with(
        "neutrality-replayed",
        &args!["scores" => replay.scores, "wrong" => replay.wrong],
    );
    let exchanged = words.with(
        "neutrality-exchanged",
        &args![
            "states" => exchange.states,
            "classes" => exchange.classes,
            "exchanged" => exchange.exchanged,
            "pairs" => exchange.pairs,
            "moved" => exchange.unequal.len(),
        ],
    );
    let some =
        (!exchange.complete).then(|| view! { <p class="hint">{words.text("neutrality-some")}</p> });
    let wrong = (!replay.named.is_empty()).then(|| wrong(words, &replay.named));
    let moved = (!exchange.unequal.is_empty()).then(|| moved(words, &exchange.unequal));
    view! {
        <section id="replay">
            <h2>{words.text("neutrality-replay")}</h2>
            <p>{words.text("neutrality-replay-lead")}</p>
            <p><strong>{replayed}</strong></p>
            {wrong}
        </section>
        <section id="exchange">
            <h2>{words.text("neutrality-exchange")}</h2>
            <p>{words.text("neutrality-exchange-lead")}</p>
            <p><strong>{exchanged}</strong></p>
            {some}
            {moved}
        </section>
    }
}

fn points(words: Words, score: Option<Score>) -> Cell {
    let none = || words.text("neutrality-no-score");
    Cell::Figure(score.map_or_else(none, |score| score.points().to_string()))
}

fn wrong(words: Words, named: &[Replayed]) -> impl IntoView + use<> {
    let columns = [
        ("neutrality-match", false),
        ("neutrality-stored", true),
        ("neutrality-card", true),
        ("neutrality-now", true),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = named.iter().map(|one| {
        let reference = one.matching.to_string();
        let href = link(&Route::Match(one.matching.clone()));
        vec![
            Cell::View(view! { <a href=href>{reference}</a> }.into_any()),
            Cell::Figure(one.stored.to_string()),
            points(words, one.card),
            points(words, one.now),
        ]
    });
    let caption = words.text("neutrality-wrong");
    view! { <DataTable caption columns rows=rows.collect()/> }
}

fn moved(words: Words, unequal: &[Unequal]) -> impl IntoView + use<> {
    let columns = [
        ("neutrality-two", false),
        ("neutrality-before", true),
        ("neutrality-after", true),
    ];
    let columns = columns
        .map(|(key, figure)| (words.text(key), figure))
        .to_vec();
    let rows = unequal.iter().map(|one| {
        let (first, second) = one.states;
        vec![
            Cell::text(format!("{} / {}", first.code(), second.code())),
            points(words, one.before),
            points(words, one.after),
        ]
    });
    let caption = words.text("neutrality-moved");
    view! { <DataTable caption columns rows=rows.collect()/> }
}
