//! Steps in the life of a project that are taken by a button.

use backend::queries::ProjectView;
use domain::lifecycle::ProjectAct;
use leptos::prelude::*;

use crate::actions::projects::StepProject;
use crate::components::{NoteInput, PostForm};
use crate::context::{action, words};
use crate::words::Words;

/// One form for each step that the reader may take.
pub(super) fn steps(words: Words, view: &ProjectView) -> impl IntoView + use<> {
    let reference = view.reference.to_string();
    view.acts
        .iter()
        .map(|act| {
            view! {
                <details class="act">
                    <summary>{words.name(*act)}</summary>
                    <StepForm reference=reference.clone() act=*act/>
                </details>
            }
        })
        .collect_view()
}

#[component]
fn StepForm(reference: String, act: ProjectAct) -> impl IntoView {
    let words = words();
    let hidden = vec![("reference", reference), ("act", act.to_string())];
    let said = said(act);
    let id = format!("{act}-note");
    view! {
        <PostForm action={action::<StepProject>()} hidden>
            <p class="hint">{words.text(said.hint)}</p>
            <NoteInput id label=words.text(said.label) required=said.needs_note/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.name(act)}
                </button>
            </p>
        </PostForm>
    }
}

/// What is said at a step.
struct Said {
    hint: &'static str,
    label: &'static str,
    needs_note: bool,
}

fn said(act: ProjectAct) -> Said {
    let (hint, label, needs_note) = match act {
        ProjectAct::Start => ("project-start-hint", "field-note", false),
        ProjectAct::Finalise => ("project-finalise-hint", "field-note", false),
        ProjectAct::Close => ("project-close-hint", "project-result", true),
        ProjectAct::Hold => ("project-hold-hint", "field-reason", true),
        ProjectAct::Resume => ("project-resume-hint", "field-note", false),
        ProjectAct::Cancel => ("project-cancel-hint", "field-reason", true),
    };
    Said {
        hint,
        label,
        needs_note,
    }
}
