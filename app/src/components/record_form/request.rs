//! The fields of a request.

use domain::vocabulary::{Audience, Level, Modality, NeedSource, Threat};
use leptos::prelude::*;

use super::shared::{Labels, Limits, Section, languages};
use crate::components::fields::{
    CheckboxGroup, DateWindow, InputKind, RadioGroup, TextArea, TextInput, ThemeShares, choices,
};
use crate::context::words;
use crate::forms::FormValues;

/// Every field of a request.
#[component]
pub(super) fn RequestFields(
    /// The form.
    form: FormValues,
) -> impl IntoView {
    view! {
        <Need form=form.clone()/>
        <Help form=form.clone()/>
        <Terms form=form.clone()/>
        <Setting form/>
    }
}

/// What is needed.
#[component]
fn Need(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-need")>
            <TextInput
                form=form.clone()
                path="title"
                label=words.text("field-title")
                hint=words.text("hint-title")
            />
            <TextArea
                form=form.clone()
                path="need"
                label=words.text("field-need")
                hint=words.text("hint-need")
                rows=3
            />
            <ThemeShares
                form=form.clone()
                path="themes"
                label=words.text("field-themes")
                hint=words.text("hint-themes-shares")
            />
            <TextArea
                form=form.clone()
                path="background"
                label=words.text("field-background")
                rows=6
                optional=true
            />
        </Section>
    }
}

/// Which help would meet it, and for whom.
#[component]
fn Help(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-help")>
            <CheckboxGroup
                form=form.clone()
                path="modalities_wanted"
                label=words.text("field-modalities_wanted")
                hint=words.text("hint-modalities_wanted")
                choices={choices::<Modality>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="modalities_acceptable"
                label=words.text("field-modalities_acceptable")
                choices={choices::<Modality>(words)}
                optional=true
            />
            <CheckboxGroup
                form=form.clone()
                path="audiences"
                label=words.text("field-audiences")
                choices={choices::<Audience>(words)}
            />
            <RadioGroup
                form=form.clone()
                path="level_now"
                label=words.text("field-level_now")
                choices={choices::<Level>(words)}
                optional=true
            />
            <RadioGroup
                form=form.clone()
                path="level_wanted"
                label=words.text("field-level_wanted")
                choices={choices::<Level>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="languages"
                label=words.text("field-languages")
                hint=words.text("hint-languages-asked")
                choices=languages(words)
            />
        </Section>
    }
}

/// When and how much.
#[component]
fn Terms(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-terms")>
            <DateWindow
                form=form.clone()
                path="window"
                label=words.text("field-window")
                hint=words.text("hint-window-request")
            />
            <TextInput
                form=form.clone()
                path="seats"
                label=words.text("field-seats")
                kind=InputKind::Number
                optional=true
            />
            <TextInput
                form=form.clone()
                path="amount_usd"
                label=words.text("field-amount_usd")
                hint=words.text("hint-amount")
                kind=InputKind::Number
                optional=true
            />
            <Limits form=form.clone()/>
        </Section>
    }
}

/// Where the need comes from, and what is being done about it.
#[component]
fn Setting(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-setting")>
            <TextArea
                form=form.clone()
                path="already_under_way"
                label=words.text("field-already_under_way")
                hint=words.text("hint-already_under_way")
                optional=true
            />
            <TextArea
                form=form.clone()
                path="own_contribution"
                label=words.text("field-own_contribution")
                optional=true
            />
            <RadioGroup
                form=form.clone()
                path="source"
                label=words.text("field-source")
                choices={choices::<NeedSource>(words)}
                optional=true
            />
            <CheckboxGroup
                form=form.clone()
                path="threats"
                label=words.text("field-threats")
                choices={choices::<Threat>(words)}
                optional=true
            />
            <Labels form=form.clone()/>
        </Section>
    }
}
