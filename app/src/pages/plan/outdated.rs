//! What became of an earlier plan: pairs that no longer hold, and records that changed since.

use backend::queries::{NamedPair, PlanPage, RecordName};
use backend::use_cases::matches::Unheld;
use leptos::prelude::*;

use super::left_out::record_link;
use crate::context::words;
use crate::words::args;

/// Both lists; nothing where there is neither.
#[component]
pub(super) fn Outdated(
    changed: Vec<RecordName>,
    tried: Vec<(NamedPair, Option<Unheld>)>,
) -> impl IntoView {
    let words = words();
    if changed.is_empty() && tried.is_empty() {
        return None;
    }
    let pairs = tried.into_iter().map(|(pair, why)| {
        let why = why.map_or_else(|| words.text("plan-holds-again"), |why| words.name(why));
        let (request, offer) = (pair.request.to_string(), pair.offer.to_string());
        let args = args!["request" => request, "offer" => offer, "why" => why];
        view! { <li>{words.with("plan-pair-why", &args)}</li> }
    });
    let pairs: Vec<_> = pairs.collect();
    let pairs = (!pairs.is_empty()).then(|| {
        view! {
            <p>{words.text("plan-unheld")}</p>
            <ul>{pairs}</ul>
        }
    });
    let is_cut = changed.len() >= PlanPage::NAMED;
    let cut = is_cut.then(|| view! { <p class="hint">{words.text("plan-changed-cut")}</p> });
    let records = (!changed.is_empty()).then(|| {
        let records = changed
            .into_iter()
            .map(|name| view! { <li>{record_link(name)}</li> });
        view! {
            <p>{words.text("plan-changed")}</p>
            <ul>{records.collect_view()}</ul>
            {cut}
        }
    });
    Some(view! {
        <section id="outdated" class="message">
            <h2>{words.text("plan-outdated")}</h2>
            {pairs}
            {records}
        </section>
    })
}
