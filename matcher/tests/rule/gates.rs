//! Each gate at its edges, and what null means there.

use matcher::Gate;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{offer, request, with_pair};

fn failed(asked: Value, offered: Value) -> Vec<Gate> {
    with_pair(&request(asked), &offer(offered), |pair| pair.failed_gates())
}

fn fails(gate: Gate, is_failed: bool) -> Vec<Gate> {
    if is_failed { vec![gate] } else { vec![] }
}

#[rstest]
#[case::both_open(json!({}), json!({}), false)]
#[case::draft(json!({"status": "draft"}), json!({}), true)]
#[case::dormant(json!({"status": "dormant"}), json!({}), true)]
#[case::paused(json!({}), json!({"status": "paused"}), true)]
#[case::last_day(json!({"expires_on": "2026-12-01"}), json!({"expires_on": "2026-12-01"}), false)]
#[case::request_expired(json!({"expires_on": "2026-11-30"}), json!({}), true)]
#[case::offer_expired(json!({}), json!({"expires_on": "2026-11-30"}), true)]
#[case::never_expires(json!({"expires_on": null}), json!({"expires_on": null}), false)]
fn records_must_be_open(#[case] asked: Value, #[case] offered: Value, #[case] is_failed: bool) {
    assert_eq!(failed(asked, offered), fails(Gate::Open, is_failed));
}

#[rstest]
#[case::own("FJI", true)]
#[case::neighbour("VUT", false)]
fn a_state_is_not_offered_its_own_help(#[case] provider_state: &str, #[case] is_failed: bool) {
    let offered = json!({"provider_state": provider_state});
    assert_eq!(failed(json!({}), offered), fails(Gate::OwnOffer, is_failed));
}

#[rstest]
#[case::by_name("FJI", json!(["FJI"]), false)]
#[case::sub_region("FJI", json!(["054"]), false)]
#[case::another_sub_region("FJI", json!(["057", "061"]), true)]
#[case::region("FJI", json!(["009"]), false)]
#[case::wider_grouping("GHA", json!(["202"]), false)]
#[case::outside_the_wider_grouping("EGY", json!(["202"]), true)]
#[case::organisation("FJI", json!(["org:PIF"]), false)]
#[case::not_a_member("GHA", json!(["org:PIF"]), true)]
#[case::not_least_developed("FJI", json!(["LDC"]), true)]
fn the_coverage_contains_the_state(
    #[case] state: &str,
    #[case] coverage: Value,
    #[case] is_failed: bool,
) {
    let found = failed(json!({"state": state}), json!({"coverage": coverage}));
    assert_eq!(found, fails(Gate::Coverage, is_failed));
}

#[rstest]
#[case::wanted(json!(["train_the_trainer"]), false)]
#[case::acceptable_only(json!(["mentorship"]), false)]
#[case::neither(json!(["equipment", "funding"]), true)]
fn the_form_is_wanted_or_acceptable(#[case] modalities: Value, #[case] is_failed: bool) {
    let found = failed(json!({}), json!({"modalities": modalities}));
    assert_eq!(found, fails(Gate::Modality, is_failed));
}

/// A related theme of one percent earns no point at all, and passes.
#[rstest]
#[case::related_by_a_percent(json!([{"code": "T04.1", "share": 1}, {"code": "T11.1", "share": 99}]), json!(["T06.1"]), false)]
#[case::nothing_near(json!([{"code": "T04.1", "share": 100}]), json!(["T02.1"]), true)]
fn a_theme_is_near_before_weights_and_rounding(
    #[case] asked: Value,
    #[case] offered: Value,
    #[case] is_failed: bool,
) {
    let found = failed(json!({"themes": asked}), json!({"themes": offered}));
    assert_eq!(found, fails(Gate::Theme, is_failed));
}

/// The request's window is from 2027-02-01 to 2027-07-31, the offer's as given or none.
#[rstest]
#[case::touch_on_a_day(json!({"start": "2027-07-31", "end": "2027-12-31"}), 0, false)]
#[case::a_day_apart(json!({"start": "2027-08-01", "end": "2027-12-31"}), 0, true)]
#[case::before(json!({"start": "2026-01-01", "end": "2027-01-31"}), 0, true)]
#[case::ready_on_the_last_day(json!({"start": "2027-03-01", "end": "2027-05-31"}), 181, false)]
#[case::ready_too_late(json!({"start": "2027-03-01", "end": "2027-05-31"}), 182, true)]
#[case::always_but_ready_on_the_last_day(json!(null), 242, false)]
#[case::always_but_ready_too_late(json!(null), 243, true)]
#[case::flexible(json!({"start": "2029-01-01", "end": "2029-01-02", "flexible": true}), 3650, false)]
fn the_windows_leave_a_day(
    #[case] window: Value,
    #[case] lead_time_days: u64,
    #[case] is_failed: bool,
) {
    let offered = json!({"window": window, "lead_time_days": lead_time_days});
    assert_eq!(failed(json!({}), offered), fails(Gate::Timing, is_failed));
}

#[rstest]
#[case::any_time(json!(null))]
#[case::flexible(json!({"start": "2026-01-01", "end": "2026-01-02", "flexible": true}))]
fn a_request_that_can_wait_passes_whatever_the_lead_time(#[case] window: Value) {
    let offered = json!({"lead_time_days": 3650});
    assert_eq!(failed(json!({"window": window}), offered), []);
}

#[rstest]
#[case::request_full(json!({"max_matches": 0}), json!({}), true)]
#[case::offer_full(json!({}), json!({"max_matches": 0}), true)]
#[case::no_limit(json!({"max_matches": null}), json!({"max_matches": null}), false)]
#[case::no_seats_left(json!({"seats": 1}), json!({"seats_left": 0}), true)]
#[case::seats_not_stated(json!({"seats": 1}), json!({"seats_left": null}), false)]
#[case::no_seats_asked(json!({"seats": null}), json!({"seats_left": 0}), false)]
#[case::no_money_left(json!({"amount_usd": 1}), json!({"amount_usd_left": 0}), true)]
#[case::money_not_stated(json!({"amount_usd": 1}), json!({"amount_usd_left": null}), false)]
#[case::no_money_asked(json!({"amount_usd": null}), json!({"amount_usd_left": 0}), false)]
fn something_is_left(#[case] asked: Value, #[case] offered: Value, #[case] is_failed: bool) {
    assert_eq!(failed(asked, offered), fails(Gate::Capacity, is_failed));
}

#[test]
fn a_pair_falls_at_its_first_failed_gate_and_tells_them_all() {
    let request = request(json!({"max_matches": 0}));
    let offer = offer(json!({"provider_state": "FJI", "coverage": ["org:AU"]}));
    let (first, all) = with_pair(&request, &offer, |pair| (pair.score(), pair.failed_gates()));
    assert_eq!(first.unwrap_err(), Gate::OwnOffer);
    assert_eq!(all, [Gate::OwnOffer, Gate::Coverage, Gate::Capacity]);
}
