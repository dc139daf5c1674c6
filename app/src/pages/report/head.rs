//! What a report says of itself: period, scope, basis, moment; its contents; how to read it.

use backend::queries::ReportAsk;
use chrono::{DateTime, Utc};
use domain::pace::{FEWEST, FEWEST_FOR_MOST};
use domain::report::ReportPart;
use leptos::prelude::*;

use super::named::{period_name, scope_name};
use crate::components::KeyValues;
use crate::context::words;
use crate::words::args;

/// The head of the sheet.
#[component]
pub(super) fn SheetHead(ask: ReportAsk, as_of: DateTime<Utc>, internal: bool) -> impl IntoView {
    let words = words();
    let fact = |key: &str, value: String| (words.text(key), Some(value.into_any()));
    let rows = vec![
        fact("report-period", period_name(words, ask.period)),
        fact("report-scope", scope_name(words, &ask)),
        fact("report-basis", words.name(ask.basis)),
        fact("report-as-of", words.moment(as_of)),
    ];
    let warned = internal.then(|| {
        view! { <p class="message report-internal">{words.text("report-internal")}</p> }
    });
    view! {
        <KeyValues rows/>
        {warned}
    }
}

/// The parts, as links.
#[component]
pub(super) fn Contents() -> impl IntoView {
    let words = words();
    let parts = ReportPart::ALL.iter().map(|part| {
        view! { <li><a href=format!("#{part}")>{words.name(*part)}</a></li> }
    });
    view! {
        <section class="report-contents">
            <h2>{words.text("report-contents")}</h2>
            <ol>{parts.collect_view()}</ol>
        </section>
    }
}

/// What holds for every figure.
#[component]
pub(super) fn Reading() -> impl IntoView {
    let words = words();
    let rules = args!["few" => FEWEST, "most" => FEWEST_FOR_MOST];
    view! {
        <section>
            <h2>{words.text("report-reading")}</h2>
            <ul>
                <li>{words.text("report-small")}</li>
                <li>{words.text("report-withheld")}</li>
                <li>{words.with("pace-few", &rules)}</li>
                <li>{words.text("report-days-utc")}</li>
                <li>{words.text("report-moves")}</li>
                <li>{words.text("report-nobody")}</li>
                <li>{words.text("coverage-no-rank")}</li>
            </ul>
        </section>
    }
}
