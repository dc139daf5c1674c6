//! What was asked and answered in a match.

use backend::queries::{HistoryRow, MatchView};
use backend::use_cases::matches::MESSAGE;
use leptos::prelude::*;

use crate::actions::matches::Clarify;
use crate::components::{FoldedForm, ParagraphsInput, by_whom};
use crate::context::{action, words};
use crate::words::Words;

/// The questions and answers, oldest first, with a form for whoever may say something; nothing where
/// there is neither.
pub(super) fn thread(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    let messages = view.thread.clone();
    let form = view
        .may_clarify
        .then(|| view! { <ClarifyForm reference=view.reference.to_string()/> });
    (!messages.is_empty() || form.is_some()).then(|| {
        let messages = messages
            .into_iter()
            .map(|row| view! { <Message row/> })
            .collect_view();
        view! {
            <section>
                <h2>{words.text("thread-title")}</h2>
                <ol class="updates">{messages}</ol>
                {form}
            </section>
        }
    })
}

#[component]
fn Message(row: HistoryRow) -> impl IntoView {
    let words = words();
    let kind = crate::components::what(words, row.kind);
    let who = by_whom(words, row.organisation, row.role);
    let said = match row.note {
        Some(said) => view! { <p class="note" dir="auto">{said}</p> }.into_any(),
        None => view! { <p class="hint">{words.text("thread-erased")}</p> }.into_any(),
    };
    view! {
        <li class="update">
            <div class="update-head">
                <strong>{kind}</strong>
                <div>{who}</div>
                <time datetime=row.at.to_rfc3339()>{words.moment(row.at)}</time>
            </div>
            {said}
        </li>
    }
}

#[component]
fn ClarifyForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("thread-say") action={action::<Clarify>()} hidden>
            <ParagraphsInput
                id="clarify-text"
                name="text"
                label=words.text("thread-text")
                hint=Some(words.text("thread-hint"))
                length=MESSAGE
                rows=4
            />
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("thread-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
