//! Inputs of forms that are no record's. What was typed before the form was refused, and what is
//! wrong with it, comes from the [`PostForm`](super::PostForm) around them.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::outcome_notice::fault_id;
use crate::context::words;
use crate::forms::FormValues;

/// What surrounds an input: its label, its hint, and what is wrong with it.
#[component]
pub(super) fn SmallField(
    /// The id of the input.
    #[prop(into)]
    id: String,
    /// Its name.
    name: &'static str,
    /// What is asked for.
    label: String,
    /// What helps to answer.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// The input.
    children: Children,
) -> impl IntoView {
    let messages = messages(name);
    let class = if messages.is_empty() {
        "field"
    } else {
        "field field-faulty"
    };
    let lines = messages
        .into_iter()
        .map(|said| view! { <span>{said}</span> })
        .collect::<Vec<_>>();
    let message = (!lines.is_empty())
        .then(|| view! { <p class="field-message" id=fault_id(name)>{lines}</p> });
    let optional =
        optional.then(|| view! { <span class="optional">{words().text("field-optional")}</span> });
    view! {
        <div class=class>
            <label for=id.clone()>{label} " " {optional}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
            {message}
            {children()}
        </div>
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

/// What is wrong with an input of the form around it.
fn messages(name: &str) -> Vec<String> {
    use_context::<FormValues>().map_or_else(Vec::new, |form| form.messages(name))
}

/// What was typed into an input of the form around it, before the form was refused.
pub(super) fn typed(name: &str) -> Option<String> {
    let text = use_context::<FormValues>()?.text(name);
    (!text.is_empty()).then_some(text)
}

/// The ids that describe an input, and whether it is faulty.
pub(super) fn described(
    id: &str,
    name: &str,
    has_hint: bool,
) -> (Option<String>, Option<&'static str>) {
    let is_faulty = !messages(name).is_empty();
    let hint = has_hint.then(|| hint_id(id));
    let ids: Vec<String> = hint
        .into_iter()
        .chain(is_faulty.then(|| fault_id(name)))
        .collect();
    let ids = (!ids.is_empty()).then(|| ids.join(" "));
    (ids, is_faulty.then_some("true"))
}

/// A day.
#[component]
pub fn DayInput(
    /// The id, which is unique on the page.
    id: &'static str,
    /// The field's name, where it is not the id.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What it is the day of.
    label: String,
    /// What stands there before somebody types.
    #[prop(optional_no_strip)]
    value: Option<NaiveDate>,
    /// The last day that can be chosen.
    #[prop(optional_no_strip)]
    until: Option<NaiveDate>,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let written = |day: NaiveDate| day.to_string();
    let name = name.unwrap_or(id);
    let (describedby, invalid) = described(id, name, false);
    view! {
        <SmallField id name label optional>
            <input
                class="input input-short"
                type="date"
                id=id
                name=name
                value=typed(name).or_else(|| value.map(written))
                max=until.map(written)
                aria-describedby=describedby
                aria-invalid=invalid
                required=!optional
            />
        </SmallField>
    }
}

/// A whole number, which may be left out.
#[component]
pub fn CountInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// What is counted.
    label: String,
    /// What stands there before somebody types.
    #[prop(optional_no_strip)]
    value: Option<u32>,
    /// The least and the greatest.
    bounds: (u64, u64),
) -> impl IntoView {
    let (describedby, invalid) = described(id, id, false);
    view! {
        <SmallField id name=id label optional=true>
            <input
                class="input input-short"
                type="number"
                inputmode="numeric"
                id=id
                name=id
                value=typed(id).or_else(|| value.map(|value| value.to_string()))
                min=bounds.0.to_string()
                max=bounds.1.to_string()
                aria-describedby=describedby
                aria-invalid=invalid
            />
        </SmallField>
    }
}

/// A line of text.
#[component]
pub fn LineInput(
    /// The id, which is unique on the page.
    id: &'static str,
    /// The field's name, where it is not the id.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What is asked for.
    label: String,
    /// What helps to answer.
    hint: String,
    /// The fewest and the most characters.
    length: (u32, u32),
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let name = name.unwrap_or(id);
    let (describedby, invalid) = described(id, name, true);
    view! {
        <SmallField id name label hint=Some(hint) optional>
            <input
                class="input"
                type="text"
                id=id
                name=name
                dir="auto"
                value=typed(name)
                minlength=length.0.to_string()
                maxlength=length.1.to_string()
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete="off"
                required=!optional
            />
        </SmallField>
    }
}

/// Some paragraphs of text.
#[component]
pub fn ParagraphsInput(
    /// The id, which is unique on the page.
    #[prop(into)]
    id: String,
    /// The field's name.
    name: &'static str,
    /// What is asked for.
    label: String,
    /// What helps to answer.
    #[prop(optional_no_strip)]
    hint: Option<String>,
    /// The fewest and the most characters.
    length: (u32, u32),
    /// How many lines it shows.
    rows: u8,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let (describedby, invalid) = described(&id, name, hint.is_some());
    let (min, max) = length;
    view! {
        <SmallField id=id.clone() name label hint optional>
            <textarea
                class="input"
                id=id
                name=name
                dir="auto"
                rows=rows.to_string()
                minlength=(min > 0).then(|| min.to_string())
                maxlength=max.to_string()
                aria-describedby=describedby
                aria-invalid=invalid
                required=!optional
            >
                {typed(name).unwrap_or_default()}
            </textarea>
        </SmallField>
    }
}

/// One of a list: values with what they are called.
#[component]
pub fn ChoiceInput(
    /// The id, which is unique on the page.
    id: &'static str,
    /// The field's name.
    name: &'static str,
    /// What is asked for.
    label: String,
    /// The list.
    choices: Vec<(String, String)>,
    /// What is chosen before somebody chooses; none: nothing is, and something has to be.
    #[prop(optional_no_strip)]
    value: Option<String>,
) -> impl IntoView {
    let (describedby, invalid) = described(id, name, false);
    let chosen = typed(name).or(value);
    let none = chosen
        .is_none()
        .then(|| view! { <option value="">{words().text("field-choose")}</option> });
    let options = choices
        .into_iter()
        .map(|(value, called)| {
            let selected = chosen.as_deref() == Some(&value);
            view! { <option value=value selected=selected>{called}</option> }
        })
        .collect_view();
    view! {
        <SmallField id name label>
            <select
                class="input"
                id=id
                name=name
                aria-describedby=describedby
                aria-invalid=invalid
                required
            >
                {none}
                {options}
            </select>
        </SmallField>
    }
}
