//! R5, R6 and M1: one record changes, one pair is explained, an index is built.

use std::time::Duration;

use cpu_time::ThreadTime;
use domain::record::{Offer, Request};
use instances::{INSTANCE_DAY, Spec};
use matcher::{Basis, Rankings, WeightSet};

use crate::clock::{Measured, cpu, shown};
use crate::ranking::{every, index_of};
use crate::rival::{Field, TOP};
use crate::table::Table;

/// Changes of each kind that are measured.
const CHANGES: usize = 500;
/// Pairs that are explained.
const PAIRS: usize = 500;

/// Measures all three on one instance.
pub fn measure(spec: &Spec, field: &Field, instance: &str, table: &mut Table) {
    changes(spec, field, instance, table);
    explanations(field, instance, table);
    memory(field, instance, table);
}

/// R5: the lists of both sides after one change, beside ranking all of both sides anew.
fn changes(spec: &Spec, field: &Field, instance: &str, table: &mut Table) {
    let rebuild = cpu(3, &mut || {
        std::hint::black_box(Rankings::new(index_of(field), WeightSet::standard(), TOP));
    });
    let mut rankings = Rankings::new(index_of(field), WeightSet::standard(), TOP);
    let mut times = Vec::new();
    let mut changed = Field {
        requests: field.requests.clone(),
        offers: field.offers.clone(),
    };
    let at = every(field.offers.len().min(field.requests.len()), CHANGES);
    for (turn, place) in at.iter().enumerate() {
        // The content of a record that the instance does not have, under an id that it has.
        let other = spec.requests.max(spec.offers) + turn;
        let offer = Offer { id: changed.offers[*place].id, ..spec.offer(other) };
        let request = Request { id: changed.requests[*place].id, ..spec.request(other) };
        times.push(timed(|| rankings.upsert_offer(offer.clone())));
        times.push(timed(|| rankings.upsert_request(request.clone())));
        changed.offers[*place] = offer;
        changed.requests[*place] = request;
    }
    let fresh = Rankings::new(index_of(&changed), WeightSet::standard(), TOP);
    let equal = changed.requests.iter().all(|request| fresh.offers_for(request.id) == rankings.offers_for(request.id))
        && changed.offers.iter().all(|offer| fresh.requests_for(offer.id) == rankings.requests_for(offer.id));
    let last = percentile(&times, 99);
    let mean = times.iter().sum::<Duration>() / u32::try_from(times.len()).unwrap_or(1);
    let answers = format!("{}; p99 {}, mean {}", if equal { "equal to a rebuild" } else { "NOT EQUAL" }, shown(last), shown(mean));
    table.ratio("R5", instance, "recompute all", &rebuild, &Measured::of(times), &answers);
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = ThreadTime::now();
    work();
    start.elapsed()
}

fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() * percent / 100).copied().unwrap_or_default()
}

/// R6: one pair with every improvement and the rank that each would bring.
fn explanations(field: &Field, instance: &str, table: &mut Table) {
    let index = index_of(field);
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let mut times = Vec::new();
    for place in every(field.requests.len(), PAIRS) {
        let request = field.requests[place].id;
        let best = index.best_offers(request, basis, TOP);
        let Some((offer, _)) = best.last() else { continue };
        times.push(timed(|| {
            std::hint::black_box(index.explain(request, *offer, |_| true, basis));
        }));
    }
    let all = index.visible_offers(|_| true);
    let mut seen = Vec::new();
    for place in every(field.requests.len(), PAIRS) {
        let request = field.requests[place].id;
        let best = index.best_offers(request, basis, TOP);
        let Some((offer, _)) = best.last() else { continue };
        seen.push(timed(|| {
            std::hint::black_box(index.explain(request, *offer, &all, basis));
        }));
    }
    let told = |times: Vec<Duration>| {
        let last = percentile(&times, 99);
        format!("{}, p99 {}", shown(Measured::of(times).median), shown(last))
    };
    table.alone("R6", instance, "explain one pair with new ranks, sight asked anew", &told(times));
    table.alone("R6", instance, "the same, sight kept", &told(seen));
}

/// M1: how large an index is, and how long it takes to build.
fn memory(field: &Field, instance: &str, table: &mut Table) {
    let build = cpu(3, &mut || {
        std::hint::black_box(index_of(field));
    });
    let clone = cpu(3, &mut || {
        std::hint::black_box((field.requests.clone(), field.offers.clone()));
    });
    let (rows, columns) = index_of(field).bytes();
    let records = (field.requests.len() + field.offers.len()).max(1);
    let told = format!(
        "{} of which {} copy the records; rows {} bytes a record, columns {} bytes a record",
        shown(build.median),
        shown(clone.median),
        rows / records,
        columns / records
    );
    table.alone("M1", instance, "build an index of both sides", &told);
}
