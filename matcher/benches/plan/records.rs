//! The optimum over all passing pairs of records: index, plan and certificate together.

use std::fs::{File, read_to_string};
use std::io::{BufWriter, Result, Write};
use std::path::Path;

use domain::record::{Offer, Request};
use instances::{Family, INSTANCE_DAY, Instance, Selectivity, Spec};
use matcher::plan::{Candidates, Floor, Plan, Policy, Terms, plan_among};
use matcher::{Basis, Index, Positions, WeightSet};

use crate::clock::Clock;
use crate::report::{REPEATS, Row, Time, policy_name};

/// Every pair with a point may be chosen.
const FLOOR: u8 = 1;
/// More than any number of pairs.
const NO_LIMIT: u32 = i32::MAX.cast_unsigned();

/// Plans seeded records, and writes their pairs for others to plan. The peak of memory is that of
/// the process until the first plan is made, so the families have a process each.
pub fn run(family: Family, side: usize, directory: Option<&Path>) {
    let spec = Spec::realistic(1, side);
    let spec = spec.of_family(family).passing(Selectivity::P2_5);
    let name = format!("records_{}_{side}", family.code());
    let weights = WeightSet::standard();
    let mut peak = None;
    for policy in [Policy::BestFit, Policy::Widest] {
        let mut times = Vec::new();
        let mut last = None;
        for _ in 0..REPEATS {
            let instance = spec.generate();
            let clock = Clock::start();
            let index = index(instance);
            let plan = plan(&index, &weights, policy);
            times.push(clock.microseconds());
            peak = peak.or_else(peak_memory);
            last = Some((index, plan));
        }
        let (index, plan) = last.expect("repeated at least once");
        let pairs = pairs(&index, &weights);
        let worth = plan.worth;
        Row {
            name: &name,
            policy: policy_name(policy),
            work: "index and plan",
            pairs: pairs.len(),
            objective: [
                worth.states_served,
                worth.requests_served,
                worth.total_score,
            ],
            time: Time::of(times),
            peak,
        }
        .print();
        if let (Some(directory), Policy::BestFit) = (directory, policy) {
            let path = directory.join(format!("{name}.pairs"));
            write(&index, &pairs, &weights, &path).expect("the pairs are written");
        }
    }
}

fn index(mut instance: Instance) -> Index {
    // As from a database: in the order in which a plan numbers them.
    instance.requests.sort_unstable_by_key(|request| request.id);
    instance.offers.sort_unstable_by_key(|offer| offer.id);
    let mut index = Index::new(INSTANCE_DAY);
    index.reserve(instance.requests.len(), instance.offers.len());
    for request in instance.requests {
        index.upsert_request(request);
    }
    for offer in instance.offers {
        index.upsert_offer(offer);
    }
    index
}

fn requests_of<'a>(index: &'a Index, positions: &Positions<'_>) -> Vec<&'a Request> {
    (0..)
        .map_while(|position| index.request(positions.request(position)?))
        .collect()
}

fn offers_of<'a>(index: &'a Index, positions: &Positions<'_>) -> Vec<&'a Offer> {
    (0..)
        .map_while(|position| index.offer(positions.offer(position)?))
        .collect()
}

fn plan(index: &Index, weights: &WeightSet, policy: Policy) -> Plan {
    let positions = index.positions(weights);
    let (requests, offers) = (requests_of(index, &positions), offers_of(index, &positions));
    let mut terms = Terms::new(policy);
    terms.floor = Floor::try_from(u32::from(FLOOR)).expect("a floor");
    let basis = Basis::new(weights, INSTANCE_DAY);
    plan_among(&requests, &offers, basis, &terms, &positions).expect("no contradiction")
}

/// All pairs that a plan may choose from: positions of request and offer, and the score.
fn pairs(index: &Index, weights: &WeightSet) -> Vec<(u32, u32, u8)> {
    let positions = index.positions(weights);
    let free = vec![0; positions.offers()];
    let mut all = Vec::new();
    let mut found = Vec::new();
    for request in 0..u32::try_from(positions.requests()).expect("few") {
        found.clear();
        positions.beating(request, FLOOR, 0, &free, &mut found);
        all.extend(found.iter().map(|&(offer, score)| (request, offer, score)));
    }
    all
}

/// Writes numbers of 32 bits, lowest byte first: how many requests, offers and pairs; the limits of the
/// requests, then of the offers; then of each pair the request, of each the offer, of each the score.
fn write(index: &Index, pairs: &[(u32, u32, u8)], weights: &WeightSet, path: &Path) -> Result<()> {
    let positions = index.positions(weights);
    let limit = |given: Option<u32>| given.unwrap_or(NO_LIMIT);
    let requests = requests_of(index, &positions).into_iter();
    let requests: Vec<u32> = requests
        .map(|each| limit(each.content.max_matches))
        .collect();
    let offers = offers_of(index, &positions).into_iter();
    let offers: Vec<u32> = offers.map(|each| limit(each.content.max_matches)).collect();
    let counts = [requests.len(), offers.len(), pairs.len()];
    let counts = counts.map(|count| u32::try_from(count).expect("few"));
    let mut file = BufWriter::new(File::create(path)?);
    let numbers = counts.into_iter().chain(requests).chain(offers);
    let numbers = numbers.chain(pairs.iter().map(|pair| pair.0));
    let numbers = numbers.chain(pairs.iter().map(|pair| pair.1));
    for number in numbers.chain(pairs.iter().map(|pair| pair.2.into())) {
        file.write_all(&number.to_le_bytes())?;
    }
    file.flush()
}

/// The most memory that this process has had, in KiB, where the system tells it.
fn peak_memory() -> Option<u64> {
    let status = read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
