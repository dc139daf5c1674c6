//! Everything that happened, for reviewers, and where the log ends.

mod asked;
mod filter;

use backend::event_log::Head;
use backend::queries::{self, Audit, AuditAsk, AuditRow, AuditSubject};
use leptos::prelude::*;

use super::load;
use super::paging::Pages;
use crate::components::{Cell, DataTable, Empty, PageHeading, happened};
use crate::context::{self, backend, link, viewer, words};
use crate::routes::{LOG_HEAD, Route};
use crate::words::{Words, args};
use filter::Filter;

/// The audit.
#[component]
pub fn AuditPage() -> impl IntoView {
    let (backend, viewer) = (backend(), viewer());
    let ask = asked::read(&context::query());
    let asked = ask.clone();
    let fetch = async move { queries::audit(&backend?, &viewer, &asked).await };
    load(fetch, move |audit| shown(audit, ask))
}

fn shown(audit: Audit, ask: AuditAsk) -> impl IntoView {
    let words = words();
    let Audit { rows, paging, head } = audit;
    let address = asked::address(&ask);
    let list = if rows.is_empty() {
        let action = (words.text("audit-show-all"), link(&Route::Audit));
        view! { <Empty reason=words.text("audit-none") action/> }.into_any()
    } else {
        table(words, rows).into_any()
    };
    let trail = vec![(words.text("review-title"), Route::Review)];
    view! {
        <PageHeading title=words.text("audit-title") lead=words.text("audit-lead") trail/>
        <LogHead head/>
        <Filter ask/>
        {list}
        <Pages paging address/>
    }
}

/// Where the log ends, and how to keep that.
#[component]
fn LogHead(head: Head) -> impl IntoView {
    let words = words();
    let count = u64::try_from(head.sequence).unwrap_or_default();
    let said = words.with("audit-head", &args!["count" => count]);
    view! {
        <section class="log-head">
            <p>{said} " " <code class="hash">{head.hash}</code></p>
            <p>
                <a href=LOG_HEAD download="log-head.json">{words.text("audit-head-download")}</a>
            </p>
            <p class="hint">{words.text("audit-head-hint")}</p>
        </section>
    }
}

fn table(words: Words, rows: Vec<AuditRow>) -> impl IntoView {
    let columns = vec![
        (words.text("audit-place"), true),
        (words.text("audit-subject"), false),
        (words.text("history-when"), false),
        (words.text("history-what"), false),
        (words.text("history-who"), false),
        (words.text("history-why"), false),
    ];
    let rows = rows.into_iter().map(|row| {
        let place = u64::try_from(row.sequence).unwrap_or_default();
        let mut cells = vec![
            Cell::Figure(words.number(place)),
            Cell::View(subject(words, row.subject)),
        ];
        cells.extend(happened(words, row.happened));
        cells
    });
    let (caption, rows) = (words.text("audit-title"), rows.collect());
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn subject(words: Words, subject: AuditSubject) -> AnyView {
    let to = |route: Route, said: String| {
        view! { <a class="reference" href=link(&route)>{said}</a> }.into_any()
    };
    match subject {
        AuditSubject::Record(kind, reference) => {
            let said = reference.to_string();
            to(Route::Record(kind, reference), said)
        }
        AuditSubject::Match(reference) => {
            let said = reference.to_string();
            to(Route::Match(reference), said)
        }
        AuditSubject::Project(reference) => {
            let said = reference.to_string();
            to(Route::Project(reference), said)
        }
        AuditSubject::Organisation(name) => view! { <span dir="auto">{name}</span> }.into_any(),
        AuditSubject::Unnamed(kind) => words.name(kind).into_any(),
    }
}
