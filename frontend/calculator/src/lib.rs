//! The matcher in the browser, for the pages that let people try it.
//!
//! A module of its own, loaded by those pages only, so that no other page carries the vocabularies.
//! What holds here: text in, text out, and nothing of the rule. [`explain`] answers for one pair;
//! [`Records`] are ranked anew by other weights.

mod what_if;

use domain::fault::{Fault, Faults, Rule};
use domain::record::{Fields, Offer, RawRecord, Request};
use matcher::{Basis, Explanation, Pair, WeightSet};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

pub use what_if::Records;

/// What the page gets back.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Explained(Box<Explanation>),
    Refused { faults: Vec<Fault> },
}

/// Explains how well an offer fits a request.
///
/// `input` is `{"request": …, "offer": …, "weights": …, "today": "2026-12-01"}`, with records as
/// files hold them; without weights the standard ones count. The answer is the explanation, or
/// `{"faults": […]}` with every fault, each field under the part that it belongs to.
#[wasm_bindgen]
#[must_use]
pub fn explain(input: &str) -> String {
    let answer = match answer(input) {
        Ok(explanation) => Answer::Explained(Box::new(explanation)),
        Err(Faults(faults)) => Answer::Refused { faults },
    };
    // Every key is a text, so this cannot fail.
    serde_json::to_string(&answer).unwrap_or_default()
}

fn answer(input: &str) -> Result<Explanation, Faults> {
    let raw = read(input, "input").map_err(Faults)?;
    let fields = Fields::new(&raw);
    let (request, offer) = (fields.value("request"), fields.value("offer"));
    let request = part(&fields, "request", request, Request::from_file);
    let offer = part(&fields, "offer", offer, Offer::from_file);
    let weights = match fields.value("weights") {
        None => Some(WeightSet::standard()),
        given => part(&fields, "weights", given, WeightSet::parse),
    };
    let today = fields.date("today");
    if fields.value("today").is_none() {
        fields.fault(Fault::missing("today"));
    }
    let faults = fields.finish();
    match (request, offer, weights, today) {
        (Some(request), Some(offer), Some(weights), Some(today)) if faults.is_empty() => {
            Ok(Pair::new(&request, &offer, Basis::new(&weights, today)).explain())
        }
        _ => Err(Faults(faults)),
    }
}

/// Reads a text that holds an object.
fn read(text: &str, name: &'static str) -> Result<RawRecord, Vec<Fault>> {
    serde_json::from_str(text)
        .map_err(|error| vec![Fault::new(name, error.to_string(), Rule::Object)])
}

/// Reads one part of the input; its faults are told under its name.
fn part<T>(
    fields: &Fields<'_>,
    name: &str,
    given: Option<&Value>,
    parse: impl Fn(&RawRecord) -> Result<T, Vec<Fault>>,
) -> Option<T> {
    let found = match given {
        Some(Value::Object(raw)) => parse(raw),
        Some(other) => {
            fields.fault(Fault::new(name, other.to_string(), Rule::Object));
            return None;
        }
        None => {
            fields.fault(Fault::missing(name));
            return None;
        }
    };
    let faults = match found {
        Ok(found) => return Some(found),
        Err(faults) => faults,
    };
    for fault in faults {
        fields.fault(Fault {
            field: format!("{name}.{}", fault.field),
            ..fault
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn input() -> Value {
        let requests: Value =
            serde_json::from_str(include_str!("../../../examples/requests.json")).unwrap();
        let offers: Value =
            serde_json::from_str(include_str!("../../../examples/offers.json")).unwrap();
        json!({"request": requests[0], "offer": offers[0], "weights": null, "today": "2026-12-01"})
    }

    fn explained(input: &Value) -> Value {
        serde_json::from_str(&explain(&input.to_string())).unwrap()
    }

    fn faulty_fields(answer: &Value) -> Vec<&str> {
        let faults = answer["faults"].as_array().unwrap().iter();
        faults
            .map(|fault| fault["field"].as_str().unwrap())
            .collect()
    }

    #[test]
    fn the_first_worked_example_is_explained() {
        let answer = explained(&input());
        assert_eq!(
            (&answer["score"], &answer["band"]),
            (&json!(69), &json!("good"))
        );
        let theme = &answer["factors"][0];
        assert_eq!(
            (&theme["factor"], &theme["points"], &theme["weight"]),
            (&json!("theme"), &json!(20), &json!(35))
        );
        assert_eq!(theme["asked"][0]["nearest"], "T04.2");
        assert_eq!(answer["gates"].as_array().unwrap().len(), 7);
        assert_eq!(answer["improvements"][0]["gain"], 15);
    }

    #[test]
    fn a_pair_that_fails_a_gate_has_gates_and_no_score() {
        let mut input = input();
        input["offer"]["modalities"] = json!(["equipment"]);
        let answer = explained(&input);
        assert_eq!(answer["gates"][3]["passed"], false);
        assert_eq!(answer.get("score"), None);
    }

    #[test]
    fn faults_are_told_under_the_part_that_they_belong_to() {
        let mut input = input();
        input["request"]["level_wanted"] = json!("expert");
        input["offer"] = Value::Null;
        input["weights"] = json!({"name": "odd", "theme": 101});
        input["today"] = json!("tomorrow");
        let answer = explained(&input);
        let fields = faulty_fields(&answer);
        for field in [
            "request.level_wanted",
            "offer",
            "weights.theme",
            "weights.scale",
            "today",
        ] {
            assert!(fields.contains(&field), "{field} in {fields:?}");
        }
    }

    #[test]
    fn what_is_no_object_is_refused() {
        let answer: Value = serde_json::from_str(&explain("[")).unwrap();
        assert_eq!(faulty_fields(&answer), ["input"]);
    }
}
