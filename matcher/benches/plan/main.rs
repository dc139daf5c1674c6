//! Times of plans on seeded instances; `--write DIR` writes the instances for other solvers.

mod instances;

use std::time::{Duration, Instant};

use instances::{GROUPS, Sample, model, uniform};
use matcher::plan::flow::{Bonus, Instance, Left, Matching, Right};

fn instance(sample: &Sample, bonus: Bonus) -> Instance {
    let lefts = sample.left_limits.iter().zip(&sample.groups);
    Instance {
        lefts: lefts
            .map(|(&limit, &group)| Left {
                limit,
                pins: 0,
                group: if bonus == Bonus::default() { 0 } else { group },
            })
            .collect(),
        rights: sample
            .right_limits
            .iter()
            .map(|&limit| Right { limit, pins: 0 })
            .collect(),
        groups: GROUPS,
        bonus,
        work_limit: u64::MAX,
    }
}

/// Time on the processor where the system tells it, else time that passed.
struct Clock(Option<Duration>, Instant);

impl Clock {
    fn start() -> Self {
        Self(on_processor(), Instant::now())
    }

    fn seconds(&self) -> f64 {
        let used = on_processor().zip(self.0).map(|(now, then)| now - then);
        used.unwrap_or_else(|| self.1.elapsed()).as_secs_f64()
    }
}

fn on_processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let size: u32 = arguments
        .iter()
        .filter_map(|a| a.parse().ok())
        .next()
        .unwrap_or(20_000);
    let directory = arguments.iter().skip_while(|a| *a != "--write").nth(1);
    for sample in [
        uniform(size, 1, 10_000),
        model(size, 1, 20, false),
        uniform(size, 1, 100),
        model(size, 1, 20, true),
    ] {
        if let Some(directory) = directory {
            write(&sample, directory).expect("written");
        }
        for (policy, bonus) in [
            ("best_fit", Bonus::default()),
            (
                "widest",
                Bonus {
                    group: 1 << 51,
                    left: 1 << 40,
                },
            ),
        ] {
            let instance = instance(&sample, bonus);
            let mut times = Vec::new();
            let mut total = 0;
            for _ in 0..3 {
                let start = Clock::start();
                let matching = Matching::solve(&instance, &sample.edges).expect("well formed");
                times.push(start.seconds());
                assert!(matching.is_proved());
                total = matching
                    .pairs()
                    .iter()
                    .map(|pair| i64::from(pair.value))
                    .sum::<i64>();
            }
            times.sort_by(f64::total_cmp);
            println!(
                "{} {policy} edges {} total {total} median {:.4}",
                sample.name,
                sample.edges.len(),
                times[1]
            );
        }
    }
}

fn write(sample: &Sample, directory: &str) -> std::io::Result<()> {
    use std::io::Write;
    let path = std::path::Path::new(directory).join(format!("{}.txt", sample.name));
    let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let line = |numbers: &[u32]| {
        numbers
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    for numbers in [&sample.left_limits, &sample.right_limits, &sample.groups] {
        writeln!(file, "{}", line(numbers))?;
    }
    for edge in &sample.edges {
        writeln!(file, "{} {} {}", edge.left, edge.right, edge.value)?;
    }
    Ok(())
}
