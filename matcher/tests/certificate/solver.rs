//! Plans of the solver before the checker, which knows nothing of it but what the file says.

use domain::record::{Offer, Request};
use instances::{Family, INSTANCE_DAY, Selectivity, Spec};
use matcher::certificate::verify;
use matcher::plan::{Floor, Named, Policy, Terms, plan};
use matcher::{Basis, Pair, WeightSet};
use serde_json::{Value, json};

use crate::cases::cases;
use crate::generate::Generator;

/// Records with a few limits, of either kind, so that pairs contend.
fn random(generator: &mut Generator) -> (Vec<Request>, Vec<Offer>) {
    let many = generator.number(1, 14);
    let requests = (0..many).map(|_| Request::from_file(&generator.request()).unwrap());
    let requests = requests.collect();
    let many = generator.number(1, 14);
    let offers = (0..many).map(|_| {
        let mut raw = generator.offer();
        raw["coverage"] = json!(["001"]);
        Offer::from_file(&raw).unwrap()
    });
    (requests, offers.collect())
}

/// Terms with pins and exclusions that can be kept.
fn terms(generator: &mut Generator, records: (&[Request], &[Offer]), basis: Basis<'_>) -> Terms {
    let policy =
        [Policy::BestFit, Policy::Widest][usize::try_from(generator.number(0, 1)).unwrap()];
    let floor = u32::try_from(generator.number(1, 70)).unwrap();
    let mut terms = Terms::new(policy);
    terms.floor = Floor::try_from(floor).unwrap();
    for request in records.0 {
        for offer in records.1 {
            let named = Named {
                request: request.id,
                offer: offer.id,
            };
            let is_new = |pair: &Named| pair.request != request.id && pair.offer != offer.id;
            match generator.number(1, 30) {
                1 if terms.pinned.iter().all(is_new)
                    && Pair::new(request, offer, basis)
                        .first_failed_gate()
                        .is_none() =>
                {
                    terms.pinned.push(named);
                }
                2 => terms.excluded.push(named),
                _ => {}
            }
        }
    }
    terms
}

fn checked(plan: &Value, records: (&[Request], &[Offer]), basis: Basis<'_>) -> Result<(), String> {
    let claimed = serde_json::from_value(plan.clone()).unwrap();
    let verified = verify(&claimed, records.0, records.1, basis);
    verified.map(|_| ()).map_err(|faults| {
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    })
}

/// The plan without one of its pairs, with sums that are right.
fn worse(plan: &Value, records: (&[Request], &[Offer]), left_out: usize) -> Value {
    let mut plan = plan.clone();
    let pairs = plan["pairs"].as_array_mut().unwrap();
    pairs.remove(left_out);
    let points: u64 = pairs
        .iter()
        .map(|pair| pair["score"].as_u64().unwrap())
        .sum();
    let mut served: Vec<_> = pairs
        .iter()
        .map(|pair| pair["request"].as_str().unwrap().to_owned())
        .collect();
    served.sort();
    served.dedup();
    let state = |id: &String| {
        records
            .0
            .iter()
            .find(|request| request.id.to_string() == *id)
            .unwrap()
            .state
    };
    let mut states: Vec<_> = served.iter().map(state).collect();
    states.sort();
    states.dedup();
    plan["total_score"] = json!(points);
    plan["requests_served"] = json!(served.len());
    plan["states_served"] = json!(states.len());
    plan
}

#[test]
fn every_plan_is_proved_and_no_worse_one_is() {
    let mut generator = Generator::new(23);
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, "2026-12-01".parse().unwrap());
    let mut pairs = 0;
    for _ in 0..cases(400) {
        let (requests, offers) = random(&mut generator);
        let records = (&requests[..], &offers[..]);
        let terms = terms(&mut generator, records, basis);
        let Ok(plan) = plan(&requests, &offers, basis, &terms) else {
            continue; // a pin that fits no limit
        };
        let plan = serde_json::to_value(&plan).unwrap();
        checked(&plan, records, basis).unwrap_or_else(|faults| panic!("{faults}\nof {plan}"));
        let many = plan["pairs"].as_array().unwrap().len();
        pairs += many;
        if many > 0 {
            let left_out = usize::try_from(generator.number(0, 1000)).unwrap() % many;
            let worse = worse(&plan, records, left_out);
            assert!(checked(&worse, records, basis).is_err(), "{worse}");
        }
    }
    assert!(pairs > 500, "only {pairs} pairs were planned");
}

/// The strongest prices there are for a plan that is not the best: those that prove it where one more
/// pair is excluded, written as if it were not.
#[test]
fn prices_of_other_terms_prove_no_plan_that_is_not_the_best() {
    let mut generator = Generator::new(29);
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, "2026-12-01".parse().unwrap());
    let mut refused = 0;
    for _ in 0..cases(400) {
        let (requests, offers) = random(&mut generator);
        let records = (&requests[..], &offers[..]);
        let mut terms = terms(&mut generator, records, basis);
        let Ok(best) = plan(&requests, &offers, basis, &terms) else {
            continue; // a pin that fits no limit
        };
        let best = serde_json::to_value(&best).unwrap();
        for pair in best["pairs"].as_array().unwrap() {
            let pair: Named = serde_json::from_value(pair.clone()).unwrap();
            if terms.pinned.contains(&pair) {
                continue;
            }
            terms.excluded.push(pair);
            let other = plan(&requests, &offers, basis, &terms).unwrap();
            terms.excluded.pop();
            let mut other = serde_json::to_value(&other).unwrap();
            other["certificate"]["excluded"] = best["certificate"]["excluded"].clone();
            add_missing(&mut other["certificate"], &best["certificate"]);
            if other["certificate"]["bound"] != best["certificate"]["bound"] {
                assert!(checked(&other, records, basis).is_err(), "{other}");
                refused += 1;
            }
        }
    }
    assert!(refused > 200, "only {refused} plans were refused");
}

/// Gives what counts on the terms of `from` alone its price there.
fn add_missing(certificate: &mut Value, from: &Value) {
    for kind in ["requests", "offers", "states"] {
        if let Some(prices) = from[kind].as_object() {
            let given = certificate[kind].as_object_mut().unwrap();
            for (name, price) in prices {
                given.entry(name).or_insert_with(|| price.clone());
            }
        }
    }
}

#[test]
fn plans_of_generated_records_are_proved() {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    for family in [Family::Realistic, Family::Uniform] {
        for selectivity in [Selectivity::P2_5, Selectivity::P50] {
            let instance = Spec::realistic(3, 150)
                .of_family(family)
                .passing(selectivity)
                .generate();
            for policy in [Policy::BestFit, Policy::Widest] {
                let plan = plan(
                    &instance.requests,
                    &instance.offers,
                    basis,
                    &Terms::new(policy),
                );
                let plan = serde_json::to_value(plan.unwrap()).unwrap();
                checked(&plan, (&instance.requests, &instance.offers), basis)
                    .unwrap_or_else(|faults| panic!("{family} {selectivity} {policy}: {faults}"));
            }
        }
    }
}
