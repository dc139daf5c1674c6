//! What a plan is asked to be.

use domain::reference::Reference;
use matcher::WeightSet;
use matcher::plan::{Floor, Policy};
use serde::{Deserialize, Serialize};

use crate::use_cases::matches::PlannedPair;

/// A request and an offer that are named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NamedPair {
    /// Which request.
    pub request: Reference,
    /// Which offer.
    pub offer: Reference,
}

/// What a plan is asked to be, and which part of it to show. Written down, it is only the former.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAsk {
    /// What it is to be the best at.
    pub policy: Policy,
    /// The least score of a pair that is not pinned.
    pub floor: Floor,
    /// The weights by which pairs score.
    pub weights: WeightSet,
    /// Pairs that have to be in it, each once.
    pub pinned: Vec<NamedPair>,
    /// Pairs that may not be in it, each once. One that is no longer open is left out.
    pub excluded: Vec<NamedPair>,
    /// Which page of its pairs, from 1.
    #[serde(skip)]
    pub page: u64,
    /// The place of the event log since which changed records are to be named.
    #[serde(skip)]
    pub since: Option<i64>,
    /// Pairs of an earlier plan of which is to be said whether they hold.
    #[serde(skip)]
    pub tried: Vec<PlannedPair>,
}

impl Default for PlanAsk {
    fn default() -> Self {
        Self {
            policy: Policy::BestFit,
            floor: Floor::default(),
            weights: WeightSet::standard(),
            pinned: Vec::new(),
            excluded: Vec::new(),
            page: 1,
            since: None,
            tried: Vec::new(),
        }
    }
}
