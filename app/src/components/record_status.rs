//! Where a request or an offer stands: what was done with it, and what follows beside that.

use domain::lifecycle::{Computed, OfferStatus, RequestStatus};
use domain::record::RecordKind;
use domain::vocabulary::Code;
use leptos::prelude::*;

use super::status_tag::{StatusTag, Tone};

/// Names the stored status of a record of either kind, and what is computed beside it.
#[component]
pub fn RecordStatus(
    /// Which kind.
    kind: RecordKind,
    /// The status, by its code.
    status: String,
    /// What follows beside it.
    computed: Option<Computed>,
) -> impl IntoView {
    let stored = match kind {
        RecordKind::Request => RequestStatus::parse(&status)
            .map(|status| view! { <StatusTag status tone=request_tone(status)/> })
            .into_any(),
        RecordKind::Offer => OfferStatus::parse(&status)
            .map(|status| view! { <StatusTag status tone=offer_tone(status)/> })
            .into_any(),
    };
    let computed =
        computed.map(|status| view! { " " <StatusTag status tone=computed_tone(status)/> });
    view! {
        {stored}
        {computed}
    }
}

fn computed_tone(computed: Computed) -> Tone {
    match computed {
        Computed::InMatching | Computed::MatchedPartly | Computed::InDelivery => Tone::Going,
        Computed::MatchedFully | Computed::Fulfilled | Computed::Exhausted => Tone::Plain,
        Computed::Expired => Tone::Over,
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
