//! Pins and exclusions that cannot all be kept, by name.

use std::fmt;

use domain::id::{OfferId, RequestId};
use serde::Serialize;

use super::terms::Named;
use crate::gate::Gate;

/// Which list names a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// The pairs that have to be in the plan.
    Pinned,
    /// The pairs that may not be.
    Excluded,
}

/// Why there is no such plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contradiction {
    /// Two requests have the same id.
    #[error("request {request} is there twice")]
    RequestTwice {
        /// Which.
        request: RequestId,
    },
    /// Two offers have the same id.
    #[error("offer {offer} is there twice")]
    OfferTwice {
        /// Which.
        offer: OfferId,
    },
    /// A list names a request that is not there.
    #[error("{list}: there is no request {request}")]
    UnknownRequest {
        /// Which list.
        list: List,
        /// Which request.
        request: RequestId,
    },
    /// A list names an offer that is not there.
    #[error("{list}: there is no offer {offer}")]
    UnknownOffer {
        /// Which list.
        list: List,
        /// Which offer.
        offer: OfferId,
    },
    /// A list names a pair twice.
    #[error("{list}: {pair} is named twice")]
    Twice {
        /// Which list.
        list: List,
        /// Which pair.
        pair: Named,
    },
    /// A pair is on both lists.
    #[error("{pair} is pinned and excluded")]
    PinnedAndExcluded {
        /// Which pair.
        pair: Named,
    },
    /// A pinned pair does not pass the gates.
    #[error("pinned: {pair} fails {}", codes(gates))]
    FailsGates {
        /// Which pair.
        pair: Named,
        /// Every gate that it fails.
        gates: Vec<Gate>,
    },
    /// A request has more pins than matches left.
    #[error("pinned: request {request} has {pins} pins and takes {limit} matches")]
    RequestLimit {
        /// Which request.
        request: RequestId,
        /// How many pairs are pinned to it.
        pins: u32,
        /// Its `max_matches`.
        limit: u32,
    },
    /// An offer has more pins than matches left.
    #[error("pinned: offer {offer} has {pins} pins and takes {limit} matches")]
    OfferLimit {
        /// Which offer.
        offer: OfferId,
        /// How many pairs are pinned to it.
        pins: u32,
        /// Its `max_matches`.
        limit: u32,
    },
}

fn codes(gates: &[Gate]) -> String {
    let codes: Vec<_> = gates.iter().map(|gate| gate.code()).collect();
    codes.join(", ")
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pinned => "pinned",
            Self::Excluded => "excluded",
        })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "request {} with offer {}", self.request, self.offer)
    }
}
