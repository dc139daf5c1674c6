//! What if the weights were otherwise: records that are judged once, and ranked anew as often as
//! somebody moves a weight.

use chrono::NaiveDate;
use domain::fault::{Fault, Faults, Rule};
use domain::record::{Fields, Offer, RawRecord, Request};
use matcher::{Judged, Shift, Standings, WeightSet};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{part, read};

/// Records to rank by other weights than those in force. Whoever made them frees them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Records {
    judged: Judged,
    in_force: Standings,
    tried: Standings,
}

/// What [`Records::rerank`] gives back.
#[derive(Serialize)]
#[serde(untagged)]
enum Reranked {
    Shifted(Box<Shift>),
    Refused { faults: Vec<Fault> },
}

#[wasm_bindgen]
impl Records {
    /// Reads `{"requests": […], "offers": […], "today": "2026-12-01"}`, with records as files hold
    /// them, judges all pairs and ranks them by the standard weights.
    ///
    /// # Errors
    /// `{"faults": […]}` with every fault, each under the list and the place of its record.
    #[wasm_bindgen(constructor)]
    pub fn new(input: &str) -> Result<Records, String> {
        let judged = judge(input).map_err(|Faults(faults)| text(&json!({ "faults": faults })))?;
        let in_force = judged.rank(&WeightSet::standard());
        Ok(Self {
            tried: in_force.clone(),
            in_force,
            judged,
        })
    }

    /// Ranks every offer for every request by these weights, and says what changes against those in
    /// force; of each request the first `top` offers count as shown. The answer is a
    /// [`Shift`], or `{"faults": […]}`; then what was ranked before stays.
    pub fn rerank(&mut self, weights: &str, top: usize) -> String {
        let weights = read(weights, "weights").and_then(|raw| WeightSet::parse(&raw));
        text(&match weights {
            Ok(weights) => {
                self.tried = self.judged.rank(&weights);
                let shift = self.judged.shift(&self.in_force, &self.tried, top);
                Reranked::Shifted(Box::new(shift))
            }
            Err(faults) => Reranked::Refused { faults },
        })
    }

    /// The first `top` offers of each request by the weights ranked last, in the order in
    /// which requests were given, as `[{"for": ID, "matches": [{"offer": ID, "score": 69}]}]`.
    pub fn rankings(&self, top: usize) -> String {
        let list = self.judged.named(&self.tried).map(|(request, offers)| {
            let matches = offers.into_iter().take(top);
            let matches: Value = matches
                .map(|(offer, score)| json!({"offer": offer, "score": score}))
                .collect();
            json!({"for": request, "matches": matches})
        });
        text(&list.collect::<Value>())
    }
}

fn text(answer: &impl Serialize) -> String {
    // Every key is a text, so this cannot fail.
    serde_json::to_string(answer).unwrap_or_default()
}

fn judge(input: &str) -> Result<Judged, Faults> {
    let raw = read(input, "input").map_err(Faults)?;
    let fields = Fields::new(&raw);
    let requests = list(&fields, "requests", Request::from_file);
    let offers = list(&fields, "offers", Offer::from_file);
    let today: Option<NaiveDate> = fields.date("today");
    if fields.value("today").is_none() {
        fields.fault(Fault::missing("today"));
    }
    let faults = fields.finish();
    let today = today.filter(|_| faults.is_empty()).ok_or(Faults(faults))?;
    Ok(Judged::new(&requests, &offers, today))
}

/// Reads a list of records; the faults of each are told under its place, from 1.
fn list<T>(
    fields: &Fields<'_>,
    name: &'static str,
    parse: impl Fn(&RawRecord) -> Result<T, Vec<Fault>>,
) -> Vec<T> {
    let Some(Value::Array(entries)) = fields.value(name) else {
        fields.fault(Fault::new(name, "no list", Rule::List));
        return Vec::new();
    };
    let mut found = Vec::new();
    for (place, entry) in (1..).zip(entries) {
        found.extend(part(
            fields,
            &format!("{name}.{place}"),
            Some(entry),
            &parse,
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> Value {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        json!({
            "requests": read(include_str!("../../../examples/requests.json")),
            "offers": read(include_str!("../../../examples/offers.json")),
            "today": "2026-12-01",
        })
    }

    fn weights(theme: u32, geography: u32) -> String {
        json!({
            "name": "tried-1", "theme": theme, "geography": geography, "modality": 15,
            "level_audience": 10, "language": 10, "timing": 5, "scale": 5, "openness": 5
        })
        .to_string()
    }

    fn answer(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn other_weights_move_the_scores_of_the_worked_examples() {
        let mut records = Records::new(&examples().to_string()).unwrap();
        let scores = |records: &Records| -> Vec<Value> {
            let all = answer(&records.rankings(1));
            let all = all.as_array().unwrap().iter();
            all.map(|one| one["matches"][0]["score"].clone()).collect()
        };
        assert_eq!(scores(&records), [json!(69), json!(77)]);
        // 15 for the theme, half up of 35 x 12/15 for the place: 9 + 28 + 37.
        let shift = answer(&records.rerank(&weights(15, 35), 5));
        assert_eq!(scores(&records), [json!(74), json!(68)]);
        assert_eq!(
            (&shift["requests"], &shift["best_changed"], &shift["passed"]),
            (&json!(2), &json!(0), &json!(2))
        );
        assert_eq!(
            (&shift["score_before"], &shift["score_after"]),
            (&json!(146), &json!(142))
        );
    }

    #[test]
    fn weights_that_are_refused_change_nothing() {
        let mut records = Records::new(&examples().to_string()).unwrap();
        let before = records.rankings(3);
        for (theme, geography) in [(35, 16), (101, 0)] {
            let refused = answer(&records.rerank(&weights(theme, geography), 5));
            assert_eq!(refused["faults"].as_array().unwrap().len(), 1, "{refused}");
        }
        assert!(records.rerank("[", 5).contains("faults"));
        assert_eq!(records.rankings(3), before);
    }

    #[test]
    fn faults_of_records_are_told_by_list_and_place() {
        let mut input = examples();
        input["offers"][1]["levels"] = json!(["expert"]);
        input["requests"][0] = Value::Null;
        input["today"] = json!("tomorrow");
        let refused = answer(&Records::new(&input.to_string()).unwrap_err());
        let fields: Vec<_> = refused["faults"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fault| fault["field"].clone())
            .collect();
        assert_eq!(fields, ["requests.1", "offers.2.levels[0]", "today"]);
    }
}
