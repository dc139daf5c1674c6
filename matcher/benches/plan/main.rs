//! Times of plans on seeded instances: cold, and again after one change.
//!
//! `cargo bench -p matcher --bench plan -- [SIZE] [--write DIR]`; `scripts/bench/ortools_plan.py` solves
//! the instances that it writes with OR-Tools. A time is what the processor spent, the median of five.
#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench: what is wrong ends it"
)]

mod changes;
mod clock;
mod instances;

use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::Path;

use changes::{Change, measure};
use clock::Clock;
use instances::{GROUPS, Sample, model, uniform};
use matcher::plan::flow::{Bonus, Instance, Left, Matching, Right};

/// As the plan weighs first units under `widest`.
const WIDEST: Bonus = Bonus {
    group: 1 << 52,
    left: 1 << 40,
};
const REPEATS: usize = 5;

fn instance(sample: &Sample, bonus: Bonus) -> Instance {
    let is_grouped = bonus != Bonus::default();
    let lefts = sample.left_limits.iter().zip(&sample.groups);
    let left = |(&limit, &group): (&u32, &u32)| Left {
        limit,
        pins: 0,
        group: if is_grouped { group } else { 0 },
    };
    let rights = sample.right_limits.iter();
    Instance {
        lefts: lefts.map(left).collect(),
        rights: rights.map(|&limit| Right { limit, pins: 0 }).collect(),
        groups: GROUPS,
        bonus,
        work_limit: u64::MAX,
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let size = arguments.iter().find_map(|given| given.parse().ok());
    let size = size.unwrap_or(20_000);
    let mut rest = arguments.iter().skip_while(|given| *given != "--write");
    let directory = rest.nth(1);
    println!("instance,policy,work,edges,total,microseconds");
    for sample in [
        uniform(size, 1, 10_000),
        model(size, 1, 20, false),
        uniform(size, 1, 100),
        model(size, 1, 20, true),
    ] {
        if let Some(directory) = directory {
            write(&sample, Path::new(directory)).expect("the instance is written");
        }
        for (policy, bonus) in [("best_fit", Bonus::default()), ("widest", WIDEST)] {
            let instance = instance(&sample, bonus);
            let mut matching = cold(&sample, policy, &instance);
            for change in Change::ALL {
                let mean = measure(&mut matching, &sample, change);
                report(&sample, policy, change.name(), 0, mean);
            }
        }
    }
}

/// Solves from nothing, several times.
fn cold(sample: &Sample, policy: &str, instance: &Instance) -> Matching {
    let solve = || Matching::solve(instance, &sample.edges).expect("well formed");
    let mut times: Vec<f64> = (0..REPEATS)
        .map(|_| {
            let clock = Clock::start();
            let matching = solve();
            let time = clock.microseconds();
            assert!(matching.is_proved(), "the optimum is proved");
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let matching = solve();
    let pairs = matching.pairs();
    let total: i64 = pairs.iter().map(|pair| i64::from(pair.value)).sum();
    report(sample, policy, "cold", total, times[REPEATS / 2]);
    matching
}

fn report(sample: &Sample, policy: &str, work: &str, total: i64, time: f64) {
    let (name, edges) = (&sample.name, sample.edges.len());
    println!("{name},{policy},{work},{edges},{total},{time:.2}");
}

fn write(sample: &Sample, directory: &Path) -> Result<()> {
    let path = directory.join(format!("{}.txt", sample.name));
    let mut file = BufWriter::new(File::create(path)?);
    for numbers in [&sample.left_limits, &sample.right_limits, &sample.groups] {
        let line: Vec<String> = numbers.iter().map(u32::to_string).collect();
        writeln!(file, "{}", line.join(" "))?;
    }
    for edge in &sample.edges {
        writeln!(file, "{} {} {}", edge.left, edge.right, edge.value)?;
    }
    file.flush()
}
