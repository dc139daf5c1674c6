//! A whole number in a small form.

use leptos::prelude::*;

use super::small_field::{SmallField, described, typed};

/// A whole number. It is text to the browser, so that what was typed wrongly is sent and said.
#[component]
pub fn FigureInput(
    /// The id, which is unique on the page.
    id: &'static str,
    /// The field's name.
    name: &'static str,
    /// What is counted.
    label: String,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let (describedby, invalid) = described(id, name, false);
    view! {
        <SmallField id name label optional>
            <input
                class="input input-short"
                type="text"
                inputmode="numeric"
                pattern="[0-9]*"
                id=id
                name=name
                dir="ltr"
                value=typed(name)
                maxlength="13"
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete="off"
                required=!optional
            />
        </SmallField>
    }
}

/// An address on the web.
#[component]
pub fn AddressInput(
    /// The field's name, and its id on the page.
    id: &'static str,
    /// Of what.
    label: String,
    /// What helps to answer.
    hint: String,
    /// The fewest and the most characters.
    length: (u32, u32),
) -> impl IntoView {
    let (describedby, invalid) = described(id, id, true);
    view! {
        <SmallField id name=id label hint=Some(hint)>
            <input
                class="input"
                type="url"
                id=id
                name=id
                dir="ltr"
                value=typed(id)
                minlength=length.0.to_string()
                maxlength=length.1.to_string()
                placeholder="https://"
                aria-describedby=describedby
                aria-invalid=invalid
                autocomplete="off"
                required
            />
        </SmallField>
    }
}
