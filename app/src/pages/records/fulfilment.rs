//! How much of a request is delivered, theme by theme.

use domain::project::{Fulfilled, ThemeProgress};
use leptos::prelude::*;

use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::args;

/// The word, the share and the table. It goes by the projects that the reader may see, which is said.
#[component]
pub(super) fn FulfilmentSection(
    /// Each theme with how far it has come.
    fulfilled: Fulfilled,
) -> impl IntoView {
    let words = words();
    let share = |at_least| words.number(fulfilled.share(at_least).into());
    let figures = args![
        "whole" => words.name(fulfilled.whole()),
        "delivered" => share(ThemeProgress::Delivered),
        "underway" => share(ThemeProgress::UnderWay),
    ];
    let said = words.with("fulfilment-said", &figures);
    let rows = fulfilled
        .themes
        .iter()
        .map(|(theme, progress)| {
            vec![
                Cell::text(words.name(theme.code)),
                Cell::Figure(words.number(theme.share.percent().into())),
                Cell::text(words.name(*progress)),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("fulfilment-theme"), false),
        (words.text("fulfilment-share"), true),
        (words.text("fulfilment-progress"), false),
    ];
    let title = words.text("fulfilment-title");
    let caption = title.clone();
    view! {
        <section class="fulfilment">
            <h2>{title}</h2>
            <p>{said}</p>
            <DataTable caption caption_hidden=true columns rows/>
            <p class="hint">{words.text("fulfilment-hint")}</p>
        </section>
    }
}
