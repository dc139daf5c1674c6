//! What a reviewer can do: endorse or dismiss.

use backend::queries::MatchView;
use domain::lifecycle::MatchStatus;
use domain::policy::{Action, Subject, decide};
use domain::reason::DismissReason;
use leptos::prelude::*;

use crate::actions::matches::{Dismiss, Endorse, TakeUp};
use crate::components::{FoldedForm, NoteInput, PostForm, ReasonSelect};
use crate::context::{action, viewer, words};
use crate::words::Words;

/// The decision, where the reader may take it; a reviewer who may not is told why.
pub(super) fn review(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    let reviews = decide(&viewer(), Action::ReadQueue, &Subject::Platform).is_ok();
    let waits = matches!(
        view.status,
        MatchStatus::Proposed | MatchStatus::UnderReview
    );
    if !reviews || !waits {
        return None;
    }
    let forms = if view.may_review {
        let reference = view.reference.to_string();
        view! {
            <p>{words.text("review-scope")}</p>
            {(view.status == MatchStatus::Proposed)
                .then(|| view! { <TakeUpForm reference=reference.clone()/> })}
            <EndorseForm reference=reference.clone()/>
            <DismissForm reference/>
        }
        .into_any()
    } else {
        view! { <p>{words.text("error-own-interest")}</p> }.into_any()
    };
    Some(view! {
        <section class="decide">
            <h2>{words.text("review-decision")}</h2>
            {forms}
        </section>
    })
}

/// A decision may wait once it is known that somebody is at it.
#[component]
fn TakeUpForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <PostForm action={action::<TakeUp>()} hidden>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("review-take-up")}
                </button>
                <span class="hint">{words.text("review-take-up-hint")}</span>
            </p>
        </PostForm>
    }
}

#[component]
fn EndorseForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <PostForm action={action::<Endorse>()} hidden>
            <NoteInput id="endorse-note" label=words.text("review-note")/>
            <p class="actions">
                <button class="button" type="submit">
                    {words.text("review-endorse")}
                </button>
            </p>
        </PostForm>
    }
}

#[component]
fn DismissForm(reference: String) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference)];
    view! {
        <FoldedForm summary=words.text("review-dismiss") action={action::<Dismiss>()} hidden>
            <ReasonSelect id="dismiss-reason" reasons=DismissReason::ALL/>
            <NoteInput id="dismiss-note" label=words.text("review-note")/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.text("review-dismiss-send")}
                </button>
            </p>
        </FoldedForm>
    }
}
