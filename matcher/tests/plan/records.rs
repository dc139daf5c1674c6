//! Random records to make plans of, and what they are asked to be.

use domain::record::{Offer, Request};
use matcher::plan::{Floor, Named, Plan, Policy, Terms, plan};
use matcher::{Basis, Index, Pair, WeightSet};
use serde_json::Value;

use crate::check::verify;
use crate::generate::Generator;
use crate::support::Random;

pub struct Records {
    pub requests: Vec<Request>,
    pub offers: Vec<Offer>,
    pub weights: WeightSet,
}

impl Records {
    pub fn new(seed: u64, many: usize) -> Self {
        let mut generator = Generator::new(seed);
        let weights = WeightSet::standard();
        Self {
            requests: (0..many)
                .map(|_| Request::from_file(&generator.request()).expect("valid"))
                .collect(),
            offers: (0..many)
                .map(|_| Offer::from_file(&generator.offer()).expect("valid"))
                .collect(),
            weights,
        }
    }

    pub fn basis(&self) -> Basis<'_> {
        Basis::new(&self.weights, "2026-12-01".parse().expect("a day"))
    }

    pub fn index(&self) -> Index {
        let mut index = Index::new(self.basis().today);
        for request in &self.requests {
            index.upsert_request(request.clone());
        }
        for offer in &self.offers {
            index.upsert_offer(offer.clone());
        }
        index
    }

    pub fn plan(&self, terms: &Terms) -> Plan {
        plan(&self.requests, &self.offers, self.basis(), terms).expect("no contradiction")
    }

    /// Whether the plan, as JSON, is proved the best.
    pub fn verify(&self, plan: &Value) -> Result<(), String> {
        verify(plan, &self.requests, &self.offers, self.basis())
    }

    pub fn passing(&self) -> Vec<Named> {
        let mut found = Vec::new();
        for request in &self.requests {
            for offer in &self.offers {
                if Pair::new(request, offer, self.basis()).score().is_ok() {
                    found.push(Named {
                        request: request.id,
                        offer: offer.id,
                    });
                }
            }
        }
        found
    }

    /// Pins of one pair and exclusions of some others that fit.
    pub fn terms(&self, random: &mut Random, policy: Policy) -> Terms {
        let mut terms = Terms::new(policy);
        terms.floor = Floor::try_from(1 + random.below(60)).expect("a floor");
        let passing = self.passing();
        for _ in 0..random.below(8) {
            let last = u32::try_from(passing.len()).expect("few");
            if last > 0 {
                let pair = passing[random.below(last) as usize];
                if terms.pinned.contains(&pair) || terms.excluded.contains(&pair) {
                    continue;
                }
                if terms.pinned.is_empty() && random.flip(3) {
                    terms.pinned.push(pair);
                } else {
                    terms.excluded.push(pair);
                }
            }
        }
        terms
    }
}

pub fn policy(seed: u64) -> Policy {
    if seed.is_multiple_of(2) {
        Policy::BestFit
    } else {
        Policy::Widest
    }
}
