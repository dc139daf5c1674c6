//! Who may see what of a record, group of fields by group of fields.

use domain::mask::Mask;
use domain::visibility::{Circle, Visibility};
use leptos::prelude::*;

use crate::components::{KeyValues, mask_name};
use crate::context::words;
use crate::forms::FormValues;
use crate::words::args;

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
        row("visibility-record", visibility.reach()),
        row(
            "visibility-budget",
            visibility.reach().min(visibility.budget),
        ),
        (words.text("visibility-contact"), Some(contact)),
    ];
    let asker = visibility.masked.then(|| {
        let kept_back = words.text("visibility-asker-kept-back").into_any();
        (words.text("visibility-asker"), Some(kept_back))
    });
    let rows: Vec<_> = rows.into_iter().chain(asker).collect();
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
    /// What would be told of the State in place of its name, where that can still be kept back.
    #[prop(optional_no_strip)]
    mask: Option<Mask>,
    /// The form, with what is wrong with it.
    form: FormValues,
) -> impl IntoView {
    let words = words();
    let masked = mask.map(|mask| view! { <MaskBox masked=visibility.masked mask form/> });
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
            {masked}
        </fieldset>
    }
}

/// Asks whether the State's name is kept back, and says what others would see in its place.
#[component]
fn MaskBox(masked: bool, mask: Mask, form: FormValues) -> impl IntoView {
    let words = words();
    let messages = form.messages("visibility.masked");
    let class = if messages.is_empty() {
        "field"
    } else {
        "field field-faulty"
    };
    let lines = messages
        .into_iter()
        .map(|said| view! { <span>{said}</span> });
    let lines: Vec<_> = lines.collect();
    let message = (!lines.is_empty())
        .then(|| view! { <p class="field-message" id="visibility-masked-message">{lines}</p> });
    let shown = args!["shown" => mask_name(words, &mask)];
    view! {
        <div class=class>
            <div class="option">
                <input
                    type="checkbox"
                    id="visibility-masked"
                    name="visibility[masked]"
                    value="true"
                    checked=masked
                    aria-describedby="visibility-masked-hint"
                />
                <label for="visibility-masked">{words.text("visibility-masked")}</label>
            </div>
            {message}
            <div class="hint" id="visibility-masked-hint">
                <p>{words.with("visibility-masked-shown", &shown)}</p>
                <p>{words.text("visibility-masked-hint")}</p>
            </div>
        </div>
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
