//! What the offers of a bundle cover together, as it was frozen when they were put together.

use backend::queries::{BundleView, CoveredCell};
use leptos::prelude::*;

use crate::components::{Cell, DataTable};
use crate::words::{Words, args};

/// The part of the request that is covered, and by what each theme is; for those who are told of all
/// of it.
pub(super) fn covered(words: Words, view: &BundleView) -> Option<impl IntoView + use<>> {
    let card = view.card.as_ref()?;
    let said = words.with(
        "bundle-covers",
        &args![
            "percent" => card.percent, "single" => card.single.percent,
            "date" => words.date(view.at.date_naive()),
        ],
    );
    let rows = card
        .cells
        .iter()
        .map(|cell| row(words, view, cell))
        .collect();
    let columns = vec![
        (words.text("fulfilment-theme"), false),
        (words.text("fulfilment-share"), true),
        (words.text("bundle-form"), false),
        (words.text("bundle-nearest"), false),
        (words.text("bundle-how-near"), false),
    ];
    let caption = words.text("bundle-covered");
    Some(view! {
        <section>
            <h2>{caption.clone()}</h2>
            <p>{said}</p>
            <DataTable caption caption_hidden=true wide=true columns rows/>
        </section>
    })
}

fn row(words: Words, view: &BundleView, cell: &CoveredCell) -> Vec<Cell> {
    let mut parts = view.parts.iter();
    let by = cell
        .offer
        .and_then(|offer| parts.find(|part| part.id == offer))
        .and_then(|part| part.offer.as_ref());
    let by = by.map_or(Cell::Nothing, |offer| {
        let title = offer.title.clone();
        Cell::View(view! { <bdi>{title}</bdi> }.into_any())
    });
    vec![
        Cell::text(words.name(cell.theme)),
        Cell::Figure(words.number(u64::from(cell.share))),
        Cell::text(words.name(cell.modality)),
        by,
        Cell::text(words.name(cell.affinity)),
    ]
}
