//! What must hold of plans of any records.

use matcher::plan::{Floor, Plan, Policy, Terms};

use crate::better::BETTER;
use crate::exchange::{exchange, settle};
use crate::records::{Records, policy};
use crate::support::{Random, cases};
use crate::twins::twins;

/// What a plan is the best at, most important first.
fn worth(plan: &Plan) -> [u64; 3] {
    let worth = plan.worth;
    match plan.policy {
        Policy::BestFit => [worth.total_score, 0, 0],
        Policy::Widest => [
            worth.states_served,
            worth.requests_served,
            worth.total_score,
        ],
    }
}

fn somewhere(random: &mut Random, many: usize) -> usize {
    random.below(u32::try_from(many).expect("few")) as usize
}

#[test]
fn two_states_with_the_same_areas_may_change_places() {
    let all = twins("2026-12-01".parse().expect("a day"));
    for (seed, twins) in (0..cases(24)).zip(all.into_iter().cycle()) {
        let mut records = Records::new(seed, 20);
        settle(&mut records.requests, &mut records.offers, twins);
        let terms = Terms {
            floor: Floor::try_from(1).expect("a floor"),
            ..Terms::new(policy(seed))
        };
        let before = records.plan(&terms);
        exchange(&mut records.requests, &mut records.offers, twins);
        let after = records.plan(&terms);
        assert_eq!(after.worth, before.worth, "{twins:?}");
        assert_eq!(after.simpler, before.simpler, "{twins:?}");
        if terms.policy == Policy::BestFit {
            // States play no part in the choice.
            assert_eq!(after.pairs, before.pairs, "{twins:?}");
        }
    }
}

#[test]
fn a_better_offer_never_makes_a_worse_plan() {
    let mut random = Random(21);
    let mut raised = 0;
    for seed in 0..cases(60) {
        let mut records = Records::new(seed, 12);
        let terms = records.terms(&mut random, policy(seed));
        let mut before = worth(&records.plan(&terms));
        for _ in 0..6 {
            let (offer, request) = (somewhere(&mut random, 12), somewhere(&mut random, 12));
            let which = somewhere(&mut random, BETTER.len());
            BETTER[which](&mut records.offers[offer], &records.requests[request]);
            let after = worth(&records.plan(&terms));
            assert!(after >= before, "{seed}, {which}: {before:?} to {after:?}");
            raised += u32::from(after > before);
            before = after;
        }
    }
    assert!(raised > 20, "{raised}");
}

#[test]
fn what_is_allowed_in_addition_never_makes_a_worse_plan() {
    let mut random = Random(22);
    let mut raised = 0;
    for seed in 0..cases(60) {
        let mut records = Records::new(seed, 12);
        let mut terms = records.terms(&mut random, policy(seed));
        let mut before = worth(&records.plan(&terms));
        for _ in 0..6 {
            let place = somewhere(&mut random, 12);
            match random.below(4) {
                0 => drop(terms.excluded.pop()),
                1 => {
                    let points = terms.floor.points() / 2;
                    terms.floor = Floor::try_from(u32::from(points.max(1))).expect("a floor");
                }
                2 => {
                    let limit = &mut records.requests[place].content.max_matches;
                    *limit = limit.map(|limit| limit + 1);
                }
                _ => {
                    let limit = &mut records.offers[place].content.max_matches;
                    *limit = limit.map(|limit| limit + 1);
                }
            }
            let after = worth(&records.plan(&terms));
            assert!(after >= before, "{seed}: {before:?} to {after:?}");
            raised += u32::from(after > before);
            before = after;
        }
    }
    assert!(raised > 20, "{raised}");
}
