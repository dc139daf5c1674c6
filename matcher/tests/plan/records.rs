//! Plans of records: the proof holds, the order of input does not show, terms are kept or refused.

use domain::record::{Offer, Request};
use matcher::plan::{
    AllPairs, Contradiction, Floor, List, Named, NoPlan, Plan, Policy, Terms, plan, plan_among,
};
use matcher::{Basis, Gate, Pair, WeightSet};
use serde_json::{Value, json};

use crate::check::verify;
use crate::generate::Generator;
use crate::support::{Random, cases};

pub struct Records {
    pub requests: Vec<Request>,
    pub offers: Vec<Offer>,
    weights: WeightSet,
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

    pub fn plan(&self, terms: &Terms) -> Plan {
        plan(&self.requests, &self.offers, self.basis(), terms).expect("no contradiction")
    }

    fn verify(&self, plan: &Value) -> Result<(), String> {
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

#[test]
fn every_plan_comes_with_its_proof_and_the_order_of_input_does_not_show() {
    let mut random = Random(4);
    for seed in 0..cases(80) {
        let many = [3, 12, 30][random.below(3) as usize];
        let mut records = Records::new(seed, many);
        let terms = records.terms(&mut random, policy(seed));
        let plan = records.plan(&terms);
        records
            .verify(&serde_json::to_value(&plan).expect("JSON"))
            .unwrap_or_else(|fault| panic!("{seed}: {fault}"));
        records.requests.reverse();
        records.offers.rotate_left(many / 2);
        assert_eq!(records.plan(&terms), plan);
    }
}

#[test]
fn past_the_work_limit_plans_are_worth_the_same() {
    let mut random = Random(9);
    for seed in 0..cases(60) {
        let records = Records::new(seed, 12);
        let mut terms = records.terms(&mut random, policy(seed));
        let usual = records.plan(&terms);
        terms.work_limit = 0;
        let plain = records.plan(&terms);
        if terms.policy == Policy::Widest {
            assert_eq!(plain.worth, usual.worth, "{seed}");
        }
        assert_eq!(plain.worth.total_score, usual.worth.total_score, "{seed}");
        records
            .verify(&serde_json::to_value(&plain).expect("JSON"))
            .unwrap_or_else(|fault| panic!("{seed}: {fault}"));
    }
}

#[test]
fn a_plan_that_is_changed_is_not_proved_by_the_certificate() {
    let mut random = Random(5);
    let mut refused = 0;
    for seed in 0..cases(40) {
        let records = Records::new(seed, 12);
        let terms = records.terms(&mut random, policy(seed));
        let plan = serde_json::to_value(records.plan(&terms)).expect("JSON");
        let pairs = plan["pairs"].as_array().expect("a list");
        for index in 0..pairs.len() {
            let mut worse = plan.clone();
            let pair = worse["pairs"].as_array_mut().expect("a list").remove(index);
            recount(&records, &mut worse);
            assert!(records.verify(&worse).is_err(), "without {pair}");
            refused += 1;
        }
        // More than a place can be worth; of an offer that is full of pins any price is right.
        let is_pinned = |offer: &str| {
            let mut pins = terms.pinned.iter();
            pins.any(|pair| pair.offer.to_string() == offer)
        };
        let mut dearer = plan.clone();
        let prices = dearer["certificate"]["offers"]
            .as_object_mut()
            .expect("prices");
        if let Some((_, price)) = prices.iter_mut().find(|(offer, _)| !is_pinned(offer)) {
            *price = if price.is_array() {
                json!([2, 0, 0])
            } else {
                json!(1_000)
            };
            assert!(records.verify(&dearer).is_err(), "a wrong price");
        }
    }
    assert!(refused > 0);
}

/// Makes the totals say what the pairs add up to, so that only the proof is wrong.
fn recount(records: &Records, plan: &mut Value) {
    let pairs = plan["pairs"].as_array().expect("a list").clone();
    let total: u64 = pairs
        .iter()
        .map(|pair| pair["score"].as_u64().expect("a score"))
        .sum();
    let served = records.requests.iter().filter(|request| {
        pairs
            .iter()
            .any(|pair| pair["request"] == request.id.to_string())
    });
    let mut states: Vec<_> = served.map(|request| request.state).collect();
    plan["total_score"] = json!(total);
    plan["requests_served"] = json!(states.len());
    states.sort_unstable();
    states.dedup();
    plan["states_served"] = json!(states.len());
}

#[test]
fn pairs_that_are_priced_out_make_the_same_plan_as_all_pairs() {
    // 130 on each side, so that the best 50 of both are not all.
    for seed in 0..4 {
        let records = Records::new(seed, 130);
        let mut terms = Terms::new(policy(seed));
        terms.floor = Floor::try_from(1).expect("a floor");
        let plan = serde_json::to_value(records.plan(&terms)).expect("JSON");
        records
            .verify(&plan)
            .unwrap_or_else(|fault| panic!("{seed}: {fault}"));
    }
}

#[test]
fn seeds_that_hold_too_little_are_completed() {
    // Every request gains most from the offers that all gain most from: their seeds are the same 50.
    let offers = 80_u32;
    let rows = (0..80)
        .map(|_| {
            (0..offers)
                .map(|offer| (offer, 99 - u8::try_from(offer).expect("few")))
                .collect()
        })
        .collect();
    let mut records = Records::new(1, 80);
    for request in &mut records.requests {
        request.content.max_matches = Some(1);
    }
    for offer in &mut records.offers {
        offer.content.max_matches = Some(1);
    }
    let mut requests: Vec<_> = records.requests.iter().collect();
    let mut all: Vec<_> = records.offers.iter().collect();
    requests.sort_by_key(|request| request.id);
    all.sort_by_key(|offer| offer.id);
    let mut terms = Terms::new(Policy::BestFit);
    terms.floor = Floor::try_from(1).expect("a floor");
    let plan = plan_among(
        &requests,
        &all,
        records.basis(),
        &terms,
        &AllPairs::from_rows(rows, 80),
    )
    .expect("a plan");
    assert_eq!(plan.worth.total_score, (20..100).sum::<u64>());
}

#[test]
fn contradictions_are_refused_by_name_and_all_at_once() {
    let mut records = Records::new(7, 12);
    let passing = records.passing();
    let same = passing
        .windows(2)
        .find(|pairs| pairs[0].request == pairs[1].request);
    let (one, other) = same
        .map(|pairs| (pairs[0], pairs[1]))
        .expect("two offers for one request");
    for request in &mut records.requests {
        if request.id == one.request {
            request.content.max_matches = Some(1);
        }
    }
    let failing = records.requests.iter().find_map(|request| {
        let offer = records.offers.iter().find(|offer| {
            !Pair::new(request, offer, records.basis())
                .failed_gates()
                .is_empty()
        })?;
        let gates: Vec<Gate> = Pair::new(request, offer, records.basis()).failed_gates();
        Some((
            Named {
                request: request.id,
                offer: offer.id,
            },
            gates,
        ))
    });
    let (failing, gates) = failing.expect("some pair fails");
    let stranger = Records::new(8, 1);
    let unknown = Named {
        request: stranger.requests[0].id,
        offer: one.offer,
    };
    let mut terms = Terms::new(Policy::BestFit);
    terms.pinned = vec![one, other, failing, one, unknown];
    terms.excluded = vec![other];
    let refused = plan(&records.requests, &records.offers, records.basis(), &terms);
    let Err(NoPlan::Contradictions(faults)) = refused else {
        panic!("{refused:?}")
    };
    for expected in [
        Contradiction::Twice {
            list: List::Pinned,
            pair: one,
        },
        Contradiction::UnknownRequest {
            list: List::Pinned,
            request: unknown.request,
        },
        Contradiction::PinnedAndExcluded { pair: other },
        Contradiction::FailsGates {
            pair: failing,
            gates,
        },
        Contradiction::RequestLimit {
            request: one.request,
            pins: 2,
            limit: 1,
        },
    ] {
        assert!(
            faults.contains(&expected),
            "{expected} not among {faults:?}"
        );
    }
    assert_eq!(faults.len(), 5);
}
