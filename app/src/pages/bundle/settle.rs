//! What the requester of a bundle can do about all of it: go on with what is left, or end it.

use backend::queries::BundleView;
use domain::reason::DeclineReason;
use leptos::prelude::*;

use crate::actions::bundles::{EndBundle, GoOn};
use crate::components::{FoldedForm, NoteInput, PostForm, ReasonSelect};
use crate::context::action;
use crate::words::{Words, args};

/// The forms, where the reader may.
pub(super) fn settle(words: Words, view: &BundleView) -> Option<impl IntoView + use<>> {
    let reference = view.reference.to_string();
    let go_on = view.may_go_on.then(|| {
        let hidden = vec![
            ("reference", reference.clone()),
            ("without", view.gaps.to_string()),
        ];
        let said = words.with("bundle-go-on-hint", &args!["count" => view.gaps]);
        view! {
            <PostForm action={action::<GoOn>()} hidden>
                <p>{said}</p>
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("bundle-go-on")}
                    </button>
                </p>
            </PostForm>
        }
    });
    let end = view.may_end.then(|| {
        let hidden = vec![("reference", reference)];
        view! {
            <FoldedForm summary=words.text("bundle-end") action={action::<EndBundle>()} hidden>
                <p class="hint">{words.text("bundle-end-hint")}</p>
                <ReasonSelect id="end-reason" reasons=DeclineReason::ALL/>
                <NoteInput id="end-note" label=words.text("match-decline-note")/>
                <p class="actions">
                    <button class="button button-quiet" type="submit">
                        {words.text("bundle-end")}
                    </button>
                </p>
            </FoldedForm>
        }
    });
    (view.may_go_on || view.may_end).then(|| {
        view! {
            <section class="decide">
                <h2>{words.text("bundle-settle")}</h2>
                {go_on} {end}
            </section>
        }
    })
}
