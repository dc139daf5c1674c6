//! Several of several codes.

use domain::vocabulary::Code;
use leptos::prelude::*;

use super::frame::FieldGroup;
use crate::forms::{FormValues, input_id, input_name};
use crate::words::Words;

/// A code that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The code, as it is sent.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Every code of a vocabulary, in its order.
pub fn choices<C: Code>(words: Words) -> Vec<Choice> {
    C::all()
        .iter()
        .map(|code| Choice {
            code: code.code().to_owned(),
            name: words.name(*code),
        })
        .collect()
}

/// Several codes of a list.
#[component]
pub fn CheckboxGroup(
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
    /// Whether it may be left out even when the record is submitted.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let boxes = boxes(&form, &path, choices);
    view! {
        <FieldGroup form path label hint optional with_parts=true>
            <div class="options">{boxes}</div>
        </FieldGroup>
    }
}

/// Boxes of a list field, ticked as the form has them.
pub(super) fn boxes(form: &FormValues, path: &str, choices: Vec<Choice>) -> impl IntoView + use<> {
    let name = format!("{}[]", input_name(path));
    let group = input_id(path);
    let chosen = form.chosen(path);
    choices
        .into_iter()
        .map(|choice| {
            let id = format!("{group}-{}", choice.code.replace([':', '.'], "-"));
            let checked = chosen.contains(&choice.code);
            view! {
                <div class="option">
                    <input
                        type="checkbox"
                        id=id.clone()
                        name=name.clone()
                        value=choice.code
                        checked=checked
                    />
                    <label for=id>{choice.name}</label>
                </div>
            }
        })
        .collect_view()
}
