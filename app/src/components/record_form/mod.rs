//! All fields of a request or an offer, in the order in which one thinks of them. The page that
//! shows them puts the form, its buttons and its draft around.

mod offer;
mod request;
mod shared;

use domain::record::RecordKind;
use leptos::prelude::*;

use crate::forms::FormValues;
use offer::OfferFields;
use request::RequestFields;

/// The fields of a kind of record, as typed, with what is wrong with them.
#[component]
pub fn RecordFields(
    /// Which kind.
    kind: RecordKind,
    /// What was typed.
    form: FormValues,
) -> impl IntoView {
    match kind {
        RecordKind::Request => view! { <RequestFields form/> }.into_any(),
        RecordKind::Offer => view! { <OfferFields form/> }.into_any(),
    }
}
