//! Sections, and the fields that requests and offers have in common.

use domain::vocabulary::{CapabilityAxis, LanguageTag, Norm, Tag};
use leptos::prelude::*;

use crate::components::fields::{CheckboxGroup, Choice, InputKind, TextInput, choices};
use crate::context::words;
use crate::forms::FormValues;
use crate::words::Words;

/// Questions that belong together.
#[component]
pub(super) fn Section(
    /// What they are about.
    title: String,
    /// The questions.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="form-section">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// The languages that forms list.
pub(super) fn languages(words: Words) -> Vec<Choice> {
    LanguageTag::OFFERED
        .iter()
        .map(|tag| Choice {
            code: tag.to_string(),
            name: words.language(*tag),
        })
        .collect()
}

/// What helps to find and to compare records, and never enters a score.
#[component]
pub(super) fn Labels(
    /// The form.
    form: FormValues,
) -> impl IntoView {
    let words = words();
    view! {
        <CheckboxGroup
            form=form.clone()
            path="axis"
            label=words.text("field-axis")
            choices={choices::<CapabilityAxis>(words)}
            optional=true
        />
        <CheckboxGroup
            form=form.clone()
            path="norms"
            label=words.text("field-norms")
            choices={choices::<Norm>(words)}
            optional=true
        />
        <CheckboxGroup
            form
            path="tags"
            label=words.text("field-tags")
            choices={choices::<Tag>(words)}
            optional=true
        />
    }
}

/// How many matches it can take, and until when.
#[component]
pub(super) fn Limits(
    /// The form.
    form: FormValues,
) -> impl IntoView {
    let words = words();
    view! {
        <TextInput
            form=form.clone()
            path="max_matches"
            label=words.text("field-max_matches")
            hint=words.text("hint-max_matches")
            kind=InputKind::Number
            optional=true
        />
        <TextInput
            form
            path="expires_on"
            label=words.text("field-expires_on")
            hint=words.text("hint-expires_on")
            kind=InputKind::Date
            optional=true
        />
    }
}
