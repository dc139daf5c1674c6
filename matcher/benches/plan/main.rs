//! Times of plans on seeded instances: cold, and again after one change.
//!
//! `cargo bench -p matcher --bench plan -- [SIZE] [--write DIR]` plans networks of 20 pairs a request;
//! with `records FAMILY` whole records, every passing pair of them. `scripts/bench/ortools_plan.py` and
//! `ortools_records.py` solve what is written with OR-Tools. A time is what the processor spent.
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
mod records;
mod report;
mod samples;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::Path;

use changes::{Change, measure};
use clock::Clock;
use instances::Family;
use matcher::plan::flow::{Bonus, Instance, Left, Matching, Right};
use report::{HEADING, REPEATS, Row, Time};
use samples::{GROUPS, Sample, model, uniform};

/// As the plan weighs first units under `widest`.
const WIDEST: Bonus = Bonus {
    group: 1 << 52,
    left: 1 << 40,
};

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
    let size: u32 = size.unwrap_or(20_000);
    let mut rest = arguments.iter().skip_while(|given| *given != "--write");
    let directory = rest.nth(1).map(Path::new);
    println!("{HEADING}");
    if arguments.iter().any(|given| given == "records") {
        let is_uniform = arguments
            .iter()
            .any(|given| given == Family::Uniform.code());
        let family = if is_uniform {
            Family::Uniform
        } else {
            Family::Realistic
        };
        records::run(family, size as usize, directory);
        return;
    }
    for sample in [
        uniform(size, 1, 10_000),
        model(size, 1, 20, false),
        uniform(size, 1, 100),
        model(size, 1, 20, true),
    ] {
        if let Some(directory) = directory {
            write(&sample, directory).expect("the instance is written");
        }
        for (policy, bonus) in [("best_fit", Bonus::default()), ("widest", WIDEST)] {
            let instance = instance(&sample, bonus);
            let mut matching = cold(&sample, policy, &instance);
            for change in Change::ALL {
                let mean = measure(&mut matching, &sample, change);
                report(
                    &sample,
                    policy,
                    change.name(),
                    &matching,
                    Time::of(vec![mean]),
                );
            }
        }
    }
}

/// Solves from nothing, several times.
fn cold(sample: &Sample, policy: &str, instance: &Instance) -> Matching {
    let solve = || Matching::solve(instance, &sample.edges).expect("well formed");
    let times = (0..REPEATS).map(|_| {
        let clock = Clock::start();
        let matching = solve();
        let time = clock.microseconds();
        assert!(matching.is_proved(), "the optimum is proved");
        time
    });
    let times = Time::of(times.collect());
    let matching = solve();
    report(sample, policy, "cold", &matching, times);
    matching
}

fn report(sample: &Sample, policy: &str, work: &str, matching: &Matching, time: Time) {
    let pairs = matching.pairs();
    let requests: BTreeSet<u32> = pairs.iter().map(|pair| pair.left).collect();
    let state = |request: &u32| sample.groups[*request as usize];
    let states: BTreeSet<u32> = requests.iter().map(state).collect();
    let points: i64 = pairs.iter().map(|pair| i64::from(pair.value)).sum();
    Row {
        name: &sample.name,
        policy,
        work,
        pairs: sample.edges.len(),
        objective: [
            states.len() as u64,
            requests.len() as u64,
            points.cast_unsigned(),
        ],
        time,
        peak: None,
    }
    .print();
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
