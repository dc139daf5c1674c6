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
