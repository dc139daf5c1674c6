//! One of several codes.

use leptos::prelude::*;

use super::checkboxes::Choice;
use super::frame::{Field, FieldGroup, described_by};
use crate::context::words;
use crate::forms::{FormValues, input_id, input_name};

/// One code out of a list that is too long to be shown at once.
#[component]
pub fn Select(
    /// The form.
    form: FormValues,
    /// The path of the field.
    #[prop(into)]
    path: String,
    /// Its label.
    label: String,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Whether it may be left out even when the record is submitted.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let id = input_id(&path);
    let faulty = !form.messages(&path).is_empty();
    let described = described_by(&id, hint.is_some(), faulty);
    let name = input_name(&path);
    let given = form.text(&path);
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.code == given;
            view! { <option value=choice.code selected=selected>{choice.name}</option> }
        })
        .collect_view();
    view! {
        <Field form path label hint optional>
            <select
                class="input"
                id=id
                name=name
                aria-describedby=described
                aria-invalid=faulty.then_some("true")
            >
                <option value="">{words().text("field-choose")}</option>
                {options}
            </select>
        </Field>
    }
}

/// One code out of a few, all in view.
#[component]
pub fn RadioGroup(
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
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Whether it may be left out even when the record is submitted; it then has a choice that
    /// says so, because a radio button cannot be taken back.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let name = input_name(&path);
    let group = input_id(&path);
    let given = form.text(&path);
    let none = optional.then(|| Choice {
        code: String::new(),
        name: words().text("not-stated"),
    });
    let radios = none
        .into_iter()
        .chain(choices)
        .enumerate()
        .map(|(place, choice)| {
            let id = format!("{group}-{place}");
            let checked = choice.code == given;
            view! {
                <div class="option">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name.clone()
                        value=choice.code
                        checked=checked
                    />
                    <label for=id>{choice.name}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <FieldGroup form path label hint optional>
            <div class="options">{radios}</div>
        </FieldGroup>
    }
}
