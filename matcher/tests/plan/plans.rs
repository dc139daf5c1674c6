//! Plans of records: the proof holds, and neither the order of input nor the method shows.

use matcher::plan::{AllPairs, Floor, NoPlan, Policy, Progress, Terms, plan_among};
use serde_json::{Value, json};

use crate::records::{Records, policy};
use crate::support::{Random, cases};

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
fn whoever_waits_sees_how_far_a_plan_is_and_may_end_it() {
    let mut random = Random(11);
    for seed in 0..cases(20) {
        let records = Records::new(seed, 12);
        let terms = records.terms(&mut random, policy(seed));
        let index = records.index();
        let progress = Progress::default();
        let watched = index.plan_watched(&records.weights, &terms, &progress);
        assert_eq!(watched, Ok(records.plan(&terms)), "{seed}");
        assert_eq!(progress.requests(), index.len().0);
        assert!(progress.looked() >= progress.requests(), "{seed}");
        progress.stop();
        let stopped = index.plan_watched(&records.weights, &terms, &progress);
        assert_eq!(stopped, Err(NoPlan::Stopped), "{seed}");
    }
}
