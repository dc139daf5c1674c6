//! What is asked about partners, results, money and papers.

use chrono::NaiveDate;
use domain::project::{ENTRY_ADDRESS, ENTRY_TITLE, ENTRY_UNIT, MoneyKind, PartnerRole, ResultKind};
use domain::visibility::Circle;
use leptos::prelude::*;

use super::activity::named;
use crate::components::fields::circle_key;
use crate::components::{AddressInput, ChoiceInput, DayInput, FigureInput, LineInput};
use crate::context::words;

#[component]
pub(super) fn PartnerFields() -> impl IntoView {
    let words = words();
    view! {
        <LineInput
            id="partner-title"
            name="title"
            label=words.text("field-name")
            hint=words.text("entry-partner-hint")
            length=ENTRY_TITLE
        />
        <ChoiceInput
            id="partner_role"
            name="partner_role"
            label=words.text("field-partner_role")
            choices={named::<PartnerRole>(words)}
        />
    }
}

#[component]
pub(super) fn IndicatorFields() -> impl IntoView {
    let words = words();
    view! {
        <LineInput
            id="indicator-title"
            name="title"
            label=words.text("field-title")
            hint=words.text("entry-indicator-hint")
            length=ENTRY_TITLE
        />
        <ChoiceInput
            id="result_kind"
            name="result_kind"
            label=words.text("field-result_kind")
            choices={named::<ResultKind>(words)}
        />
        <LineInput
            id="unit"
            label=words.text("field-unit")
            hint=words.text("entry-unit-hint")
            length=ENTRY_UNIT
        />
        <FigureInput id="baseline" name="baseline" label=words.text("field-baseline")/>
        <FigureInput id="target" name="target" label=words.text("field-target")/>
        <FigureInput id="actual" name="actual" label=words.text("field-actual") optional=true/>
    }
}

#[component]
pub(super) fn MoneyFields(
    /// The day of the request.
    today: NaiveDate,
) -> impl IntoView {
    let words = words();
    view! {
        <LineInput
            id="money-title"
            name="title"
            label=words.text("field-title")
            hint=words.text("entry-money-hint")
            length=ENTRY_TITLE
        />
        <ChoiceInput
            id="money_kind"
            name="money_kind"
            label=words.text("field-money_kind")
            choices={named::<MoneyKind>(words)}
        />
        <FigureInput
            id="amount"
            name="amount"
            label=words.text("field-amount")
        />
        <DayInput id="on" label=words.text("field-on") value=Some(today)/>
    }
}

#[component]
pub(super) fn DocumentFields() -> impl IntoView {
    let words = words();
    let circles = Circle::ALL
        .into_iter()
        .filter(|circle| *circle >= Circle::MatchParties)
        .map(|circle| {
            let key = match circle {
                Circle::MatchParties => "entry-circle-parties",
                wider => circle_key(wider),
            };
            (circle.number().to_string(), words.text(key))
        })
        .collect();
    view! {
        <LineInput
            id="document-title"
            name="title"
            label=words.text("field-title")
            hint=words.text("entry-document-hint")
            length=ENTRY_TITLE
        />
        <AddressInput
            id="address"
            label=words.text("field-address")
            hint=words.text("entry-address-hint")
            length=ENTRY_ADDRESS
        />
        <ChoiceInput
            id="circle"
            name="circle"
            label=words.text("field-circle")
            choices=circles
            value=Some(Circle::MatchParties.number().to_string())
        />
    }
}
