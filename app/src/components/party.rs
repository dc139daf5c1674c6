//! The two sides of a match, or of the project that it became.

use backend::queries::PartyView;
use domain::record::RecordKind;
use domain::reference::ReferenceKind;
use leptos::prelude::*;

use super::mask::mask_name;
use crate::context::{link, words};
use crate::routes::Route;
use crate::words::Words;

/// What a side goes by: a State that asks by its name, or by what it shares with others where it
/// keeps that back; a provider by its own.
pub fn party_name(words: Words, party: &PartyView) -> String {
    match (&party.mask, party.provider_type, party.state) {
        (Some(mask), ..) => mask_name(words, mask),
        (None, None, Some(state)) => words.name(state),
        _ => party.organisation.clone(),
    }
}

/// The title of a side's record, as a link where the reader may open it.
#[component]
pub fn PartyRecord(
    /// The side.
    party: PartyView,
    /// What kind of record it has.
    kind: RecordKind,
) -> impl IntoView {
    let PartyView {
        reference,
        title,
        may_open,
        ..
    } = party;
    if may_open {
        let href = link(&Route::Record(kind, reference));
        view! { <a href=href><bdi>{title}</bdi></a> }.into_any()
    } else {
        view! { <span dir="auto">{title}</span> }.into_any()
    }
}

/// Both sides, the request first.
#[component]
pub fn Parties(
    /// The request.
    request: PartyView,
    /// The offer.
    offer: PartyView,
    /// Further offers and requests.
    #[prop(optional)]
    others: Vec<PartyView>,
) -> impl IntoView {
    let others = others
        .into_iter()
        .map(|party| {
            let kind = match party.reference.kind() {
                ReferenceKind::Request => RecordKind::Request,
                _ => RecordKind::Offer,
            };
            view! { <Side party kind/> }
        })
        .collect_view();
    view! {
        <div class="parties">
            <Side party=request kind=RecordKind::Request/>
            <Side party=offer kind=RecordKind::Offer/>
            {others}
        </div>
    }
}

#[component]
fn Side(party: PartyView, kind: RecordKind) -> impl IntoView {
    let words = words();
    let eyebrow = format!("{} {}", words.name(kind), party.reference);
    let name = party_name(words, &party);
    // A State's own name may be followed by the body that acts for it.
    let body = Some(party.organisation.clone()).filter(|body| *body != name && !body.is_empty());
    let provider = party.provider_type.map(|kind| words.name(kind));
    let from = party
        .provider_type
        .and(party.state)
        .map(|state| words.name(state));
    view! {
        <section class="party">
            <p class="eyebrow">{eyebrow}</p>
            <h3><PartyRecord party kind/></h3>
            <p><strong dir="auto">{name}</strong></p>
            {body
                .map(|body| {
                    view! { <p class="party-body"><span dir="auto">{body}</span></p> }
                })}
            <p class="hint">{words.list(provider.into_iter().chain(from))}</p>
        </section>
    }
}
