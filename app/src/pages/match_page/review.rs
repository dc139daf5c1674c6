//! What a reviewer can do: endorse or dismiss.

use backend::queries::MatchView;
use domain::lifecycle::MatchStatus;
use domain::reason::DismissReason;
use leptos::prelude::*;

use crate::actions::matches::{Dismiss, Endorse, TakeUp};
use crate::components::{FoldedForm, Hold, NoteInput, PostForm, ReasonSelect};
use crate::context::{action, link, words};
use crate::routes::Route;
use crate::words::Words;

/// The decision, where the reader may take it; a reviewer who may not is told why.
pub(super) fn review(words: Words, view: &MatchView) -> Option<impl IntoView + use<>> {
    let review = view.review.clone()?;
    let reference = view.reference.to_string();
    let forms = match (review.may_decide, review.is_anothers()) {
        (false, _) => view! { <p>{words.text("error-own-interest")}</p> }.into_any(),
        (true, true) => view! { <p>{words.text("review-held-by-another")}</p> }.into_any(),
        (true, false) => view! {
            <p>{words.text("review-scope")}</p>
            {(view.status == MatchStatus::Proposed)
                .then(|| view! { <TakeUpForm reference=reference.clone()/> })}
            <EndorseForm reference=reference.clone()/>
            <DismissForm reference/>
        }
        .into_any(),
    };
    let next = link(&Route::Match(view.reference.clone()));
    Some(view! {
        <section class="decide">
            <h2>{words.text("review-decision")}</h2>
            <h3>{words.text("review-hold")}</h3>
            <Hold review next/>
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
                <button class="button" type="submit" id="decide-yes">
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
        <FoldedForm
            summary=words.text("review-dismiss")
            action={action::<Dismiss>()}
            hidden
            id=Some("decide-no")
        >
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
