//! Beside a field that may be shown to fewer than the record: to whom.

use domain::record::RecordKind;
use domain::visibility::{Circle, Detail, Visibility};
use leptos::prelude::*;

use crate::context::words;
use crate::forms::FormValues;
use crate::words::{Words, args};

/// The id of what is said once about all these choices.
pub const OWN_CIRCLE_HINT: &str = "visibility-own-hint";

/// The key of a circle's name.
pub const fn circle_key(circle: Circle) -> &'static str {
    match circle {
        Circle::OwnOrganisation => "circle-own",
        Circle::Reviewers => "circle-reviewers",
        Circle::MatchParties => "circle-parties",
        Circle::States => "circle-states",
        Circle::Verified => "circle-verified",
        Circle::Public => "circle-public",
    }
}

/// The key of what is said where a field goes where its record goes.
pub const fn as_record_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Request => "own-circle-as-request",
        RecordKind::Offer => "own-circle-as-offer",
    }
}

/// The choice for the field at a path; none where it has none.
pub(super) fn own_circle(
    form: &FormValues,
    path: &str,
    label: &str,
) -> Option<impl IntoView + use<>> {
    let (detail, kind, visibility) = form.detail(path)?;
    let words = words();
    let (id, name) = match detail {
        Detail::Budget => (
            "visibility-budget".to_owned(),
            "visibility[budget]".to_owned(),
        ),
        _ => (
            format!("visibility-{path}"),
            format!("visibility[own][{path}]"),
        ),
    };
    let field = words.with("own-circle-field", &args!["field" => label]);
    let options = options(words, detail, (kind, visibility));
    Some(view! {
        <div class="own-circle">
            <label for=id.clone()>
                {words.text("own-circle")} <span class="visually-hidden">" " {field}</span>
            </label>
            <select id=id name=name aria-describedby=OWN_CIRCLE_HINT>{options}</select>
        </div>
    })
}

fn options(
    words: Words,
    detail: Detail,
    (kind, visibility): (RecordKind, Visibility),
) -> Vec<impl IntoView + use<>> {
    let chosen = visibility.chosen(detail);
    let at_first = match kind {
        RecordKind::Request => Visibility::REQUEST,
        RecordKind::Offer => Visibility::OFFER,
    };
    let at_first = at_first.chosen(detail);
    // Money has a circle of its own from the start, which may be any.
    let (none, widest) = match detail {
        Detail::Budget => (None, Circle::Public),
        _ => (Some(None), Circle::Verified),
    };
    let circles = Circle::ALL.into_iter().filter(|circle| *circle <= widest);
    none.into_iter()
        .chain(circles.map(Some))
        .map(|circle| {
            let name = words.text(circle.map_or(as_record_key(kind), circle_key));
            let said = if circle == at_first {
                words.with("own-circle-at-first", &args!["circle" => name])
            } else {
                name
            };
            let value = circle.map(|circle| circle.number().to_string());
            let selected = circle == chosen;
            view! { <option value=value.unwrap_or_default() selected=selected>{said}</option> }
        })
        .collect()
}
