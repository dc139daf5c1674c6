//! Confirming a project's start.

use backend::queries::ProjectView;
use leptos::prelude::*;

use crate::actions::projects::ConfirmStart;
use crate::components::{DayInput, PostForm};
use crate::context::action;
use crate::words::Words;

/// The form, where the reader may confirm.
pub(super) fn start(words: Words, view: &ProjectView) -> Option<impl IntoView + use<>> {
    let hidden = vec![("reference", view.reference.to_string())];
    let planned = view.starts_on;
    view.may_confirm.then(|| {
        view! {
            <PostForm action={action::<ConfirmStart>()} hidden>
                <h3>{words.text("project-start")}</h3>
                <p class="hint">{words.text("project-start-hint")}</p>
                <DayInput
                    id="starts_on"
                    label=words.text("field-starts_on")
                    value=planned
                />
                <p class="actions">
                    <button class="button" type="submit">
                        {words.text("project-start-send")}
                    </button>
                </p>
            </PostForm>
        }
    })
}
