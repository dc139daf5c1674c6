//! The check of `docs/MATCHING.md` by sums and comparisons, in three parts for either policy.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Add, Sub};

use domain::record::{Offer, Request};
use matcher::{Basis, Pair};
use serde_json::Value;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vector([i128; 3]);

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self([0, 1, 2].map(|part| self.0[part] + other.0[part]))
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + other.times(-1)
    }
}

impl Vector {
    fn times(self, factor: i128) -> Self {
        Self(self.0.map(|part| part * factor))
    }

    fn read(value: &Value) -> Self {
        let part = |value: &Value| i128::from(value.as_i64().expect("a whole number"));
        match value {
            Value::Array(parts) => Self([part(&parts[0]), part(&parts[1]), part(&parts[2])]),
            points => Self([0, 0, part(points)]),
        }
    }

    fn gained(self) -> Self {
        self.max(Self::default())
    }
}

type Prices = BTreeMap<String, Vector>;

fn prices(plan: &Value, of: &str) -> Prices {
    let listed = plan["certificate"][of]
        .as_object()
        .cloned()
        .unwrap_or_default();
    listed
        .iter()
        .map(|(name, price)| (name.clone(), Vector::read(price)))
        .collect()
}

fn pairs(list: &Value) -> Vec<(String, String)> {
    let name = |value: &Value| value.as_str().expect("an id").to_owned();
    let pairs = list.as_array().expect("a list").iter();
    pairs
        .map(|pair| (name(&pair["request"]), name(&pair["offer"])))
        .collect()
}

fn ensure(holds: bool, what: impl Into<String>) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what.into()) }
}

/// Every eligible pair with its score.
fn eligible(
    plan: &Value,
    requests: &[Request],
    offers: &[Offer],
    basis: Basis<'_>,
) -> BTreeMap<(String, String), i128> {
    let pinned = pairs(&plan["certificate"]["pinned"]);
    let excluded = pairs(&plan["certificate"]["excluded"]);
    let mut found = BTreeMap::new();
    for request in requests {
        for offer in offers {
            let names = (request.id.to_string(), offer.id.to_string());
            if let Ok(scored) = Pair::new(request, offer, basis).score()
                && (pinned.contains(&names)
                    || u64::from(scored.score.points()) >= plan["floor"].as_u64().expect("a floor")
                        && !excluded.contains(&names))
            {
                found.insert(names, i128::from(scored.score.points()));
            }
        }
    }
    found
}

/// What the plan is worth, if it keeps to limits, pins and scores.
fn worth(
    plan: &Value,
    requests: &[Request],
    offers: &[Offer],
    eligible: &BTreeMap<(String, String), i128>,
) -> Result<Vector, String> {
    let chosen = pairs(&plan["pairs"]);
    let unique: BTreeSet<_> = chosen.iter().collect();
    ensure(unique.len() == chosen.len(), "a pair is there twice")?;
    for pinned in pairs(&plan["certificate"]["pinned"]) {
        ensure(unique.contains(&pinned), "a pin is missing")?;
    }
    let mut total = 0;
    for (pair, listed) in chosen.iter().zip(plan["pairs"].as_array().expect("a list")) {
        let score = eligible.get(pair).ok_or("a pair is not eligible")?;
        ensure(
            listed["score"].as_i64().map(i128::from) == Some(*score),
            "a score is wrong",
        )?;
        total += score;
    }
    let mut states = BTreeSet::new();
    let mut served = 0;
    for request in requests {
        let load = chosen
            .iter()
            .filter(|(of, _)| *of == request.id.to_string())
            .count();
        ensure(
            request
                .content
                .max_matches
                .is_none_or(|limit| load <= limit as usize),
            "a request has too many",
        )?;
        if load > 0 {
            served += 1;
            states.insert(request.state);
        }
    }
    for offer in offers {
        let load = chosen
            .iter()
            .filter(|(_, of)| *of == offer.id.to_string())
            .count();
        ensure(
            offer
                .content
                .max_matches
                .is_none_or(|limit| load <= limit as usize),
            "an offer has too many",
        )?;
    }
    let all = [states.len() as i128, served, total];
    for (part, name) in all
        .iter()
        .zip(["states_served", "requests_served", "total_score"])
    {
        ensure(
            plan[name].as_i64().map(i128::from) == Some(*part),
            format!("{name} is wrong"),
        )?;
    }
    Ok(Vector(if plan["policy"] == "widest" {
        all
    } else {
        [0, 0, total]
    }))
}

/// Checks a plan with its certificate.
pub fn verify(
    plan: &Value,
    requests: &[Request],
    offers: &[Offer],
    basis: Basis<'_>,
) -> Result<(), String> {
    let eligible = eligible(plan, requests, offers, basis);
    let worth = worth(plan, requests, offers, &eligible)?;
    let is_widest = plan["policy"] == "widest";
    let unit = |place: usize| {
        let mut parts = [0; 3];
        parts[place] = i128::from(is_widest);
        Vector(parts)
    };
    let (of_state, of_request, zero) = (unit(0), unit(1), Vector::default());
    let (c, u, v) = (
        prices(plan, "states"),
        prices(plan, "requests"),
        prices(plan, "offers"),
    );
    let counted: BTreeSet<_> = eligible
        .keys()
        .map(|(request, _)| request.clone())
        .collect();
    ensure(
        u.keys().cloned().collect::<BTreeSet<_>>() == counted,
        "prices of requests",
    )?;
    let counted_offers: BTreeSet<_> = eligible.keys().map(|(_, offer)| offer.clone()).collect();
    ensure(
        v.keys().cloned().collect::<BTreeSet<_>>() == counted_offers,
        "prices of offers",
    )?;
    let mut bound = zero;
    let mut states = BTreeSet::new();
    for request in requests
        .iter()
        .filter(|request| counted.contains(&request.id.to_string()))
    {
        let state = request.state.code().to_owned();
        let (u, c) = (
            u[&request.id.to_string()],
            c.get(&state).copied().unwrap_or_default(),
        );
        ensure(is_widest || u >= zero, "the sign of a request")?;
        if is_widest && states.insert(state) {
            ensure(c <= zero, "the sign of a State")?;
            bound = bound + (of_state + c).gained();
        }
        let (first, rest) = ((of_request + u - c).gained(), u - c);
        match request.content.max_matches {
            None => ensure(rest <= zero, "a request without limit")?,
            Some(0) => continue,
            Some(limit) => bound = bound + rest.gained().times(i128::from(limit) - 1),
        }
        bound = bound + first;
    }
    ensure(
        c.keys().cloned().collect::<BTreeSet<_>>() == states,
        "prices of States",
    )?;
    let pinned = pairs(&plan["certificate"]["pinned"]);
    for ((request, offer), score) in &eligible {
        let gain = Vector([0, 0, *score]) - u[request] - v[offer];
        let is_pinned = pinned.contains(&(request.clone(), offer.clone()));
        bound = bound + if is_pinned { gain } else { gain.gained() };
    }
    for offer in offers
        .iter()
        .filter(|offer| counted_offers.contains(&offer.id.to_string()))
    {
        let v = v[&offer.id.to_string()];
        ensure(v >= zero, "the sign of an offer")?;
        match offer.content.max_matches {
            None => ensure(v == zero, "an offer without limit")?,
            Some(limit) => bound = bound + v.times(i128::from(limit)),
        }
    }
    ensure(
        bound == Vector::read(&plan["certificate"]["bound"]),
        "the bound is not the sum",
    )?;
    ensure(bound == worth, format!("worth {worth:?}, bound {bound:?}"))
}
