//! Why nothing else fits: how many fell at which gate, and those that come nearest.

use backend::queries::RankedRow;
use domain::record::RecordKind;
use leptos::prelude::*;
use matcher::{Funnel, Gate};

use super::row::{Ranked, RankedItem};
use crate::components::{Cell, DataTable};
use crate::context::words;
use crate::words::args;

/// How many were considered, and at which gate the others fell first.
#[component]
pub(super) fn FunnelList(
    /// What kind of record they were considered for.
    kind: RecordKind,
    /// The counts.
    funnel: Funnel,
) -> impl IntoView {
    let words = words();
    let summary = match kind {
        RecordKind::Request => "funnel-summary-request",
        RecordKind::Offer => "funnel-summary-offer",
    };
    let summary = words.with(
        summary,
        &args!["considered" => funnel.considered, "passed" => funnel.passed],
    );
    let rows: Vec<Vec<Cell>> = Gate::ALL
        .iter()
        .map(|gate| (*gate, funnel.fallen(*gate)))
        .filter(|(_, fallen)| *fallen > 0)
        .map(|(gate, fallen)| {
            vec![
                Cell::text(words.name(gate)),
                Cell::text(words.text(remedy(gate))),
                Cell::Figure(words.number(fallen)),
            ]
        })
        .collect();
    let columns = vec![
        (words.text("funnel-gate"), false),
        (words.text("funnel-remedy"), false),
        (words.text("funnel-fallen"), true),
    ];
    let table = (!rows.is_empty()).then(|| {
        let caption = words.text("funnel-caption");
        view! { <DataTable caption caption_hidden=true columns rows/> }
    });
    view! {
        <section class="funnel">
            <h2>{words.text("funnel-title")}</h2>
            <p>{summary}</p>
            {table}
        </section>
    }
}

/// What helps where a gate fails.
const fn remedy(gate: Gate) -> &'static str {
    match gate {
        Gate::Open => "funnel-open",
        Gate::OwnOffer => "funnel-own-offer",
        Gate::Coverage => "funnel-coverage",
        Gate::Modality => "funnel-modality",
        Gate::Theme => "funnel-theme",
        Gate::Timing => "funnel-timing",
        Gate::Capacity => "funnel-capacity",
    }
}

/// Those that do not fit and come nearest; shows nothing where there is none.
#[component]
pub(super) fn Nearest(
    /// The record that they come near to.
    this: Ranked,
    /// The nearest first.
    rows: Vec<RankedRow>,
) -> impl IntoView {
    let words = words();
    (!rows.is_empty()).then(|| {
        let items = rows
            .into_iter()
            .map(|row| view! { <RankedItem this=this.clone() row/> })
            .collect_view();
        view! {
            <section>
                <h2>{words.text("nearest-title")}</h2>
                <p>{words.text("nearest-lead")}</p>
                <ol class="ranking ranking-nearest">{items}</ol>
            </section>
        }
    })
}
