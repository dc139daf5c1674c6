//! What surrounds every input: label, hint, messages, and the ids that tie them together.

use leptos::prelude::*;

use super::own_circle::own_circle;
use crate::context::words;
use crate::forms::{FormValues, input_id};

/// The id of the hint of an input.
pub(super) fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

/// The id of the messages of an input.
pub(super) fn message_id(id: &str) -> String {
    format!("{id}-message")
}

/// The ids that describe an input: its hint and its messages, where it has them.
pub(super) fn described_by(id: &str, hint: bool, messages: bool) -> Option<String> {
    let hint = hint.then(|| hint_id(id));
    let message = messages.then(|| message_id(id));
    let ids: Vec<String> = hint.into_iter().chain(message).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What is wrong, one line each.
#[component]
pub(super) fn Messages(
    /// The id of the input that they are about.
    id: String,
    /// What is said.
    messages: Vec<String>,
) -> impl IntoView {
    (!messages.is_empty()).then(|| {
        let lines = messages
            .into_iter()
            .map(|said| view! { <span>{said}</span> })
            .collect_view();
        view! { <p class="field-message" id=message_id(&id)>{lines}</p> }
    })
}

/// One input with its label.
#[component]
pub(super) fn Field(
    /// The form.
    form: FormValues,
    /// The path of the field.
    path: String,
    /// Its label.
    label: String,
    /// Its hint, if any.
    hint: Option<String>,
    /// Whether it may be left out even when the record is submitted.
    optional: bool,
    /// The input.
    children: Children,
) -> impl IntoView {
    let id = input_id(&path);
    let own = own_circle(&form, &path, &label);
    let messages = form.messages(&path);
    let class = if messages.is_empty() {
        "field"
    } else {
        "field field-faulty"
    };
    view! {
        <div class=class>
            <label for=id.clone()>{label} " " {optional.then(optional_mark)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
            <Messages id=id.clone() messages/>
            {children()}
            {own}
        </div>
    }
}

/// Several inputs that answer one question.
#[component]
pub(super) fn FieldGroup(
    /// The form.
    form: FormValues,
    /// The path of the field.
    path: String,
    /// The question.
    label: String,
    /// Its hint, if any.
    hint: Option<String>,
    /// Whether it may be left out even when the record is submitted.
    optional: bool,
    /// Whether messages about parts are shown here, because the parts do not show them.
    #[prop(optional)]
    with_parts: bool,
    /// The inputs.
    children: Children,
) -> impl IntoView {
    let id = input_id(&path);
    let own = own_circle(&form, &path, &label);
    let messages = if with_parts {
        form.messages_within(&path)
    } else {
        form.messages(&path)
    };
    let class = if messages.is_empty() {
        "field"
    } else {
        "field field-faulty"
    };
    let described = described_by(&id, hint.is_some(), !messages.is_empty());
    view! {
        <fieldset class=class id=id.clone() tabindex="-1" aria-describedby=described>
            <legend>{label} " " {optional.then(optional_mark)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
            <Messages id=id.clone() messages/>
            {children()}
            {own}
        </fieldset>
    }
}

fn optional_mark() -> impl IntoView {
    view! { <span class="optional">{words().text("field-optional")}</span> }
}
