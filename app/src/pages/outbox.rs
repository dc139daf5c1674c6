//! What a demonstration wrote by e-mail, for its reviewers.

use backend::queries::{self, OutboxPage as Outbox, OutboxRow};
use leptos::prelude::*;

use super::load;
use super::paging::{Pages, asked_page};
use crate::components::{Cell, DataTable, Empty, PageHeading};
use crate::context::{self, backend, link, site, viewer, words};
use crate::mail::subject_key;
use crate::routes::Route;
use crate::words::Words;

/// The outbox.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let (backend, viewer, page) = (backend(), viewer(), asked_page(&context::query()));
    let fetch = async move { queries::outbox_page(&backend?, &viewer, page).await };
    load(fetch, shown)
}

fn shown(outbox: Outbox) -> impl IntoView {
    let words = words();
    let Outbox { rows, paging } = outbox;
    let list = if rows.is_empty() {
        view! { <Empty reason=words.text("outbox-none")/> }.into_any()
    } else {
        table(words, rows).into_any()
    };
    let trail = vec![(words.text("review-title"), Route::Review)];
    view! {
        <PageHeading title=words.text("outbox-title") lead=words.text("outbox-lead") trail/>
        {list}
        <Pages paging address=link(&Route::Outbox)/>
    }
}

fn table(words: Words, rows: Vec<OutboxRow>) -> impl IntoView {
    let columns = [
        "outbox-subject",
        "outbox-to",
        "outbox-written",
        "outbox-state",
    ];
    let columns = columns.map(|key| (words.text(key), false)).to_vec();
    let rows = rows.into_iter().map(|row| cells(words, row)).collect();
    let caption = words.text("outbox-title");
    view! { <DataTable caption caption_hidden=true columns rows wide=true/> }
}

fn cells(words: Words, row: OutboxRow) -> Vec<Cell> {
    let state = match (row.done_at, &row.failure) {
        (Some(_), None) => "outbox-sent",
        (Some(_), Some(_)) => "outbox-failed",
        (None, _) => "outbox-waiting",
    };
    let subject = words.text(subject_key(&row.letter));
    let said = row.shown.map(|shown| {
        view! {
            <details>
                <summary>{words.text("outbox-show")}</summary>
                <div class="letter" dir="auto">
                    {paragraphs(&shown)}
                </div>
            </details>
        }
    });
    let subject = view! {
        {subject}
        {said}
    };
    let state = view! {
        {words.text(state)}
        {row.failure.map(|failure| view! { <p class="hint" lang="en" dir="ltr">{failure}</p> })}
    };
    vec![
        Cell::View(subject.into_any()),
        Cell::View(view! { <bdi>{row.recipient}</bdi> }.into_any()),
        Cell::day(words, row.created_at),
        Cell::View(state.into_any()),
    ]
}

/// A message's paragraphs; those that are an address of this site lead there.
fn paragraphs(said: &str) -> Vec<AnyView> {
    let own = site().public_url;
    said.split("\n\n")
        .map(|paragraph| {
            let paragraph = paragraph.trim().to_owned();
            match paragraph.strip_prefix(&*own).map(str::to_owned) {
                Some(path) => view! { <p><a href=path dir="ltr">{paragraph}</a></p> }.into_any(),
                None => view! { <p>{paragraph}</p> }.into_any(),
            }
        })
        .collect()
}
