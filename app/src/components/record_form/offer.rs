//! The fields of an offer.

use domain::vocabulary::{Audience, CostToRecipient, Delivery, Level, Modality};
use leptos::prelude::*;

use super::shared::{Labels, Limits, Section};
use crate::components::fields::{
    AreaChoice, CheckboxGroup, DateWindow, InputKind, LanguageProvisions, RadioGroup, TextArea,
    TextInput, ThemeChoice, YesBox, choices,
};
use crate::context::words;
use crate::forms::FormValues;

/// Every field of an offer.
#[component]
pub(super) fn OfferFields(
    /// The form.
    form: FormValues,
) -> impl IntoView {
    let words = words();
    view! {
        <What form=form.clone()/>
        <ForWhom form=form.clone()/>
        <Terms form=form.clone()/>
        <Openness form=form.clone()/>
        <Section title=words.text("section-labels")>
            <Labels form/>
        </Section>
    }
}

/// What is given.
#[component]
fn What(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-offer")>
            <TextInput
                form=form.clone()
                path="title"
                label=words.text("field-title")
                hint=words.text("hint-title")
            />
            <TextArea
                form=form.clone()
                path="description"
                label=words.text("field-description")
                hint=words.text("hint-description")
                rows=6
                optional=true
            />
            <ThemeChoice
                form=form.clone()
                path="themes"
                label=words.text("field-themes")
                hint=words.text("hint-themes")
            />
            <CheckboxGroup
                form=form.clone()
                path="modalities"
                label=words.text("field-modalities")
                choices={choices::<Modality>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="delivery"
                label=words.text("field-delivery")
                choices={choices::<Delivery>(words)}
                optional=true
            />
        </Section>
    }
}

/// To whom.
#[component]
fn ForWhom(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-recipients")>
            <AreaChoice
                form=form.clone()
                path="coverage"
                label=words.text("field-coverage")
                hint=words.text("hint-coverage")
            />
            <CheckboxGroup
                form=form.clone()
                path="audiences"
                label=words.text("field-audiences")
                choices={choices::<Audience>(words)}
            />
            <CheckboxGroup
                form=form.clone()
                path="levels"
                label=words.text("field-levels")
                choices={choices::<Level>(words)}
            />
            <LanguageProvisions
                form=form.clone()
                path="languages"
                label=words.text("field-languages")
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
                hint=words.text("hint-window-offer")
            />
            <TextInput
                form=form.clone()
                path="lead_time_days"
                label=words.text("field-lead_time_days")
                hint=words.text("hint-lead_time_days")
                kind=InputKind::Number
                optional=true
            />
            <TextInput
                form=form.clone()
                path="seats_left"
                label=words.text("field-seats_left")
                kind=InputKind::Number
                optional=true
            />
            <TextInput
                form=form.clone()
                path="amount_usd_left"
                label=words.text("field-amount_usd_left")
                hint=words.text("hint-amount")
                kind=InputKind::Number
                optional=true
            />
            <Limits form=form.clone()/>
            <YesBox form=form.clone() path="recurring" label=words.text("field-recurring")/>
        </Section>
    }
}

/// What taking it up asks of the recipient.
#[component]
fn Openness(form: FormValues) -> impl IntoView {
    let words = words();
    view! {
        <Section title=words.text("section-openness")>
            <RadioGroup
                form=form.clone()
                path="cost_to_recipient"
                label=words.text("field-cost_to_recipient")
                choices={choices::<CostToRecipient>(words)}
            />
            <TextArea
                form=form.clone()
                path="conditions"
                label=words.text("field-conditions")
                hint=words.text("hint-conditions")
                optional=true
            />
            <YesBox form=form.clone() path="follow_up" label=words.text("field-follow_up")/>
            <YesBox form=form.clone() path="local_partner" label=words.text("field-local_partner")/>
        </Section>
    }
}
