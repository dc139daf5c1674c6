//! What stands in a project's record beside milestones and notes, a table for each kind.

mod results;
mod work;

use backend::queries::EntryView;
use domain::project::{Entry, EntryKind};
use leptos::prelude::*;

use crate::components::{Cell, Empty};
use crate::context::words;
use crate::words::{Words, args};
use results::{indicators, money};
use work::{activities, documents, partners};

/// All of it; says so where there is nothing.
#[component]
pub(super) fn Record(
    /// What stands there, in the order in which it was written.
    entries: Vec<EntryView>,
) -> impl IntoView {
    let words = words();
    let shown = if entries.is_empty() {
        view! { <Empty reason=words.text("project-no-entries")/> }.into_any()
    } else {
        EntryKind::ALL
            .iter()
            .map(|kind| {
                let of_it: Vec<EntryView> = entries
                    .iter()
                    .filter(|view| view.entry.kind() == *kind)
                    .cloned()
                    .collect();
                (!of_it.is_empty()).then(|| table(words, *kind, of_it))
            })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="project-record">
            <h2>{words.text("project-record")}</h2>
            {shown}
        </section>
    }
}

fn table(words: Words, kind: EntryKind, entries: Vec<EntryView>) -> AnyView {
    match kind {
        EntryKind::Partner => partners(words, entries).into_any(),
        EntryKind::Activity => activities(words, entries).into_any(),
        EntryKind::Indicator => indicators(words, entries).into_any(),
        EntryKind::Money => money(words, entries).into_any(),
        EntryKind::Document => documents(words, entries).into_any(),
    }
}

/// The cell of an entry's title, which is in a language of its own.
fn title(entry: &Entry) -> Cell {
    Cell::View(view! { <bdi>{entry.title().to_owned()}</bdi> }.into_any())
}

/// Who wrote an entry, when, and what stood there before.
fn written(words: Words, view: &EntryView) -> Cell {
    let (who, at) = &view.written;
    let before = view
        .before
        .iter()
        .map(|(entry, at)| {
            let date = words.date(at.date_naive());
            let said = said(words, entry);
            let said = words.with("entry-before", &args!["date" => date, "said" => said]);
            view! { <p class="hint">{said}</p> }
        })
        .collect_view();
    Cell::View(
        view! {
            <span dir="auto">{who.clone()}</span>
            <p class="hint">
                <time datetime=at.to_rfc3339()>{words.date(at.date_naive())}</time>
            </p>
            {before}
        }
        .into_any(),
    )
}

/// What of an entry can change, in one line.
fn said(words: Words, entry: &Entry) -> String {
    match entry {
        Entry::Activity(one) => {
            let days = words.date_range(one.starts_on, one.ends_on);
            let people = one.took_part.all();
            let people = people.map(|all| words.count("entry-took-part", all));
            words.list([days].into_iter().chain(people))
        }
        Entry::Indicator(one) => {
            let figure = |figure: Option<u64>| {
                figure.map_or_else(|| words.text("not-stated"), |one| words.number(one))
            };
            figure(one.actual)
        }
        other => other.title().to_owned(),
    }
}
