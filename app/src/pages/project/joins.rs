//! Who asks that the project deliver their match too.

use backend::queries::ProjectView;
use leptos::prelude::*;

use crate::components::JoinCard;
use crate::words::Words;

/// Every asking, the latest first; nothing where there is none.
pub(super) fn joins(words: Words, view: &ProjectView) -> Option<impl IntoView + use<>> {
    let cards = view.joins.iter().cloned();
    let cards = cards
        .map(|view| view! { <JoinCard view/> })
        .collect::<Vec<_>>();
    (!cards.is_empty()).then(|| {
        view! {
            <section id="joins">
                <h2>{words.text("joins-title")}</h2>
                {cards}
            </section>
        }
    })
}
