//! The worked example of `docs/MATCHING.md`, "Plan and certificate", with records that score so.

use domain::record::{Offer, Request};
use matcher::certificate::{Verified, verify};
use matcher::{Basis, WeightSet};
use serde_json::{Value, json};

/// Under `best_fit`.
pub const BEST: &str = r#"{ "policy": "best_fit", "floor": 40,
    "states_served": 1, "requests_served": 1, "total_score": 150,
    "pairs": [ { "request": "R1", "offer": "O1", "score": 80 },
               { "request": "R1", "offer": "O2", "score": 70 } ],
    "certificate": { "pinned": [], "excluded": [], "bound": 150,
      "requests": { "R1": 0, "R2": 0, "R3": 0 }, "offers": { "O1": 80, "O2": 70 } } }"#;

/// Under `widest`.
pub const WIDEST: &str = r#"{ "policy": "widest", "floor": 40,
    "states_served": 2, "requests_served": 2, "total_score": 120,
    "pairs": [ { "request": "R1", "offer": "O2", "score": 70 },
               { "request": "R3", "offer": "O1", "score": 50 } ],
    "certificate": {
      "pinned": [], "excluded": [],
      "bound": [2, 2, 120],
      "states":   { "AAA": [0, 0, 0], "BBB": [0, 0, -20] },
      "requests": { "R1": [0, -1, 10], "R2": [0, -1, 0], "R3": [0, -1, -20] },
      "offers":   { "O1": [0, 1, 70], "O2": [0, 1, 60] } } }"#;

/// With R2-O2 pinned, under `best_fit`.
pub const PINNED: &str = r#"{ "policy": "best_fit", "floor": 40,
    "states_served": 1, "requests_served": 2, "total_score": 140,
    "pairs": [ { "request": "R1", "offer": "O1", "score": 80 },
               { "request": "R2", "offer": "O2", "score": 60 } ],
    "certificate": { "pinned": [ { "request": "R2", "offer": "O2" } ], "excluded": [], "bound": 140,
      "requests": { "R1": 0, "R2": 0, "R3": 0 }, "offers": { "O1": 80, "O2": 70 } } }"#;

/// A plan with the names of the example made ids and States, and some of its values changed.
pub fn changed(plan: &str, changes: &[(&str, Value)]) -> Value {
    let mut text = plan.replace("AAA", "FJI").replace("BBB", "GHA");
    for (name, tail) in [
        ("R1", "01"),
        ("R2", "02"),
        ("R3", "03"),
        ("O1", "11"),
        ("O2", "12"),
    ] {
        text = text.replace(name, &format!("01900000-0000-7000-8000-0000000000{tail}"));
    }
    let mut plan: Value = serde_json::from_str(&text).unwrap();
    for (path, value) in changes {
        let (parent, name) = path.rsplit_once('/').unwrap();
        match plan.pointer_mut(parent).unwrap() {
            Value::Array(entries) => entries[name.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[name] = value.clone(),
        }
    }
    plan
}

/// Checks a plan for the example; faults come back as texts.
pub fn check(plan: &Value) -> Result<Verified, Vec<String>> {
    check_text(&plan.to_string())
}

/// As [`check`], for a plan as a file has it.
pub fn check_text(plan: &str) -> Result<Verified, Vec<String>> {
    let plan = serde_json::from_str(plan).unwrap();
    let weights = weights();
    let basis = Basis::new(&weights, "2026-12-01".parse().unwrap());
    let verified = verify(&plan, &requests(), &offers(), basis);
    verified.map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// Themes alone count, so that a score is the sum of the shares that are met. The four themes have
/// nothing to do with each other.
fn requests() -> Vec<Request> {
    let request = |tail: &str, state: &str, most: u32, shares: Value| -> Request {
        let raw = json!({
            "id": format!("01900000-0000-7000-8000-0000000000{tail}"), "state": state,
            "title": "A request", "need": "Something measurable", "themes": shares,
            "modalities_wanted": ["workshop"], "audiences": ["technical"],
            "level_wanted": "basic", "languages": ["en"], "max_matches": most,
            "status": "published",
        });
        serde_json::from_value(raw).unwrap()
    };
    let share = |code: &str, share: u32| json!({"code": code, "share": share});
    vec![
        request(
            "01",
            "FJI",
            2,
            json!([
                share("T01.1", 60),
                share("T03.1", 20),
                share("T05.1", 10),
                share("T06.1", 10)
            ]),
        ),
        request(
            "02",
            "FJI",
            1,
            json!([share("T05.1", 60), share("T06.1", 40)]),
        ),
        request(
            "03",
            "GHA",
            1,
            json!([share("T03.1", 50), share("T06.1", 50)]),
        ),
    ]
}

fn offers() -> Vec<Offer> {
    let offer = |tail: &str, themes: [&str; 2]| -> Offer {
        let raw = json!({
            "id": format!("01900000-0000-7000-8000-0000000000{tail}"), "provider": "A provider",
            "provider_type": "ngo", "title": "An offer", "themes": themes, "coverage": ["001"],
            "modalities": ["workshop"], "audiences": ["technical"], "levels": ["basic"],
            "languages": {"en": "delivered"}, "cost_to_recipient": "none", "max_matches": 1,
            "status": "published",
        });
        serde_json::from_value(raw).unwrap()
    };
    vec![
        offer("11", ["T01.1", "T03.1"]),
        offer("12", ["T01.1", "T05.1"]),
    ]
}

fn weights() -> WeightSet {
    let raw = json!({
        "name": "themes-1", "theme": 100, "geography": 0, "modality": 0, "level_audience": 0,
        "language": 0, "timing": 0, "scale": 0, "openness": 0
    });
    serde_json::from_value(raw).unwrap()
}
