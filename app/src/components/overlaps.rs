//! What may be the same as a record, with the offer to ask instead of a twin.

use backend::queries::{Overlap, Overlapping};
use domain::record::RecordKind;
use leptos::prelude::*;

use super::mask::owner_name;
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::{Words, args};

/// What overlaps; shows nothing where nothing does.
#[component]
pub fn Overlaps(
    /// What was found.
    overlaps: Vec<Overlap>,
) -> impl IntoView {
    let words = words();
    if overlaps.is_empty() {
        return None;
    }
    let items = overlaps
        .into_iter()
        .map(|one| item(words, one))
        .collect_view();
    Some(view! {
        <section class="overlaps">
            <h2>{words.text("overlaps-title")}</h2>
            <p>{words.text("overlaps-lead")}</p>
            <ul class="plain">{items}</ul>
        </section>
    })
}

fn item(words: Words, one: Overlap) -> impl IntoView {
    let (kind, page) = match one.what {
        Overlapping::Project => (
            words.text("overlaps-project"),
            Route::Project(one.reference.clone()),
        ),
        Overlapping::Record(kind) => (words.name(kind), Route::Record(kind, one.reference.clone())),
    };
    let whose = owner_name(
        words,
        &one.organisation,
        (one.provider_type, one.state, None),
    );
    let themes = words.list(one.themes.iter().map(|theme| words.name(*theme)));
    let why = words.with(
        "overlaps-why",
        &args!["themes" => themes, "nearness" => words.name(one.nearness)],
    );
    let days = match one.days {
        (Some(start), Some(end)) => words.date_range(start, end),
        (Some(start), None) => words.with("overlaps-from", &args!["date" => words.date(start)]),
        (None, _) => words.text("overlaps-any-time"),
    };
    let join = one.join.map(|offer| {
        let said = words.with("overlaps-join", &args!["reference" => offer.to_string()]);
        let href = link(&Route::Record(RecordKind::Offer, offer));
        view! { <p><a href=href>{said}</a></p> }
    });
    let eyebrow = format!("{kind} {}", one.reference);
    view! {
        <li>
            <p class="eyebrow">{eyebrow}</p>
            <p>
                <a href=link(&page)><bdi>{one.title}</bdi></a>
                " "
                <span class="hint" dir="auto">{whose}</span>
            </p>
            <p class="hint">{why} " " {days}</p>
            {join}
        </li>
    }
}
