//! How fast rankings are, as ratios against what one could write instead, in one run.
//! `cargo bench -p matcher --bench ranking -- [offers] [requests] [density]`; with `build` for the
//! density only the index is built and weighed.
#![expect(
    clippy::pedantic,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a measurement, not a part of the product"
)]

mod instance;
mod naive;
mod packed;

use std::time::Instant;

use domain::record::{Offer, Request};
use instance::{Density, Instance};
use matcher::{Basis, Index, Instructions, Rankings, WeightSet};

const TOP: usize = 20;

const DENSITIES: [(&str, Density); 4] = [
    (
        "thin",
        Density {
            world: 0,
            modalities: 25,
            themes: 1,
            fixed: 95,
        },
    ),
    (
        "usual",
        Density {
            world: 4,
            modalities: 25,
            themes: 1,
            fixed: 80,
        },
    ),
    (
        "dense",
        Density {
            world: 25,
            modalities: 25,
            themes: 4,
            fixed: 70,
        },
    ),
    (
        "crowded",
        Density {
            world: 80,
            modalities: 6,
            themes: 8,
            fixed: 50,
        },
    ),
];

/// Seconds that this thread was on a processor; by the clock where the system does not say.
fn cpu() -> f64 {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let said = said.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    said.map_or_else(
        || START.get_or_init(Instant::now).elapsed().as_secs_f64(),
        |ns| ns / 1e9,
    )
}

/// The median of three runs, in seconds for each of `count`.
fn median(count: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..3)
        .map(|_| {
            let start = cpu();
            run();
            cpu() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[1] / count as f64
}

fn main() {
    let sizes: Vec<usize> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let offers = sizes.first().copied().unwrap_or(20_000);
    let requests = sizes.get(1).copied().unwrap_or(offers);
    let today = "2026-12-01".parse().unwrap();
    println!("{requests} requests, {offers} offers, the best {TOP}; microseconds a request");
    println!(
        "| selectivity | naive | packed scan | portable | dispatched | naive/dispatched | packed/dispatched | portable/dispatched | build ms | row bytes | column bytes a record |"
    );
    let only = std::env::args().nth(3);
    if only.as_deref() == Some("build") {
        return build(offers, requests, today);
    }
    for (name, density) in DENSITIES {
        if only.as_deref().is_some_and(|only| !name.starts_with(only)) {
            continue;
        }
        let mut instance = Instance::new(1, density, today);
        let requests: Vec<Request> = (0..requests).map(|_| instance.request()).collect();
        let offers: Vec<Offer> = (0..offers).map(|_| instance.offer()).collect();
        one(name, &requests, &offers, today);
        live(name, &mut instance, &requests, &offers, today);
    }
}

/// How long it takes to build an index, and what it weighs.
fn build(offers: usize, requests: usize, today: chrono::NaiveDate) {
    let mut instance = Instance::new(1, DENSITIES[1].1, today);
    let requests: Vec<Request> = (0..requests).map(|_| instance.request()).collect();
    let offers: Vec<Offer> = (0..offers).map(|_| instance.offer()).collect();
    for _ in 0..5 {
        let (asked, given) = (requests.clone(), offers.clone());
        let start = cpu();
        let mut index = Index::new(today);
        index.reserve(asked.len(), given.len());
        given
            .into_iter()
            .for_each(|offer| index.upsert_offer(offer));
        asked
            .into_iter()
            .for_each(|request| index.upsert_request(request));
        let (rows, columns) = index.bytes();
        let records = requests.len() + offers.len();
        println!(
            "built in {:.0} ms; {} bytes of row and {} of columns a record",
            (cpu() - start) * 1e3,
            rows / records,
            columns / records
        );
    }
}

/// One record changed and both sides' lists fresh; one pair explained with ranks.
fn live(
    name: &str,
    instance: &mut Instance,
    requests: &[Request],
    offers: &[Offer],
    today: chrono::NaiveDate,
) {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today);
    let mut index = Index::new(today);
    offers
        .iter()
        .for_each(|offer| index.upsert_offer(offer.clone()));
    requests
        .iter()
        .for_each(|request| index.upsert_request(request.clone()));
    let explained = {
        let visible = index.visible_offers(|_| true);
        let pairs: Vec<_> = requests
            .iter()
            .step_by((requests.len() / 200).max(1))
            .filter_map(|request| {
                let best = index.best_offers(request.id, basis, TOP);
                Some((request.id, best.get(5)?.0))
            })
            .collect();
        // Often enough to outlast the ticks in which the system counts.
        median(50 * pairs.len(), || {
            for (request, offer) in (0..50).flat_map(|_| &pairs) {
                std::hint::black_box(index.explain(*request, *offer, &visible, basis));
            }
        })
    };
    let start = cpu();
    let rankings = Rankings::new(index, weights, TOP);
    let all = cpu() - start;
    // Too short for the processor's own count: by the clock, the least of five runs of the same edits,
    // for whatever else runs here only ever adds.
    let mut edits = Vec::new();
    for step in 0..1_000 {
        let (mut offer, mut request) = (instance.offer(), instance.request());
        offer.id = offers[step * 7 % offers.len()].id;
        request.id = requests[step * 11 % requests.len()].id;
        edits.push((offer, request));
    }
    let mut times = vec![f64::MAX; 2_000];
    for _ in 0..5 {
        let mut rankings = rankings.clone();
        for (place, (offer, request)) in edits.iter().enumerate() {
            let (offer, request) = (offer.clone(), request.clone());
            let start = Instant::now();
            rankings.upsert_offer(offer);
            times[2 * place] = times[2 * place].min(start.elapsed().as_secs_f64());
            let start = Instant::now();
            rankings.upsert_request(request);
            times[2 * place + 1] = times[2 * place + 1].min(start.elapsed().as_secs_f64());
        }
    }
    times.sort_by(f64::total_cmp);
    let (mean, p99) = (times.iter().sum::<f64>() / 2e3, times[1980]);
    println!(
        "| {name} | one record changed: mean {:.1}, median {:.1}, p99 {:.1}; all anew {:.0} ms = {:.0}x the mean | explained with ranks: {:.1} |",
        mean * 1e6,
        times[1000] * 1e6,
        p99 * 1e6,
        all * 1e3,
        all / mean,
        explained * 1e6,
    );
}

fn one(name: &str, requests: &[Request], offers: &[Offer], today: chrono::NaiveDate) {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, today);
    let (mut given, mut asked) = (offers.to_vec(), requests.to_vec());
    let start = cpu();
    let mut index = Index::new(today);
    index.reserve(asked.len(), given.len());
    given.drain(..).for_each(|offer| index.upsert_offer(offer));
    asked
        .drain(..)
        .for_each(|request| index.upsert_request(request));
    let build = (cpu() - start) * 1e3;

    let related = naive::Related::new();
    let texts: Vec<_> = offers
        .iter()
        .map(|offer| naive::Offered::new(offer, today))
        .collect();
    let sample: Vec<_> = requests.iter().take(60).collect();
    let mut passed = 0;
    for request in &sample {
        let ranked = index
            .rank_offers(request.id, |_| true, basis, Some(TOP))
            .unwrap();
        passed += ranked.funnel.passed;
        let best = index.best_offers(request.id, basis, TOP);
        let asked = naive::Asked::new(request, today);
        let expected = naive::rank(&related, &asked, &texts, today, TOP);
        let ours: Vec<_> = best
            .iter()
            .map(|(id, score)| (id.to_string(), score.points()))
            .collect();
        assert!(
            ours.iter()
                .map(|(id, score)| (id.as_str(), *score))
                .eq(expected),
            "not the same answer"
        );
    }
    let selectivity = passed as f64 / sample.len() as f64 / offers.len() as f64 * 100.0;
    let by_texts = median(6, || {
        for request in sample.iter().take(6) {
            let asked = naive::Asked::new(request, today);
            std::hint::black_box(naive::rank(&related, &asked, &texts, today, TOP));
        }
    });
    let scan = packed::Scan::new(offers, today);
    let step = (requests.len() / 1000).max(1);
    let some: Vec<_> = requests.iter().step_by(step).collect();
    for request in &sample {
        let best: Vec<_> = index
            .best_offers(request.id, basis, TOP)
            .iter()
            .map(|(id, score)| (*id, score.points()))
            .collect();
        assert_eq!(scan.best(request, TOP), best, "not the same answer");
    }
    let by_scan = median(some.len(), || {
        for request in &some {
            std::hint::black_box(scan.best(request, TOP));
        }
    });
    let mut ask = |instructions| {
        index.use_instructions(instructions);
        median(requests.len(), || {
            for request in requests {
                std::hint::black_box(index.best_offers(request.id, basis, TOP));
            }
        })
    };
    let portable = ask(Instructions::PORTABLE);
    let dispatched = ask(Instructions::best());
    let (rows, columns) = index.bytes();
    let records = requests.len() + offers.len();
    println!(
        "| {name} ({selectivity:.2} %) | {:.0} | {:.1} | {:.2} | {:.2} | {:.0}x | {:.1}x | {:.2}x | {build:.0} | {} | {} |",
        by_texts * 1e6,
        by_scan * 1e6,
        portable * 1e6,
        dispatched * 1e6,
        by_texts / dispatched,
        by_scan / dispatched,
        portable / dispatched,
        rows / records,
        columns / records,
    );
}
