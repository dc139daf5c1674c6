//! Links that narrow the queue, each with how much waits there.

use backend::queries::{Queue, QueueAsk, QueuePart};
use leptos::prelude::*;

use super::ask::address;
use crate::components::Empty;
use crate::words::{Words, args};

/// The kinds of decisions, then the parts.
pub(super) fn filters(words: Words, ask: QueueAsk, queue: &Queue) -> impl IntoView + use<> {
    let Queue { counts, parts, .. } = queue;
    let whole: usize = counts.iter().map(|(_, count)| count).sum();
    let of_kind = |kind, count, said: String| {
        let to = QueueAsk { kind, ..ask };
        link(words, (said, count), to, ask.kind == kind)
    };
    let all = of_kind(None, whole, words.text("review-everything"));
    let kinds = counts
        .iter()
        .map(|(kind, count)| of_kind(Some(*kind), *count, words.name(*kind)))
        .collect_view();
    let parts = parts
        .iter()
        .map(|(part, count)| {
            let to = QueueAsk { part: *part, ..ask };
            link(words, (words.name(*part), *count), to, ask.part == *part)
        })
        .collect_view();
    view! {
        <nav class="filter-links" aria-label=words.text("review-filter")>
            <ul>{all} {kinds}</ul>
        </nav>
        <nav class="filter-links" aria-label=words.text("review-filter-part")>
            <ul>{parts}</ul>
        </nav>
    }
}

fn link(
    words: Words,
    (said, count): (String, usize),
    to: QueueAsk,
    current: bool,
) -> impl IntoView + use<> {
    let text = words.with("review-kind", &args!["kind" => said, "count" => count]);
    let href = address(to);
    view! { <li><a href=href aria-current=current.then_some("true")>{text}</a></li> }
}

/// What is said where nothing waits, with the way out of a filter.
pub(super) fn nothing(words: Words, ask: QueueAsk) -> impl IntoView {
    if ask.kind.is_none() && ask.part == QueuePart::All {
        return view! { <Empty reason=words.text("review-none")/> }.into_any();
    }
    let all = QueueAsk {
        kind: None,
        part: QueuePart::All,
        ..ask
    };
    let action = (words.text("review-show-all"), address(all));
    view! { <Empty reason=words.text("review-none-of-kind") action/> }.into_any()
}
