//! One line: a text, a whole number or a date.

use leptos::prelude::*;

use super::frame::{Field, described_by};
use crate::forms::{FormValues, input_id, input_name};

/// What is typed into one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// A whole number. A text field with digits: number fields lose what they cannot read, change
    /// under a turning wheel, and write groups as the browser pleases.
    Number,
    /// A day.
    Date,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Date => "date",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Text => "input",
            Self::Number | Self::Date => "input input-short",
        }
    }
}

/// One line of a form.
#[component]
pub fn TextInput(
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
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Whether it may be left out even when the record is submitted.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let id = input_id(&path);
    let faulty = !form.messages(&path).is_empty();
    let described = described_by(&id, hint.is_some(), faulty);
    let name = input_name(&path);
    let value = form.text(&path);
    let digits = (kind == InputKind::Number).then_some("numeric");
    // What users write keeps its own direction; figures keep the page's.
    let dir = (kind == InputKind::Text).then_some("auto");
    view! {
        <Field form path label hint optional>
            <input
                type=kind.html_type()
                class=kind.class()
                id=id
                name=name
                value=value
                dir=dir
                inputmode=digits
                autocomplete="off"
                aria-describedby=described
                aria-invalid=faulty.then_some("true")
            />
        </Field>
    }
}
