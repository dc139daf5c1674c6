//! Where a request or an offer stands, in one word.

use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::record::RecordKind;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::status_tag::{StatusTag, Tone};

/// Names the stored status of a record of either kind.
#[component]
pub fn RecordStatus(
    /// Which kind.
    kind: RecordKind,
    /// The status, by its code.
    status: String,
) -> impl IntoView {
    match kind {
        RecordKind::Request => RequestStatus::parse(&status)
            .map(|status| view! { <StatusTag status tone=request_tone(status)/> })
            .into_any(),
        RecordKind::Offer => OfferStatus::parse(&status)
            .map(|status| view! { <StatusTag status tone=offer_tone(status)/> })
            .into_any(),
    }
}

fn request_tone(status: RequestStatus) -> Tone {
    match status {
        RequestStatus::Draft | RequestStatus::Authenticated | RequestStatus::Closed => Tone::Plain,
        RequestStatus::Submitted | RequestStatus::ClarificationAsked | RequestStatus::Dormant => {
            Tone::Waiting
        }
        RequestStatus::Published => Tone::Going,
        RequestStatus::Declined | RequestStatus::Withdrawn | RequestStatus::Merged => Tone::Over,
    }
}

fn offer_tone(status: OfferStatus) -> Tone {
    match status {
        OfferStatus::Draft | OfferStatus::Verified => Tone::Plain,
        OfferStatus::Submitted | OfferStatus::Paused => Tone::Waiting,
        OfferStatus::Published => Tone::Going,
        OfferStatus::Withdrawn => Tone::Over,
    }
}
