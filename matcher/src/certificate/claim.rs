//! A plan as its file says it; nothing of it is believed yet.

use std::fmt;
use std::marker::PhantomData;

use domain::codes;
use domain::id::{OfferId, RequestId};
use domain::vocabulary::StateCode;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::worth::Worth;

codes! {
    /// What a plan says that it is the best at.
    Policy, "policy" {
        /// The greatest total score.
        BestFit = "best_fit",
        /// Most States served, then most requests served, then the greatest total score.
        Widest = "widest",
    }
}

/// A plan with its certificate. What else its file says is not looked at.
#[derive(Clone, Debug, Deserialize)]
pub struct ClaimedPlan {
    /// What it is the best at.
    pub policy: Policy,
    /// The least score of a pair that is not pinned; 1 to 100.
    pub floor: u32,
    /// How many States have a pair.
    pub states_served: u64,
    /// How many requests have a pair.
    pub requests_served: u64,
    /// The sum of the scores.
    pub total_score: u64,
    /// The pairs.
    pub pairs: Vec<ClaimedPair>,
    /// What proves it.
    pub certificate: Certificate,
}

/// A pair of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct ClaimedPair {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
    /// What it scores.
    pub score: u32,
}

/// A pair that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Named {
    /// Which request.
    pub request: RequestId,
    /// Which offer.
    pub offer: OfferId,
}

/// What proves that a plan is the best of those that keep to the pinned and excluded pairs.
#[derive(Clone, Debug, Deserialize)]
pub struct Certificate {
    /// Pairs that have to be in it.
    pub pinned: Vec<Named>,
    /// Pairs that may not be in it.
    pub excluded: Vec<Named>,
    /// What no plan can be worth more than.
    pub bound: Price,
    /// A price for each State; none under `best_fit`.
    #[serde(default)]
    pub states: Prices<StateCode>,
    /// A price for each request.
    pub requests: Prices<RequestId>,
    /// A price for each offer.
    pub offers: Prices<OfferId>,
}

/// A whole number, or three of them under `widest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Price {
    /// Of the score.
    One(i64),
    /// Of States, requests, score.
    Three([i64; 3]),
}

impl Price {
    /// What it is under the policy; `None` where it has the other's shape.
    pub(super) fn worth(self, policy: Policy) -> Option<Worth> {
        match (policy, self) {
            (Policy::BestFit, Self::One(price)) => Some(Worth::score(price.into())),
            (Policy::Widest, Self::Three(parts)) => Some(Worth(parts.map(i128::from))),
            _ => None,
        }
    }
}

/// Prices by name as they are listed: one that is listed twice stays visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices<N>(pub Vec<(N, Price)>);

impl<N> Default for Prices<N> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, N: Deserialize<'de>> Deserialize<'de> for Prices<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Listed<N>(PhantomData<N>);

        impl<'de, N: Deserialize<'de>> Visitor<'de> for Listed<N> {
            type Value = Prices<N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("names and prices")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Prices<N>, M::Error> {
                let mut prices = Vec::new();
                while let Some(price) = map.next_entry()? {
                    prices.push(price);
                }
                Ok(Prices(prices))
            }
        }

        from.deserialize_map(Listed(PhantomData))
    }
}
