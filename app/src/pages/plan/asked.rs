//! What an address asks of a plan, and the address of what is asked.

use std::collections::BTreeMap;

use backend::queries::{NamedPair, PlanAsk};
use domain::record::RawRecord;
use domain::reference::{Reference, ReferenceKind};
use domain::vocabulary::Code;
use form_urlencoded::{Serializer, parse};
use matcher::plan::{Floor, Policy};
use matcher::{Factor, WeightSet};

use crate::context::link;
use crate::pages::paging::asked_page;
use crate::routes::Route;

/// The name of what the plan is to be the best at.
pub(super) const GOAL: &str = "goal";
/// The name of the least score.
pub(super) const FLOOR: &str = "floor";
/// The name of a pair that has to be in it.
pub(super) const PIN: &str = "pin";
/// The name of a pair that may not be in it.
pub(super) const EXCLUDE: &str = "exclude";
/// The name of the place of the log at which an earlier plan was made.
const SINCE: &str = "since";
/// The name of a pair of it that was to be put forward.
const TRIED: &str = "tried";
/// What weights are called that are not those in force.
const WEIGHTS: &str = "tried";
/// The most pairs that an address pins or excludes: more would be longer than addresses may be.
const MOST_NAMED: usize = 100;

/// Why an address asks for no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskFault {
    /// No such goal.
    Goal,
    /// No whole number from 1 to 100.
    Floor,
    /// No whole number from 0 to 100.
    Weight(Factor),
    /// Weights that add up to something else than 100.
    Sum(u32),
    /// A text that does not name a request and an offer, and where it stands.
    Pair(&'static str),
    /// Too many pairs are named.
    Named,
}

/// What an address asks.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Goal, floor and weights as typed, by their names.
    pub typed: BTreeMap<String, String>,
    /// The plan, or every fault.
    pub ask: Result<PlanAsk, Vec<AskFault>>,
}

/// Reads the query of an address. What it leaves out is as in the rule.
pub fn read(query: &str) -> Asked {
    let (mut typed, mut faults) = (BTreeMap::new(), Vec::new());
    let mut ask = PlanAsk {
        page: asked_page(query),
        ..PlanAsk::default()
    };
    for (name, value) in parse(query.as_bytes()) {
        match name.as_ref() {
            PIN => name_pair(PIN, &value, &mut ask.pinned, &mut faults),
            EXCLUDE => name_pair(EXCLUDE, &value, &mut ask.excluded, &mut faults),
            SINCE => ask.since = value.parse().ok(),
            TRIED => ask.tried.extend(value.parse()),
            _ => {
                typed.insert(name.into_owned(), value.trim().to_owned());
            }
        }
    }
    if ask.pinned.len() + ask.excluded.len() > MOST_NAMED {
        faults.push(AskFault::Named);
    }
    if let Some(goal) = typed.get(GOAL) {
        match Policy::parse(goal) {
            Some(policy) => ask.policy = policy,
            None => faults.push(AskFault::Goal),
        }
    }
    if let Some(floor) = typed.get(FLOOR) {
        let floor = floor
            .parse()
            .ok()
            .and_then(|floor: u32| Floor::try_from(floor).ok());
        match floor {
            Some(floor) => ask.floor = floor,
            None => faults.push(AskFault::Floor),
        }
    }
    match weights(&typed) {
        Ok(weights) => ask.weights = weights,
        Err(found) => faults.extend(found),
    }
    let ask = if faults.is_empty() {
        Ok(ask)
    } else {
        Err(faults)
    };
    Asked { typed, ask }
}

/// A request and an offer, in either order, with any signs between them. Each pair counts once.
fn name_pair(
    list: &'static str,
    value: &str,
    named: &mut Vec<NamedPair>,
    faults: &mut Vec<AskFault>,
) {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let mut parts: Vec<&str> = value.split(|sign| !is_part(sign)).collect();
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        return;
    }
    let references: Result<Vec<Reference>, _> = parts.iter().map(|part| part.parse()).collect();
    let mut references = references.unwrap_or_default();
    references.sort_by_key(|one| one.kind() != ReferenceKind::Request);
    let pair = match <[Reference; 2]>::try_from(references) {
        Ok([request, offer])
            if (request.kind(), offer.kind()) == (ReferenceKind::Request, ReferenceKind::Offer) =>
        {
            NamedPair { request, offer }
        }
        _ => return faults.push(AskFault::Pair(list)),
    };
    if !named.contains(&pair) {
        named.push(pair);
    }
}

fn weights(typed: &BTreeMap<String, String>) -> Result<WeightSet, Vec<AskFault>> {
    let standard = WeightSet::standard();
    let (mut raw, mut faults, mut sum) = (RawRecord::new(), Vec::new(), 0);
    for factor in Factor::ALL {
        let given = typed.get(factor.code());
        let weight = given.map_or(Ok(standard.of(*factor)), |given| given.parse());
        match weight {
            Ok(weight) if weight <= 100 => {
                sum += weight;
                raw.insert(factor.code().to_owned(), weight.into());
            }
            _ => faults.push(AskFault::Weight(*factor)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    raw.insert("name".to_owned(), WEIGHTS.into());
    let weights = WeightSet::parse(&raw).map_err(|_| vec![AskFault::Sum(sum)])?;
    let are_standard = Factor::ALL
        .iter()
        .all(|factor| weights.of(*factor) == standard.of(*factor));
    Ok(if are_standard { standard } else { weights })
}

/// The query of an address that asks for the same plan: its first page, and nothing of an earlier one.
pub fn settings(ask: &PlanAsk) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair(GOAL, ask.policy.code());
    query.append_pair(FLOOR, &ask.floor.points().to_string());
    if ask.weights != WeightSet::standard() {
        for factor in Factor::ALL {
            query.append_pair(factor.code(), &ask.weights.of(*factor).to_string());
        }
    }
    name_pairs(&mut query, ask);
    query.finish()
}

/// The part of it that names pairs.
pub(super) fn named_only(ask: &PlanAsk) -> String {
    let mut query = Serializer::new(String::new());
    name_pairs(&mut query, ask);
    query.finish()
}

fn name_pairs(query: &mut Serializer<'_, String>, ask: &PlanAsk) {
    for (list, pairs) in [(PIN, &ask.pinned), (EXCLUDE, &ask.excluded)] {
        for pair in pairs {
            query.append_pair(list, &written(pair));
        }
    }
}

/// The address of a plan.
pub fn address(ask: &PlanAsk) -> String {
    format!("{}?{}", link(&Route::Plan), settings(ask))
}

/// The address of a plan that says what became of an earlier one.
pub fn outdated_address(ask: &PlanAsk) -> String {
    let mut query = Serializer::new(settings(ask));
    if let Some(since) = ask.since {
        query.append_pair(SINCE, &since.to_string());
    }
    for pair in &ask.tried {
        query.append_pair(TRIED, &pair.to_string());
    }
    format!("{}?{}#outdated", link(&Route::Plan), query.finish())
}

/// A pair as an address names it.
pub(super) fn written(pair: &NamedPair) -> String {
    format!("{}~{}", pair.request, pair.offer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_word_asks_for_the_rule_as_it_is() {
        assert_eq!(read("").ask.unwrap(), PlanAsk::default());
        let said = "theme=35&geography=15&problem=stale";
        assert_eq!(read(said).ask.unwrap(), PlanAsk::default());
    }

    #[test]
    fn what_is_asked_reads_back_as_written() {
        let query = "goal=widest&floor=55&theme=30&geography=20&page=2\
            &pin=R-7K4Q-2M~O-1B2C-3D&exclude=O-1B2C-3E,+R-7K4Q-2M&pin=&since=12\
            &tried=R-7K4Q-2M:3~O-1B2C-3D:1~69";
        let ask = read(query).ask.unwrap();
        assert_eq!(
            (ask.policy, ask.floor.points(), ask.page),
            (Policy::Widest, 55, 2)
        );
        assert_eq!(ask.weights.of(Factor::Geography), 20);
        assert_eq!(
            (ask.pinned.len(), ask.excluded.len(), ask.tried.len()),
            (1, 1, 1)
        );
        assert_eq!(ask.since, Some(12));
        let again = read(&settings(&ask)).ask.unwrap();
        let shown = PlanAsk {
            page: 1,
            since: None,
            tried: Vec::new(),
            ..ask
        };
        assert_eq!(again, shown);
    }

    #[test]
    fn every_fault_is_named() {
        let query = "goal=best&floor=0&theme=101&scale=&pin=R-7K4Q-2M&exclude=M-7K4Q-2M~O-1B2C-3D";
        assert_eq!(
            read(query).ask.unwrap_err(),
            [
                AskFault::Pair(PIN),
                AskFault::Pair(EXCLUDE),
                AskFault::Goal,
                AskFault::Floor,
                AskFault::Weight(Factor::Theme),
                AskFault::Weight(Factor::Scale),
            ]
        );
        assert_eq!(read("theme=36").ask.unwrap_err(), [AskFault::Sum(101)]);
    }
}
