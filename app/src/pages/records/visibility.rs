//! Who may see what of a record, field by field.

use domain::mask::Mask;
use domain::record::RecordKind;
use domain::visibility::{Circle, Detail, Visibility};
use leptos::prelude::*;

use crate::components::fields::{OWN_CIRCLE_HINT, circle_key};
use crate::components::{KeyValues, mask_name};
use crate::context::words;
use crate::forms::FormValues;
use crate::words::args;

/// Tells an author who may see what.
#[component]
pub(super) fn WhoMaySee(
    /// A request or an offer.
    kind: RecordKind,
    /// As its author confirmed it, or as it is set at first.
    visibility: Visibility,
) -> impl IntoView {
    let words = words();
    let row = |name: String, circle: Circle| {
        let value = words.text(circle_key(circle)).into_any();
        (name, Some(value))
    };
    let reach = visibility.reach();
    let chosen = Detail::of(kind).filter(|detail| visibility.chosen(*detail).is_some());
    let details = chosen.filter_map(|detail| {
        let name = words.text(&format!("field-{}", detail.field(kind)?));
        Some(row(name, reach.min(visibility.of(detail))))
    });
    let contact = words.text("visibility-contact-shown").into_any();
    let record = row(words.text("visibility-record"), reach);
    let contact = (words.text("visibility-contact"), Some(contact));
    let asker = visibility.masked.then(|| {
        let kept_back = words.text("visibility-asker-kept-back").into_any();
        (words.text("visibility-asker"), Some(kept_back))
    });
    let rows = [record].into_iter().chain(details).chain([contact]);
    let rows: Vec<_> = rows.chain(asker).collect();
    view! {
        <section class="record-section">
            <h2>{words.text("visibility-title")}</h2>
            <KeyValues rows/>
        </section>
    }
}

/// Asks who is to see the record; handing it in confirms it. Fields that may be shown to fewer ask
/// beside themselves.
#[component]
pub(super) fn WhoIsToSee(
    /// A request or an offer.
    kind: RecordKind,
    /// What would be told of the State in place of its name, where that can still be kept back.
    #[prop(optional_no_strip)]
    mask: Option<Mask>,
    /// The form, with who is to see what and what is wrong with it.
    form: FormValues,
) -> impl IntoView {
    let words = words();
    let visibility = form.visibility().unwrap_or(Visibility::REQUEST);
    let faulty = form.clone();
    let masked =
        mask.map(|mask| view! { <MaskBox masked=visibility.masked mask form=form.clone()/> });
    let own = match kind {
        RecordKind::Request => "visibility-own-request",
        RecordKind::Offer => "visibility-own-offer",
    };
    view! {
        <fieldset class="field form-section" id="visibility">
            <legend>{words.text("visibility-title")}</legend>
            <p class="hint">{words.text("visibility-hint")}</p>
            <RecordCircle chosen=visibility.record form=faulty/>
            <p class="hint" id=OWN_CIRCLE_HINT>{words.text(own)}</p>
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

/// Who is to see the record. One that no reviewer could open cannot be handed in.
#[component]
fn RecordCircle(chosen: Circle, form: FormValues) -> impl IntoView {
    let words = words();
    let messages = form.messages("visibility.record");
    let faulty = !messages.is_empty();
    let class = if faulty {
        "field field-faulty"
    } else {
        "field"
    };
    let lines = messages
        .into_iter()
        .map(|said| view! { <span>{said}</span> })
        .collect_view();
    let message = faulty
        .then(|| view! { <p class="field-message" id="visibility-record-message">{lines}</p> });
    let options = Circle::ALL
        .into_iter()
        .filter(|circle| *circle >= Circle::Reviewers)
        .map(|circle| {
            let selected = circle == chosen;
            let said = words.text(circle_key(circle));
            view! { <option value=circle.number().to_string() selected=selected>{said}</option> }
        })
        .collect_view();
    view! {
        <div class=class>
            <label for="visibility-record">{words.text("visibility-record")}</label>
            {message}
            <select
                class="input"
                id="visibility-record"
                name="visibility[record]"
                aria-describedby=faulty.then_some("visibility-record-message")
                aria-invalid=faulty.then_some("true")
            >
                {options}
            </select>
        </div>
    }
}
