//! The themes of an offer, without shares.

use domain::vocabulary::{Code, ThemeGroup};
use leptos::prelude::*;

use super::checkboxes::{Choice, boxes};
use super::frame::FieldGroup;
use crate::context::words;
use crate::forms::FormValues;

/// Boxes for all themes, group by group; a group opens where something is chosen in it.
#[component]
pub fn ThemeChoice(
    /// The form.
    form: FormValues,
    /// The path of the field.
    #[prop(into)]
    path: String,
    /// The question.
    label: String,
    /// What helps to answer it.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let words = words();
    let chosen = form.chosen(&path);
    let groups = ThemeGroup::all()
        .iter()
        .map(|group| {
            let themes = group.themes();
            let open = themes
                .iter()
                .any(|theme| chosen.iter().any(|code| code == theme.code()));
            let choices = themes
                .iter()
                .map(|theme| Choice {
                    code: theme.code().to_owned(),
                    name: words.name(*theme),
                })
                .collect();
            view! {
                <details class="choices" open=open>
                    <summary>{words.name(*group)}</summary>
                    <div class="options">{boxes(&form, &path, choices)}</div>
                </details>
            }
        })
        .collect_view();
    view! {
        <FieldGroup form=form.clone() path=path.clone() label hint optional=false with_parts=true>
            {groups}
        </FieldGroup>
    }
}
