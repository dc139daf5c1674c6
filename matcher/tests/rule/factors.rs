//! One hand-worked case for each line of the factors.

use matcher::{Affinity, Factor, Fraction, Reach};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{offer, request, with_pair};

fn assert_earns(factor: Factor, asked: Value, offered: Value, (part, whole): (u64, u64)) {
    let (request, offer) = (request(asked), offer(offered));
    let fraction = with_pair(&request, &offer, |pair| factor.fraction(&pair));
    assert_eq!(fraction, Fraction::of(part, whole));
}

#[rstest]
#[case::same(json!([{"code": "T04.2", "share": 100}]), json!(["T04.2"]), (35, 35))]
#[case::same_parent(json!([{"code": "T04.1", "share": 100}]), json!(["T04.2"]), (20, 35))]
#[case::related(json!([{"code": "T04.1", "share": 100}]), json!(["T03.1"]), (8, 35))]
#[case::related_the_other_way(json!([{"code": "T03.1", "share": 100}]), json!(["T04.1"]), (8, 35))]
#[case::nothing(json!([{"code": "T04.1", "share": 100}]), json!(["T02.1"]), (0, 35))]
#[case::the_best_counts(json!([{"code": "T04.1", "share": 100}]), json!(["T03.1", "T04.2"]), (20, 35))]
#[case::by_share(
    json!([{"code": "T04.1", "share": 70}, {"code": "T02.1", "share": 30}]), json!(["T04.1"]),
    (70 * 35, 3500)
)]
fn themes_earn_by_share_and_nearness(
    #[case] asked: Value,
    #[case] offered: Value,
    #[case] earned: (u64, u64),
) {
    assert_earns(
        Factor::Theme,
        json!({"themes": asked}),
        json!({"themes": offered}),
        earned,
    );
}

/// Thirteen States, the last of which is Fiji.
const THIRTEEN: [&str; 13] = [
    "AGO", "ALB", "AND", "ARE", "ARG", "ARM", "ATG", "AUS", "AUT", "AZE", "BDI", "BEL", "FJI",
];

#[rstest]
#[case::by_name(json!(["FJI"]), 15)]
#[case::among_twelve(json!(THIRTEEN[1..]), 15)]
#[case::among_thirteen(json!(THIRTEEN), 12)]
#[case::sub_region(json!(["054"]), 12)]
#[case::organisation(json!(["org:PIF"]), 12)]
#[case::situation(json!(["SIDS"]), 12)]
#[case::region(json!(["009"]), 8)]
#[case::world(json!(["001"]), 6)]
#[case::the_best_counts(json!(["001", "009", "org:PIF", "FJI"]), 15)]
#[case::elsewhere(json!(["061", "org:AU", "VUT"]), 0)]
fn the_narrowest_area_counts(#[case] coverage: Value, #[case] fifteenths: u64) {
    assert_earns(
        Factor::Geography,
        json!({}),
        json!({"coverage": coverage}),
        (fifteenths, 15),
    );
}

#[rstest]
#[case::wider_grouping("GHA", "202", 8)]
#[case::latin_america("BRB", "419", 8)]
#[case::least_developed("KHM", "LDC", 12)]
#[case::landlocked("NPL", "LLDC", 12)]
fn groupings_count_as_what_they_are(
    #[case] state: &str,
    #[case] area: &str,
    #[case] fifteenths: u64,
) {
    let (asked, offered) = (json!({"state": state}), json!({"coverage": [area]}));
    assert_earns(Factor::Geography, asked, offered, (fifteenths, 15));
}

#[rstest]
#[case::all_wanted(&["workshop", "exercise"], &[], &["workshop", "exercise"], (2, 2))]
#[case::one_of_two(&["workshop", "exercise"], &[], &["workshop"], (1, 2))]
#[case::acceptable_is_half(&["workshop"], &["exercise"], &["exercise"], (1, 2))]
#[case::acceptable_fills_what_is_missing(&["workshop", "research"], &["exercise"], &["workshop", "exercise"], (3, 4))]
#[case::acceptable_beyond_that_is_nothing(&["workshop"], &["exercise"], &["workshop", "exercise"], (1, 1))]
#[case::two_acceptable_for_one(&["workshop"], &["exercise", "funding"], &["exercise", "funding"], (1, 2))]
#[case::none(&["workshop"], &["exercise"], &["funding"], (0, 1))]
fn modalities_earn_by_what_is_wanted(
    #[case] wanted: &[&str],
    #[case] acceptable: &[&str],
    #[case] offered: &[&str],
    #[case] earned: (u64, u64),
) {
    let asked = json!({"modalities_wanted": wanted, "modalities_acceptable": acceptable});
    assert_earns(
        Factor::Modality,
        asked,
        json!({"modalities": offered}),
        earned,
    );
}

#[rstest]
#[case::same("advanced", &["advanced"], "technical", 10)]
#[case::one_step("advanced", &["intermediate"], "technical", 7)]
#[case::two_steps("advanced", &["basic"], "technical", 4)]
#[case::three_steps("advanced", &["awareness"], "technical", 3)]
#[case::four_steps("trainer", &["awareness"], "technical", 3)]
#[case::above("basic", &["trainer", "advanced"], "technical", 4)]
#[case::the_nearest_counts("basic", &["trainer", "basic"], "technical", 10)]
#[case::another_audience("advanced", &["advanced"], "public", 7)]
#[case::nothing("trainer", &["awareness"], "public", 0)]
fn levels_earn_by_steps_and_audiences_by_one_in_common(
    #[case] wanted: &str,
    #[case] levels: &[&str],
    #[case] audience: &str,
    #[case] tenths: u64,
) {
    let asked = json!({"level_wanted": wanted, "audiences": ["technical", "operator"]});
    let offered = json!({"levels": levels, "audiences": [audience, "policy"]});
    assert_earns(Factor::LevelAudience, asked, offered, (tenths, 10));
}

#[rstest]
#[case::delivered(json!({"fr": "delivered"}), 10)]
#[case::interpreted(json!({"fr": "interpretation"}), 6)]
#[case::written(json!({"fr": "materials"}), 3)]
#[case::the_best_counts(json!({"fr": "materials", "en": "interpretation"}), 6)]
#[case::another(json!({"sw": "delivered"}), 0)]
fn one_language_well_provided_is_enough(#[case] languages: Value, #[case] tenths: u64) {
    let asked = json!({"languages": ["en", "fr"]});
    assert_earns(
        Factor::Language,
        asked,
        json!({"languages": languages}),
        (tenths, 10),
    );
}

fn window(start: &str, end: &str, flexible: bool) -> Value {
    json!({"start": start, "end": end, "flexible": flexible})
}

/// The request's window has 181 days, from the first of February to the last of July.
#[rstest]
#[case::inside(window("2027-03-01", "2027-05-31", false), 0, (92, 92))]
#[case::partly(window("2027-07-22", "2027-08-10", false), 0, (10, 20))]
#[case::one_day(window("2027-07-31", "2027-08-09", false), 0, (1, 10))]
#[case::wider(window("2027-01-01", "2027-12-31", false), 0, (181, 181))]
#[case::apart(window("2027-08-01", "2027-12-31", false), 0, (0, 153))]
#[case::flexible_offer(window("2027-08-01", "2027-12-31", true), 3650, (1, 1))]
#[case::lead_time_shortens(window("2027-03-01", "2027-05-31", false), 100, (82, 92))]
#[case::lead_time_before_the_start_does_not(window("2027-03-01", "2027-05-31", false), 90, (92, 92))]
#[case::always_there(json!(null), 0, (181, 181))]
#[case::always_there_after_a_lead(json!(null), 92, (151, 181))]
#[case::lead_beyond_the_end(json!(null), 243, (0, 181))]
fn timing_earns_by_the_days_that_both_have(
    #[case] offered: Value,
    #[case] lead_time_days: u64,
    #[case] earned: (u64, u64),
) {
    let offered = json!({"window": offered, "lead_time_days": lead_time_days});
    assert_earns(Factor::Timing, json!({}), offered, earned);
}

#[rstest]
#[case::any_time(json!(null))]
#[case::flexible(window("2027-02-01", "2027-02-02", true))]
fn a_request_that_can_wait_has_time_for_any_offer(#[case] asked: Value) {
    let offered = json!({"window": window("2027-08-01", "2027-12-31", false)});
    assert_earns(Factor::Timing, json!({"window": asked}), offered, (1, 1));
}

#[rstest]
#[case::nothing_asked(json!(null), json!(null), json!(null), json!(null), (1, 1))]
#[case::half_the_seats(json!(20), json!(null), json!(10), json!(null), (1, 2))]
#[case::more_than_asked(json!(20), json!(null), json!(90), json!(null), (1, 1))]
#[case::not_stated(json!(20), json!(null), json!(null), json!(500), (0, 1))]
#[case::the_smaller_of_both(json!(20), json!(900), json!(10), json!(300), (1, 3))]
#[case::only_what_is_stated(json!(20), json!(900), json!(null), json!(300), (1, 3))]
#[case::none_left(json!(20), json!(null), json!(0), json!(null), (0, 1))]
#[case::widest(json!(null), json!(1_000_000_000_000_u64), json!(null), json!(999_999_999_999_u64), (999_999_999_999, 1_000_000_000_000))]
fn scale_earns_by_the_scarcer_of_what_is_asked(
    #[case] seats: Value,
    #[case] amount: Value,
    #[case] seats_left: Value,
    #[case] amount_left: Value,
    #[case] earned: (u64, u64),
) {
    let asked = json!({"seats": seats, "amount_usd": amount});
    let offered = json!({"seats_left": seats_left, "amount_usd_left": amount_left});
    assert_earns(Factor::Scale, asked, offered, earned);
}

#[rstest]
#[case(true, "none", "", true, 5)]
#[case(false, "none", "", true, 3)]
#[case(true, "travel", "", true, 4)]
#[case(true, "none", "An agreement is signed.", true, 4)]
#[case(true, "none", "   ", true, 5)]
#[case(true, "none", "", false, 4)]
#[case(false, "full", "Some.", false, 0)]
fn openness_earns_in_fifths(
    #[case] follow_up: bool,
    #[case] cost: &str,
    #[case] conditions: &str,
    #[case] local_partner: bool,
    #[case] fifths: u64,
) {
    let offered = json!({
        "follow_up": follow_up, "cost_to_recipient": cost, "conditions": conditions,
        "local_partner": local_partner,
    });
    assert_earns(Factor::Openness, json!({}), offered, (fifths, 5));
}

#[test]
fn what_is_compared_names_the_narrowest_area_and_the_nearest_theme() {
    let request = request(json!({}));
    let offer = offer(json!({"coverage": ["001", "org:PIF", "054"], "themes": ["T04.3", "T04.2"]}));
    let shown = |factor: Factor| {
        with_pair(&request, &offer, |pair| {
            serde_json::to_value(factor.compared(&pair)).unwrap()
        })
    };
    let geography = shown(Factor::Geography);
    assert_eq!(
        (&geography["area"], &geography["reach"]),
        (&json!("054"), &json!(Reach::Group))
    );
    let theme = &shown(Factor::Theme)["asked"][0];
    assert_eq!(
        (&theme["nearest"], &theme["affinity"]),
        (&json!("T04.2"), &json!(Affinity::SameParent))
    );
}
