//! Inputs for people: addresses, names, languages, passwords. They behave as those of `small_field`,
//! but that a password never stands in a page again.

use domain::vocabulary::LanguageTag;
use leptos::prelude::*;

use super::small_field::{SmallField, described, typed};
use crate::context::words;
use crate::locale::Locale;
use crate::words::Words;

/// The languages of the site, each in itself, for a choice.
pub fn language_choices() -> Vec<(String, String)> {
    Locale::OFFERED
        .into_iter()
        .filter(|locale| LanguageTag::parse(locale.tag()).is_some())
        .map(|locale| (locale.tag().to_owned(), locale.own_name().to_owned()))
        .collect()
}

/// An e-mail address.
#[component]
pub fn EmailInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// Whose.
    label: String,
    /// What browsers fill in: `username`, or `off` for somebody else's.
    autocomplete: &'static str,
) -> impl IntoView {
    let (describedby, invalid) = described(id, id, false);
    view! {
        <SmallField id name=id label>
            <input
                class="input"
                type="email"
                id=id
                name=id
                dir="ltr"
                value=typed(id)
                maxlength="254"
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete=autocomplete
                required
            />
        </SmallField>
    }
}

/// A name, of a person or an organisation.
#[component]
pub fn NameInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// Whose.
    label: String,
    /// What browsers fill in: `name`, or `off` for somebody else's.
    autocomplete: &'static str,
) -> impl IntoView {
    let (describedby, invalid) = described(id, id, false);
    view! {
        <SmallField id name=id label>
            <input
                class="input"
                type="text"
                id=id
                name=id
                dir="auto"
                value=typed(id)
                minlength="2"
                maxlength="200"
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete=autocomplete
                required
            />
        </SmallField>
    }
}

/// A password that is new. Any will do that is long and not easily guessed.
#[component]
pub fn NewPasswordInput(
    /// The field's name, and its id on the page.
    id: &'static str,
) -> impl IntoView {
    let words = words();
    let (describedby, invalid) = described(id, id, true);
    let hint = Some(words.text("password-hint"));
    view! {
        <SmallField id name=id label=words.text("password-new") hint>
            <input
                class="input"
                type="password"
                id=id
                name=id
                dir="ltr"
                minlength="12"
                maxlength="200"
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete="new-password"
                required
            />
        </SmallField>
    }
}

/// One of a list, or none.
#[component]
pub fn OptionalChoice(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// What is asked for.
    label: String,
    /// What helps to answer.
    hint: String,
    /// The list: values with what they are called.
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let (describedby, invalid) = described(id, id, true);
    let chosen = typed(id);
    let none = none(words());
    let options = choices
        .into_iter()
        .map(|(value, called)| {
            let selected = chosen.as_deref() == Some(&value);
            view! { <option value=value selected=selected>{called}</option> }
        })
        .collect_view();
    view! {
        <SmallField id name=id label hint=Some(hint) optional=true>
            <select
                class="input"
                id=id
                name=id
                aria-describedby=describedby
                aria-invalid=invalid
            >
                <option value="">{none}</option>
                {options}
            </select>
        </SmallField>
    }
}

fn none(words: Words) -> String {
    words.text("choice-none")
}
