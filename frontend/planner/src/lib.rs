//! Plans in the browser: the matcher's solver for scores that the calculator has made.
//!
//! A module of its own, loaded beside the calculator at the first touch of the sliders on the page of the
//! plan. What holds here: text in, text out, and nothing of the rule of scores. [`plan()`] makes a plan,
//! [`raised`] gives the weights by which the page says what hangs on each.

mod raise;

use std::collections::{BTreeMap, BTreeSet};

use matcher::plan::WIDEST;
use matcher::plan::flow::{Bonus, Edge, Instance, Left, Malformed, Matching, Right, UNLIMITED};
use serde::{Deserialize, Serialize};
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

pub use raise::raised;

/// How many pairs may be looked at before the plain method takes over: a browser has little patience.
const WORK_LIMIT: u64 = 100_000_000;
/// What a point counts beside a pair that the shown plan has too. With fewer such pairs than this no sum of
/// them makes up for a point; and a quarter of a million pairs of 100 points stay below one request of
/// [`WIDEST`].
const POINT: i32 = 4096;

/// Records, what the plan must keep, and what offers score for each request.
#[derive(Deserialize)]
struct Input<'a> {
    /// Whether the most States come first, and then the most requests.
    is_widest: bool,
    floor: u32,
    #[serde(borrow)]
    requests: Vec<Record<'a>>,
    #[serde(borrow)]
    offers: Vec<Record<'a>>,
    #[serde(borrow)]
    pinned: Vec<Pair<'a>>,
    #[serde(borrow)]
    excluded: Vec<Pair<'a>>,
    /// The pairs of the plan that is shown: of several plans that are worth the same, the one that has
    /// most of them is taken.
    #[serde(borrow)]
    shown: Vec<Pair<'a>>,
    #[serde(borrow)]
    rankings: Vec<Ranking<'a>>,
}

#[derive(Deserialize)]
struct Record<'a> {
    id: &'a str,
    /// Of a request.
    state: Option<&'a str>,
    max_matches: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Pair<'a> {
    request: &'a str,
    offer: &'a str,
}

#[derive(Deserialize)]
struct Ranking<'a> {
    #[serde(rename = "for")]
    request: &'a str,
    #[serde(borrow)]
    matches: Vec<Match<'a>>,
}

#[derive(Deserialize)]
struct Match<'a> {
    offer: &'a str,
    score: u32,
}

/// A pair of the plan.
#[derive(Serialize)]
struct Planned<'a> {
    request: &'a str,
    offer: &'a str,
    score: u32,
}

/// The best plan: `{"pairs": [{"request": ID, "offer": ID, "score": 69}]}`, or `{"fault": "…"}` where the
/// input cannot be read or contradicts itself.
///
/// `input` is `{"is_widest": false, "floor": 40, "requests": […], "offers": […], "pinned": […],
/// "excluded": […], "shown": […], "rankings": […]}`: records as files hold them, pairs as
/// `{"request": ID, "offer": ID}`, rankings as the calculator gives them.
#[wasm_bindgen]
#[must_use]
pub fn plan(input: &str) -> String {
    let found = serde_json::from_str::<Input<'_>>(input)
        .map_err(|error| error.to_string())
        .and_then(|input| match best(&input) {
            Ok(pairs) => Ok(json!({ "pairs": pairs }).to_string()),
            Err(fault) => Err(fault.to_string()),
        });
    found.unwrap_or_else(|fault| json!({ "fault": fault }).to_string())
}

/// The records of one side by position, with how many pairs are pinned to each.
struct Side<'a> {
    places: BTreeMap<&'a str, u32>,
    pins: BTreeMap<&'a str, u32>,
}

impl<'a> Side<'a> {
    fn of(records: &[Record<'a>], pinned: impl Iterator<Item = &'a str>) -> Self {
        let mut pins = BTreeMap::new();
        for id in pinned {
            *pins.entry(id).or_insert(0) += 1;
        }
        Self {
            places: records.iter().map(|record| record.id).zip(0..).collect(),
            pins,
        }
    }

    fn pins(&self, record: &Record<'_>) -> u32 {
        self.pins.get(record.id).copied().unwrap_or(0)
    }
}

fn best<'a>(input: &Input<'a>) -> Result<Vec<Planned<'a>>, Malformed> {
    let asked = Side::of(
        &input.requests,
        input.pinned.iter().map(|pair| pair.request),
    );
    let offered = Side::of(&input.offers, input.pinned.iter().map(|pair| pair.offer));
    let (edges, scored) = edges(input, &asked.places, &offered.places);
    let matching = Matching::solve(&instance(input, &asked, &offered), &edges)?;
    let found = matching.pairs();
    let mut plan: BTreeSet<Places> = found.iter().map(|edge| (edge.left, edge.right)).collect();
    plan.extend(input.pinned.iter().filter_map(|pair| {
        let request = asked.places.get(pair.request)?;
        Some((*request, *offered.places.get(pair.offer)?))
    }));
    let chosen = scored
        .into_iter()
        .filter(|(places, _)| plan.contains(places));
    Ok(chosen.map(|(_, planned)| planned).collect())
}

/// What the records may take. Under `widest` each State has a group.
fn instance(input: &Input<'_>, asked: &Side<'_>, offered: &Side<'_>) -> Instance {
    let states: BTreeSet<&str> = input.requests.iter().filter_map(|one| one.state).collect();
    let groups: BTreeMap<&str, u32> = states.into_iter().zip(0..).collect();
    let group = |record: &Record<'_>| {
        let state = record.state.filter(|_| input.is_widest);
        state
            .and_then(|state| groups.get(state))
            .copied()
            .unwrap_or(0)
    };
    let lefts = input.requests.iter().map(|record| Left {
        limit: record.max_matches.unwrap_or(UNLIMITED),
        pins: asked.pins(record),
        group: group(record),
    });
    let rights = input.offers.iter().map(|record| Right {
        limit: record.max_matches.unwrap_or(UNLIMITED),
        pins: offered.pins(record),
    });
    Instance {
        lefts: lefts.collect(),
        rights: rights.collect(),
        groups: u32::try_from(groups.len().max(1)).unwrap_or(u32::MAX),
        bonus: if input.is_widest {
            WIDEST
        } else {
            Bonus::default()
        },
        work_limit: WORK_LIMIT,
    }
}

/// Positions of a request and an offer.
type Places = (u32, u32);

/// The pairs that the plan is free to have, in ascending order; and all pairs with their scores.
fn edges<'a>(
    input: &Input<'a>,
    asked: &BTreeMap<&str, u32>,
    offered: &BTreeMap<&str, u32>,
) -> (Vec<Edge>, BTreeMap<Places, Planned<'a>>) {
    let set = |pairs: &[Pair<'a>]| pairs.iter().copied().collect::<BTreeSet<_>>();
    let (pinned, excluded, shown) = (set(&input.pinned), set(&input.excluded), set(&input.shown));
    let has_ties = shown.len() < usize::try_from(POINT).unwrap_or(0);
    let (mut edges, mut scored) = (Vec::new(), BTreeMap::new());
    for ranking in &input.rankings {
        for found in &ranking.matches {
            let (request, offer, score) = (ranking.request, found.offer, found.score);
            let places = asked.get(request).copied().zip(offered.get(offer).copied());
            let Some(places) = places else { continue };
            let pair = Pair { request, offer };
            scored.insert(
                places,
                Planned {
                    request,
                    offer,
                    score,
                },
            );
            if score >= input.floor && !pinned.contains(&pair) && !excluded.contains(&pair) {
                let points = i32::try_from(score).unwrap_or(100) * POINT;
                edges.push(Edge {
                    left: places.0,
                    right: places.1,
                    value: points + i32::from(has_ties && shown.contains(&pair)),
                });
            }
        }
    }
    edges.sort_unstable();
    (edges, scored)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn input(widest: bool) -> Value {
        json!({
            "is_widest": widest, "floor": 40, "pinned": [], "excluded": [], "shown": [],
            "requests": [
                {"id": "a", "state": "FJI", "max_matches": 1, "title": "not read"},
                {"id": "b", "state": "FJI", "max_matches": null},
                {"id": "c", "state": "GHA"}
            ],
            "offers": [{"id": "x", "max_matches": 1}, {"id": "y", "max_matches": 1}],
            "rankings": [
                {"for": "a", "matches": [{"offer": "x", "score": 90}, {"offer": "y", "score": 90}]},
                {"for": "b", "matches": [{"offer": "x", "score": 90}]},
                {"for": "c", "matches": [{"offer": "y", "score": 50}, {"offer": "x", "score": 39}]}
            ]
        })
    }

    fn pairs(input: &Value) -> Vec<String> {
        let answer: Value = serde_json::from_str(&plan(&input.to_string())).unwrap();
        let pairs = answer["pairs"]
            .as_array()
            .unwrap_or_else(|| panic!("{answer}"));
        let text = |pair: &Value, name: &str| pair[name].as_str().unwrap().to_owned();
        let named = |pair| {
            format!(
                "{}{}{}",
                text(pair, "request"),
                text(pair, "offer"),
                pair["score"]
            )
        };
        pairs.iter().map(named).collect()
    }

    #[test]
    fn the_goal_says_which_plan_is_the_best() {
        assert_eq!(pairs(&input(false)), ["ay90", "bx90"]);
        assert_eq!(pairs(&input(true)).last().unwrap(), "cy50");
    }

    #[test]
    fn of_equal_plans_the_one_that_is_nearest_to_the_shown_one_is_taken() {
        for (with, rest) in [("a", "cy50"), ("b", "cy50")] {
            let mut input = input(true);
            input["shown"] = json!([{"request": with, "offer": "x"}]);
            assert_eq!(pairs(&input), [format!("{with}x90"), rest.to_owned()]);
        }
    }

    #[test]
    fn pins_floor_and_exclusions_are_kept() {
        let mut input = input(false);
        input["pinned"] = json!([{"request": "c", "offer": "x"}]);
        assert_eq!(pairs(&input), ["ay90", "cx39"]);
        input["excluded"] = json!([{"request": "a", "offer": "y"}]);
        assert_eq!(pairs(&input), ["cx39", "cy50"]);
        input["floor"] = json!(51);
        assert_eq!(pairs(&input), ["cx39"]);
    }

    #[test]
    fn what_cannot_be_read_is_a_fault() {
        assert!(plan("{}").contains("fault"));
        let mut input = input(false);
        input["pinned"] = json!([{"request": "a", "offer": "x"}, {"request": "b", "offer": "x"}]);
        assert!(plan(&input.to_string()).contains("pins"));
    }
}
