//! Gates: what must hold before two records are compared at all. Pass or fail, never points.

use domain::codes;
use domain::lifecycle::{OfferStatus, RequestStatus};

use crate::compared::Compared;
use crate::factor::{geography, modality, scale, theme, timing};
use crate::pair::Pair;
use crate::timing::Timing;

codes! {
    /// A gate; `Ord` is the order in which they are tried.
    Gate, "gate" {
        /// Both records are published and have not expired.
        Open = "open",
        /// The State that asks is not the State that offers.
        OwnOffer = "own_offer",
        /// An area of the offer's coverage contains the State, by the memberships of the day.
        Coverage = "coverage",
        /// The offer has a wanted or acceptable modality.
        Modality = "modality",
        /// The offer has a theme that is at least related to one asked for.
        Theme = "theme",
        /// The windows leave a day to start on.
        Timing = "timing",
        /// Neither record is used up, and something is left of what is asked.
        Capacity = "capacity",
    }
}

impl Gate {
    /// Whether the pair passes this gate.
    #[must_use]
    pub fn passes(self, pair: &Pair<'_>) -> bool {
        match self {
            Self::Open => is_open(pair),
            Self::OwnOffer => pair.offer.provider_state != Some(pair.request.state),
            Self::Coverage => geography::best(pair).is_some(),
            Self::Modality => modality::Met::of(pair).any(),
            Self::Theme => theme::touches(pair),
            Self::Timing => Timing::of(pair).fits(),
            Self::Capacity => has_capacity(pair),
        }
    }

    /// The values that the gate compared.
    #[must_use]
    pub fn compared(self, pair: &Pair<'_>) -> Compared {
        match self {
            Self::Open => Compared::Open {
                request_status: pair.request.status,
                request_expires_on: pair.request.content.expires_on,
                offer_status: pair.offer.status,
                offer_expires_on: pair.offer.content.expires_on,
                today: pair.basis.today,
            },
            Self::OwnOffer => Compared::OwnOffer {
                state: Some(pair.request.state),
                provider_state: pair.offer.provider_state,
            },
            Self::Coverage => geography::compared(pair),
            Self::Modality => modality::compared(pair),
            Self::Theme => theme::compared(pair),
            Self::Timing => timing::compared(pair),
            Self::Capacity => {
                let [seats, amount_usd] = scale::quantities(pair);
                Compared::Capacity {
                    request_max_matches: pair.request.content.max_matches,
                    offer_max_matches: pair.offer.content.max_matches,
                    seats,
                    amount_usd: Some(amount_usd),
                }
            }
        }
    }
}

impl Pair<'_> {
    /// The first gate that the pair fails, if it fails one.
    #[must_use]
    pub fn first_failed_gate(&self) -> Option<Gate> {
        Gate::ALL.iter().copied().find(|gate| !gate.passes(self))
    }

    /// Every gate that the pair fails, in order.
    #[must_use]
    pub fn failed_gates(&self) -> Vec<Gate> {
        let failed = |gate: &Gate| !gate.passes(self);
        Gate::ALL.iter().copied().filter(failed).collect()
    }
}

/// A record is open on its last day still.
fn is_open(pair: &Pair<'_>) -> bool {
    let today = pair.basis.today;
    let request = pair.request;
    let offer = pair.offer;
    request.status == RequestStatus::Published
        && offer.status == OfferStatus::Published
        && request.content.expires_on.is_none_or(|day| day >= today)
        && offer.content.expires_on.is_none_or(|day| day >= today)
}

/// What is not stated passes.
fn has_capacity(pair: &Pair<'_>) -> bool {
    let asked = &pair.request.content;
    let offered = &pair.offer.content;
    asked.max_matches != Some(0)
        && offered.max_matches != Some(0)
        && (asked.seats.is_none() || offered.seats_left != Some(0))
        && (asked.amount_usd.is_none() || offered.amount_usd_left != Some(0))
}
