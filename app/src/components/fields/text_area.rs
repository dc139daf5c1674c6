//! A text of several lines.

use leptos::prelude::*;

use super::frame::{Field, described_by};
use crate::forms::{FormValues, input_id, input_name};

/// A text of several lines.
#[component]
pub fn TextArea(
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
    /// How many lines it shows.
    #[prop(default = 4)]
    rows: u8,
    /// Whether it may be left out even when the record is submitted.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let id = input_id(&path);
    let faulty = !form.messages(&path).is_empty();
    let described = described_by(&id, hint.is_some(), faulty);
    let name = input_name(&path);
    let value = form.text(&path);
    view! {
        <Field form path label hint optional>
            <textarea
                class="input"
                id=id
                name=name
                dir="auto"
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=faulty.then_some("true")
            >
                {value}
            </textarea>
        </Field>
    }
}
