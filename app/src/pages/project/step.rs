//! Steps in the life of a project that are taken by a button.

use backend::queries::ProjectView;
use domain::lifecycle::ProjectAct;
use leptos::prelude::*;

use crate::actions::projects::StepProject;
use crate::components::{FoldedForm, NoteInput};
use crate::context::{action, words};

/// One form for each step that the reader may take.
pub(super) fn steps(view: &ProjectView) -> impl IntoView + use<> {
    let reference = view.reference.to_string();
    view.acts
        .iter()
        .map(|act| {
            view! { <StepForm reference=reference.clone() act=*act/> }
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
        <FoldedForm summary=words.name(act) action={action::<StepProject>()} hidden>
            <p class="hint">{words.text(said.hint)}</p>
            <NoteInput id label=words.text(said.label) required=said.needs_note/>
            <p class="actions">
                <button class="button button-quiet" type="submit">
                    {words.name(act)}
                </button>
            </p>
        </FoldedForm>
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
