//! What a reviewer looks at: what costs points, both records beside each other, what else fits the
//! request, and what may be the same.

use backend::queries::{MatchReview, RankedRow, ReviewedRecord};
use domain::record::RecordKind;
use domain::reference::Reference;
use leptos::prelude::*;
use matcher::Explanation;

use crate::components::{Losses, Overlaps};
use crate::context::{link, words};
use crate::pages::records::Content;
use crate::routes::Route;
use crate::words::{Words, args};

/// All of it.
#[component]
pub(super) fn Beside(
    /// What is looked at.
    review: MatchReview,
    /// The frozen score card.
    explanation: Explanation,
) -> impl IntoView {
    let words = words();
    let MatchReview {
        reference,
        request,
        offer,
        others,
        fit,
        overlaps,
    } = review;
    view! {
        <section>
            <h2>{words.text("match-losses")}</h2>
            <Losses explanation/>
        </section>
        <Overlaps overlaps/>
        <section>
            <h2>{words.text("match-others")}</h2>
            {other_offers(words, &reference, (others, fit))}
        </section>
        <div class="parties beside">
            {side(words, request, RecordKind::Request)}
            {side(words, offer, RecordKind::Offer)}
        </div>
    }
}

/// One of the two records.
fn side(words: Words, record: ReviewedRecord, kind: RecordKind) -> impl IntoView {
    let changed = record
        .changed_since
        .then(|| view! { <p class="notice">{words.text("match-changed-since")}</p> });
    let ReviewedRecord {
        content,
        hidden,
        language,
        ..
    } = record;
    view! {
        <section class="party">
            <p class="eyebrow">{words.name(kind)}</p>
            {changed}
            <Content content language hidden/>
        </section>
    }
}

/// The best of the other offers, with the way to all of them.
fn other_offers(
    words: Words,
    request: &Reference,
    (others, fit): (Vec<RankedRow>, u64),
) -> AnyView {
    if others.is_empty() {
        return view! { <p>{words.text("match-no-others")}</p> }.into_any();
    }
    let all = link(&Route::RecordMatches(RecordKind::Request, request.clone()));
    let items = others
        .into_iter()
        .map(|row| other(words, row))
        .collect_view();
    view! {
        <ul class="plain">{items}</ul>
        <p><a href=all>{words.count("match-all-that-fit", fit)}</a></p>
    }
    .into_any()
}

fn other(words: Words, row: RankedRow) -> impl IntoView {
    let href = link(&Route::Record(RecordKind::Offer, row.reference.clone()));
    let points = row.explanation.outcome.map(|outcome| {
        let args = args!["points" => outcome.score.points()];
        words.with("match-points", &args)
    });
    let open = row.open_match.map(|reference| {
        let href = link(&Route::Match(reference.clone()));
        view! { " " <a href=href>{reference.to_string()}</a> }
    });
    view! {
        <li>
            <strong>{points}</strong>
            " "
            <a href=href><bdi>{row.title}</bdi></a>
            " "
            <span class="hint" dir="auto">{row.organisation}</span>
            {open}
        </li>
    }
}
