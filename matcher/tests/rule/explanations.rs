//! Improvements, their order, and what a masked request keeps to itself.

use matcher::{Change, ChangeKind, Compared, Improvement};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{offer, request, with_pair};

fn improvements(asked: Value, offered: Value) -> Vec<Improvement> {
    let explained = with_pair(&request(asked), &offer(offered), |pair| pair.explain());
    explained.outcome.unwrap().improvements
}

fn shown(improvements: &[Improvement]) -> Vec<String> {
    let line = |each: &Improvement| {
        let code = each.change.code().unwrap_or("-");
        format!("{} {code} +{}", each.change.kind(), each.gain)
    };
    improvements.iter().map(line).collect()
}

#[test]
fn the_first_example_lists_every_lift_by_gain_kind_and_code() {
    assert_eq!(
        shown(&improvements(json!({}), json!({}))),
        [
            "add_theme T04.1 +15",
            "name_state FJI +3",
            "add_modality technical_assistance +3",
            "add_modality train_the_trainer +3",
            "add_level intermediate +3",
            "enough_of_what_is_asked - +2",
            "local_partner - +1",
        ]
    );
}

#[rstest]
#[case::language(json!({}), json!({"languages": {"en": "materials"}}), "deliver_language en +7")]
#[case::audience(json!({}), json!({"audiences": ["public"]}), "add_audience technical +3")]
#[case::follow_up(json!({}), json!({"follow_up": false}), "follow_up - +2")]
#[case::cost(json!({}), json!({"cost_to_recipient": "full"}), "no_cost - +1")]
#[case::conditions(json!({}), json!({"conditions": "Some."}), "no_conditions - +1")]
#[case::dates(json!({}), json!({"lead_time_days": 150}), "flexible_dates - +3")]
#[case::dates_of_the_request(json!({}), json!({"lead_time_days": 150}), "flexible_dates_of_request - +3")]
#[case::accepted(json!({}), json!({"modalities": ["mentorship", "workshop"]}), "accept_modality workshop +4")]
#[case::seats_and_amount_together(
    json!({"amount_usd": 100}), json!({"seats_left": 10, "amount_usd_left": 10}),
    "enough_of_what_is_asked - +4"
)]
fn each_kind_of_change_is_found(#[case] asked: Value, #[case] offered: Value, #[case] line: &str) {
    let found = shown(&improvements(asked, offered));
    assert!(found.iter().any(|each| each == line), "{found:?}");
}

#[test]
fn an_offer_that_is_always_there_has_no_dates_to_make_flexible() {
    let offered = json!({"window": null, "lead_time_days": 150});
    let kinds: Vec<_> = improvements(json!({}), offered)
        .iter()
        .map(|each| each.change.kind())
        .collect();
    assert!(!kinds.contains(&ChangeKind::FlexibleDates));
    assert!(kinds.contains(&ChangeKind::FlexibleDatesOfRequest));
}

#[test]
fn naming_the_state_as_the_thirteenth_brings_no_more_than_the_group() {
    let twelve = [
        "AGO", "ALB", "AND", "ARE", "ARG", "ARM", "ATG", "AUS", "AUT", "AZE", "BDI", "BEL",
    ];
    let mut coverage = json!(twelve);
    coverage.as_array_mut().unwrap().push(json!("009"));
    let found = improvements(json!({}), json!({"coverage": coverage}));
    let named = found
        .iter()
        .find(|each| each.change.kind() == ChangeKind::NameState);
    assert_eq!(named.unwrap().gain, 4, "12 of 15 in place of 8");
}

#[test]
fn a_perfect_fit_has_nothing_to_improve() {
    let offered = json!({
        "themes": ["T04.1"], "coverage": ["FJI"], "levels": ["intermediate"],
        "modalities": ["technical_assistance", "train_the_trainer"],
        "seats_left": 20, "local_partner": true,
    });
    assert_eq!(improvements(json!({}), offered), []);
}

#[test]
fn a_masked_request_is_explained_without_its_state() {
    let request = request(json!({"languages": ["pt"]}));
    let offer = offer(json!({"coverage": ["054"], "languages": {"pt": "materials"}}));
    let open = with_pair(&request, &offer, |pair| pair.explain());
    let is_naming = |each: &Improvement| {
        matches!(
            each.change,
            Change::NameState(_) | Change::DeliverLanguage(_)
        )
    };
    let outcome = open.outcome.clone().unwrap();
    assert_eq!(
        outcome.improvements.into_iter().filter(is_naming).count(),
        2
    );
    let explained = open.masked();
    let written = serde_json::to_string(&explained).unwrap();
    assert!(!written.contains("FJI"), "{written}");
    let outcome = explained.outcome.unwrap();
    assert!(!outcome.improvements.iter().any(is_naming));
    let language = outcome
        .factors
        .iter()
        .find_map(|check| match &check.compared {
            Compared::Language {
                asked,
                language,
                provision,
                ..
            } => Some((asked.clone(), *language, provision.is_some())),
            _ => None,
        });
    assert_eq!(language, Some((vec![], None, true)));
    let Compared::Geography { area, reach, .. } = &outcome.factors[1].compared else {
        panic!("{outcome:?}")
    };
    assert_eq!((area, reach.is_some()), (&None, true));
}

#[test]
fn hidden_money_leaves_no_amount_no_fraction_and_no_improvement() {
    let asked = request(json!({"amount_usd": 424_242}));
    let offered = offer(json!({"amount_usd_left": 171_717}));
    let open = with_pair(&asked, &offered, |pair| pair.explain());
    let shown = serde_json::to_string(&open).unwrap();
    assert!(shown.contains("424242") && shown.contains("enough_of_what_is_asked"));
    let hidden = open.without_money();
    let shown = serde_json::to_string(&hidden).unwrap();
    for told in ["424242", "171717", "enough_of_what_is_asked"] {
        assert!(!shown.contains(told), "{told}");
    }
    let factors = hidden.outcome.unwrap().factors;
    for factor in factors {
        let scale = matches!(factor.compared, Compared::Scale { .. });
        assert_eq!(factor.fraction.is_none(), scale);
    }
}
