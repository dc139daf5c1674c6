//! Who may see what of a record, group of fields by group of fields.

use domain::visibility::{Circle, Visibility};
use leptos::prelude::*;

use crate::components::KeyValues;
use crate::context::words;

/// The key of a circle's name.
pub(super) const fn circle_key(circle: Circle) -> &'static str {
    match circle {
        Circle::OwnOrganisation => "circle-own",
        Circle::Reviewers => "circle-reviewers",
        Circle::MatchParties => "circle-parties",
        Circle::States => "circle-states",
        Circle::Verified => "circle-verified",
        Circle::Public => "circle-public",
    }
}

/// Tells an author who may see what.
#[component]
pub(super) fn WhoMaySee(
    /// As its author confirmed it, or as it is set at first.
    visibility: Visibility,
) -> impl IntoView {
    let words = words();
    let row = |name: &str, circle| {
        let value = words.text(circle_key(circle)).into_any();
        (words.text(name), Some(value))
    };
    let contact = words.text("visibility-contact-shown").into_any();
    let rows = vec![
        row("visibility-record", visibility.record),
        row(
            "visibility-budget",
            visibility.record.min(visibility.budget),
        ),
        (words.text("visibility-contact"), Some(contact)),
    ];
    view! {
        <section class="record-section">
            <h2>{words.text("visibility-title")}</h2>
            <KeyValues rows/>
        </section>
    }
}

/// Asks who is to see what; handing the record in confirms it.
#[component]
pub(super) fn WhoIsToSee(
    /// As it was chosen last, or as it is at first.
    visibility: Visibility,
) -> impl IntoView {
    let words = words();
    view! {
        <fieldset class="field form-section" id="visibility">
            <legend>{words.text("visibility-title")}</legend>
            <p class="hint">{words.text("visibility-hint")}</p>
            <Choice
                name="record"
                label=words.text("visibility-record")
                chosen=visibility.record
                narrowest=Circle::Reviewers
            />
            <Choice
                name="budget"
                label=words.text("visibility-budget")
                chosen=visibility.budget
                narrowest=Circle::OwnOrganisation
            />
            <p class="hint">{words.text("visibility-contact-hint")}</p>
        </fieldset>
    }
}

/// The circles from `narrowest` on. A record that no reviewer could open cannot be handed in.
#[component]
fn Choice(name: &'static str, label: String, chosen: Circle, narrowest: Circle) -> impl IntoView {
    let words = words();
    let id = format!("visibility-{name}");
    let options = Circle::ALL
        .into_iter()
        .filter(|circle| *circle >= narrowest)
        .map(|circle| {
            let selected = circle == chosen;
            let said = words.text(circle_key(circle));
            view! { <option value=circle.number().to_string() selected=selected>{said}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select class="input" id=id name=format!("visibility[{name}]")>{options}</select>
        </div>
    }
}
