//! What either side reported.

use backend::queries::UpdateView;
use leptos::prelude::*;

use crate::components::Empty;
use crate::context::words;

/// The progress notes, latest first.
#[component]
pub(super) fn Updates(
    /// The notes.
    updates: Vec<UpdateView>,
) -> impl IntoView {
    let words = words();
    let notes = if updates.is_empty() {
        view! { <Empty reason=words.text("project-no-updates")/> }.into_any()
    } else {
        let notes = updates
            .into_iter()
            .map(|update| view! { <Note update/> })
            .collect_view();
        view! { <ol class="updates">{notes}</ol> }.into_any()
    };
    view! {
        <section>
            <h2>{words.text("project-updates")}</h2>
            {notes}
        </section>
    }
}

#[component]
fn Note(update: UpdateView) -> impl IntoView {
    let words = words();
    let UpdateView {
        at,
        organisation,
        language,
        text,
    } = update;
    // Only a language that the reader did not choose is news.
    let foreign = language.as_str() != words.locale().tag();
    view! {
        <li class="update">
            <p class="update-head">
                <strong dir="auto">{organisation}</strong>
                <time datetime=at.to_rfc3339()>{words.moment(at)}</time>
                {foreign.then(|| view! { <span class="tag">{words.language(language)}</span> })}
            </p>
            <p class="note" lang=language.to_string() dir="auto">{text}</p>
        </li>
    }
}
