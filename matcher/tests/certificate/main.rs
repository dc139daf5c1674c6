//! The certificate checker: the worked example of `docs/MATCHING.md`, and what it refuses.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../support/cases.rs"]
mod cases;
mod example;
#[path = "../support/generate.rs"]
mod generate;
mod solver;

use example::{BEST, PINNED, WIDEST, changed, check};
use rstest::rstest;
use serde_json::{Value, json};

const O1: &str = "01900000-0000-7000-8000-000000000011";
const O2: &str = "01900000-0000-7000-8000-000000000012";
const R1: &str = "01900000-0000-7000-8000-000000000001";
const R2: &str = "01900000-0000-7000-8000-000000000002";
const R3: &str = "01900000-0000-7000-8000-000000000003";

#[rstest]
#[case::best_fit(BEST, [0, 0, 150])]
#[case::widest(WIDEST, [2, 2, 120])]
#[case::pinned(PINNED, [0, 0, 140])]
fn the_worked_examples_are_proved(#[case] plan: &str, #[case] worth: [i128; 3]) {
    let verified = check(&changed(plan, &[])).unwrap();
    assert_eq!(verified.worth.0, worth);
    assert_eq!((verified.considered, verified.eligible), (6, 4));
}

fn pair(request: &str, offer: &str, score: u32) -> Value {
    json!({"request": request, "offer": offer, "score": score})
}

/// Each change to a plan that is right, with what has to be said of it.
#[rstest]
#[case::a_floor_of_nothing(BEST, &[("/floor", json!(0))], "floor: given 0, allowed 1 to 100")]
#[case::another_score(
    BEST,
    &[("/pairs/0/score", json!(81)), ("/total_score", json!(151))],
    "given the score 81, it is 80"
)]
#[case::a_total(BEST, &[("/total_score", json!(151))], "total_score: given 151, it is 150")]
#[case::too_many_requests(
    WIDEST,
    &[("/requests_served", json!(3))],
    "requests_served: given 3, it is 2"
)]
#[case::too_many_states(WIDEST, &[("/states_served", json!(3))], "states_served: given 3, it is 2")]
#[case::a_missing_pair(
    BEST,
    &[("/pairs", json!([pair(R1, O1, 80)])), ("/total_score", json!(80))],
    "offer 01900000-0000-7000-8000-000000000012: v is (0, 0, 70), which has to be 0 for an offer \
     that could take more"
)]
#[case::a_worse_pair(
    BEST,
    &[
        ("/pairs", json!([pair(R1, O1, 80), pair(R2, O2, 60)])),
        ("/total_score", json!(140)), ("/requests_served", json!(2)),
    ],
    "the plan is worth (0, 0, 140), the prices allow (0, 0, 150): it is not proved to be the best"
)]
#[case::a_pair_twice(
    BEST,
    &[("/pairs", json!([pair(R1, O1, 80), pair(R1, O1, 80), pair(R1, O2, 70)]))],
    "pairs: pair of request 01900000-0000-7000-8000-000000000001 and offer \
     01900000-0000-7000-8000-000000000011: it is listed twice"
)]
#[case::more_than_the_limit(
    BEST,
    &[
        ("/pairs", json!([pair(R1, O1, 80), pair(R1, O2, 70), pair(R3, O1, 50)])),
        ("/total_score", json!(200)), ("/requests_served", json!(2)), ("/states_served", json!(2)),
    ],
    "offer 01900000-0000-7000-8000-000000000011: it is in 2 pairs, its limit is 1"
)]
#[case::a_pair_that_fails_a_gate(
    BEST,
    &[("/pairs", json!([pair(R1, O2, 70), pair(R2, O1, 60)]))],
    "it fails the gate `theme`"
)]
#[case::a_pair_below_the_floor(BEST, &[("/floor", json!(75))], "it scores 70, which is below the floor")]
#[case::an_excluded_pair(
    BEST,
    &[("/certificate/excluded", json!([{"request": R1, "offer": O1}]))],
    "it is excluded"
)]
#[case::a_pin_that_is_left_out(
    BEST,
    &[("/certificate/pinned", json!([{"request": R2, "offer": O2}]))],
    "it is pinned and not in the plan"
)]
#[case::a_pin_that_fails_a_gate(
    BEST,
    &[("/certificate/pinned", json!([{"request": R2, "offer": O1}]))],
    "certificate.pinned: pair of request 01900000-0000-7000-8000-000000000002 and offer \
     01900000-0000-7000-8000-000000000011: it fails the gate `theme`"
)]
#[case::a_record_that_is_not_there(
    BEST,
    &[("/pairs/0/offer", json!("01900000-0000-7000-8000-000000000099"))],
    "no such request or offer was given"
)]
#[case::a_higher_price(
    BEST,
    &[("/certificate/offers", json!({O1: 85, O2: 70}))],
    "certificate.bound: given (0, 0, 150), the prices add up to (0, 0, 155)"
)]
#[case::prices_that_are_only_moved(
    BEST,
    &[("/certificate/offers", json!({O1: 70, O2: 80})), ("/certificate/bound", json!(160))],
    "the plan is worth (0, 0, 150), the prices allow (0, 0, 160): it is not proved to be the best"
)]
#[case::another_bound(
    BEST,
    &[("/certificate/bound", json!(151))],
    "certificate.bound: given (0, 0, 151), the prices add up to (0, 0, 150)"
)]
#[case::a_price_below_0(
    BEST,
    &[("/certificate/requests", json!({R1: 0, R2: -1, R3: 0}))],
    "request 01900000-0000-7000-8000-000000000002: the price (0, 0, -1) is wrong: under best_fit a \
     request's is 0 or more"
)]
#[case::an_offer_below_0(
    WIDEST,
    &[("/certificate/offers", json!({O1: [0, -1, 70], O2: [0, 1, 60]}))],
    "offer 01900000-0000-7000-8000-000000000011: the price (0, -1, 70) is wrong: an offer's is 0 or more"
)]
#[case::a_state_above_0(
    WIDEST,
    &[("/certificate/states", json!({"FJI": [0, 0, 1], "GHA": [0, 0, -20]}))],
    "State FJI: the price (0, 0, 1) is wrong: a State's is 0 or less"
)]
#[case::no_price(
    BEST,
    &[("/certificate/requests", json!({R1: 0, R3: 0}))],
    "request 01900000-0000-7000-8000-000000000002: it has no price"
)]
#[case::no_price_of_a_state(
    WIDEST,
    &[("/certificate/states", json!({"FJI": [0, 0, 0]}))],
    "State GHA: it has no price"
)]
#[case::a_price_of_a_stranger(
    WIDEST,
    &[("/certificate/states", json!({"FJI": [0, 0, 0], "GHA": [0, 0, -20], "KEN": [0, 0, 0]}))],
    "State KEN: it has a price, and no eligible pair"
)]
#[case::states_under_best_fit(
    BEST,
    &[("/certificate/states", json!({"KEN": 0}))],
    "State KEN: it has a price, and no eligible pair"
)]
#[case::another_shape(
    WIDEST,
    &[("/certificate/bound", json!(120))],
    "certificate.bound: allowed is a whole number under best_fit, three of them under widest"
)]
#[case::another_policy(BEST, &[("/policy", json!("widest"))], "allowed is a whole number under best_fit")]
fn what_is_wrong_is_refused_and_named(
    #[case] plan: &str,
    #[case] changes: &[(&str, Value)],
    #[case] told: &str,
) {
    let faults = check(&changed(plan, changes)).unwrap_err();
    let found = faults.iter().any(|fault| fault.contains(told));
    assert!(found, "{told}\nis not in\n{}", faults.join("\n"));
}

#[test]
fn a_price_that_is_listed_twice_is_refused() {
    let text = changed(BEST, &[]).to_string();
    let twice = text.replace(&format!("\"{O1}\":80"), &format!("\"{O1}\":80,\"{O1}\":80"));
    assert_ne!(twice, text);
    let faults = example::check_text(&twice).unwrap_err();
    assert_eq!(faults, [format!("offer {O1}: it has two prices")]);
}

/// A plan is proved by some prices only if it is the best: no prices near the right ones prove
/// the second best.
#[test]
fn no_prices_prove_a_plan_that_is_not_the_best() {
    let worse = [
        ("/pairs", json!([pair(R1, O1, 80), pair(R2, O2, 60)])),
        ("/total_score", json!(140)),
        ("/requests_served", json!(2)),
    ];
    for place in 0..4_u32.pow(5) {
        let price = |digit: u32, step: u32| step * (place / 4_u32.pow(digit) % 4);
        let prices = [
            (
                "/certificate/requests",
                json!({R1: price(0, 8), R2: price(1, 8), R3: price(2, 8)}),
            ),
            (
                "/certificate/offers",
                json!({O1: 60 + price(3, 8), O2: 50 + price(4, 8)}),
            ),
            ("/certificate/bound", json!(140)),
        ];
        let plan = changed(BEST, &[&worse[..], &prices[..]].concat());
        assert!(check(&plan).is_err(), "{plan}");
    }
}
