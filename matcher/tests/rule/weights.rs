//! Weight sets from outside.

use domain::fault::Rule;
use domain::record::RawRecord;
use matcher::{Factor, WeightSet};
use rstest::rstest;
use serde_json::{Value, json};

fn set(changes: Value) -> RawRecord {
    let mut raw = json!({
        "name": "equal", "theme": 20, "geography": 20, "modality": 20, "level_audience": 10,
        "language": 10, "timing": 10, "scale": 10, "openness": 0
    });
    let all = raw.as_object_mut().unwrap();
    all.extend(changes.as_object().unwrap().clone());
    all.clone()
}

#[test]
fn the_standard_weights_are_those_of_the_rule() {
    let standard = WeightSet::standard();
    let weights = Factor::ALL.iter().map(|factor| standard.of(*factor));
    assert_eq!(weights.collect::<Vec<_>>(), [35, 15, 15, 10, 10, 5, 5, 5]);
    assert_eq!(standard.name(), "standard-1");
}

#[test]
fn a_sound_set_is_read_and_written_alike() {
    let read = WeightSet::parse(&set(json!({}))).unwrap();
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(written, Value::Object(set(json!({}))));
    assert_eq!(serde_json::from_value::<WeightSet>(written).unwrap(), read);
}

#[rstest]
#[case::not_100(json!({"theme": 21}), "weights", Rule::WeightsOf100)]
#[case::negative(json!({"theme": -1}), "theme", Rule::Number { min: 0, max: 100 })]
#[case::a_part(json!({"theme": 20.5}), "theme", Rule::Number { min: 0, max: 100 })]
#[case::too_much(json!({"theme": 101}), "theme", Rule::Number { min: 0, max: 100 })]
#[case::left_out(json!({"theme": null}), "theme", Rule::Required)]
#[case::without_a_name(json!({"name": " "}), "name", Rule::Required)]
#[case::a_taken_name(json!({"name": "standard-1"}), "name", Rule::NameOfItsOwn)]
#[case::another_factor(json!({"wealth": 0}), "wealth", Rule::NoSuchField)]
fn an_unsound_set_is_refused_by_name(
    #[case] changes: Value,
    #[case] field: &str,
    #[case] rule: Rule,
) {
    let faults = WeightSet::parse(&set(changes)).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!((faults[0].field.as_str(), &faults[0].rule), (field, &rule));
}

#[test]
fn every_fault_is_named_at_once() {
    let faults = WeightSet::parse(&set(json!({"theme": -1, "scale": null}))).unwrap_err();
    let named: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(named, ["theme", "scale"]);
}
