//! `counterpart generate`: files of records to try things on, the same for the same seed.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use instances::{Family, INSTANCE_DAY, Selectivity, Spec};
use matcher::{Basis, Pair, WeightSet};
use serde::Serialize;

use super::failure::Failure;
use super::output;

/// Records of each kind on which the part of passing pairs is measured.
const SAMPLE: usize = 1_000;

/// Write requests.json and offers.json with random records, the same for the same seed.
///
/// They are made for the day 2026-12-01, name real States and say that nobody asked for them.
#[derive(Args, Clone, Debug)]
pub struct GenerateArgs {
    /// Where the random numbers start
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub seed: u64,

    /// How many requests
    #[arg(long, value_name = "NUMBER")]
    pub requests: usize,

    /// How many offers
    #[arg(long, value_name = "NUMBER")]
    pub offers: usize,

    /// What the records are like: realistic or uniform
    #[arg(long, default_value = "realistic", value_name = "FAMILY")]
    pub family: Family,

    /// About how many pairs of a hundred pass the gates: 0.5, 2.5, 10 or 50
    #[arg(long, default_value = "2.5", value_name = "PERCENT")]
    pub selectivity: Selectivity,

    /// The folder to write to; it is made where it is not there
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

impl GenerateArgs {
    /// The files of requests and of offers that are written.
    #[must_use]
    pub fn files(&self) -> [PathBuf; 2] {
        ["requests.json", "offers.json"].map(|name| self.out.join(name))
    }

    const fn spec(&self) -> Spec {
        Spec {
            seed: self.seed,
            requests: self.requests,
            offers: self.offers,
            family: self.family,
            selectivity: self.selectivity,
        }
    }
}

/// Writes the two files, and tells what is in them.
///
/// # Errors
/// What the system does.
pub fn run_generate(args: &GenerateArgs, out: &mut dyn Write) -> Result<(), Failure> {
    let spec = args.spec();
    fs::create_dir_all(&args.out)?;
    let [asked, offered] = args.files();
    let requests = (0..spec.requests).map(|place| spec.request(place));
    output::put(Some(&asked), |file| list(requests, file))?;
    let offers = (0..spec.offers).map(|place| spec.offer(place));
    output::put(Some(&offered), |file| list(offers, file))?;
    let (passing, pairs) = measured(&spec);
    let hundredths = (passing * 10_000).checked_div(pairs).unwrap_or(0);
    writeln!(
        out,
        "{} requests and {} offers for {INSTANCE_DAY}, {}, seed {}: of {pairs} pairs measured, \
         {}.{:02} % pass the gates",
        spec.requests,
        spec.offers,
        spec.family,
        spec.seed,
        hundredths / 100,
        hundredths % 100,
    )?;
    Ok(())
}

/// A JSON array with a record a line.
fn list(
    records: impl Iterator<Item = impl Serialize>,
    file: &mut dyn Write,
) -> Result<(), Failure> {
    let mut between = "[\n";
    for record in records {
        file.write_all(between.as_bytes())?;
        serde_json::to_writer(&mut *file, &record).map_err(std::io::Error::from)?;
        between = ",\n";
    }
    let end = if between == "[\n" { "[]\n" } else { "\n]\n" };
    Ok(file.write_all(end.as_bytes())?)
}

/// How many of how many pairs pass, among the first records.
fn measured(spec: &Spec) -> (u64, u64) {
    let sample = Spec {
        requests: spec.requests.min(SAMPLE),
        offers: spec.offers.min(SAMPLE),
        ..*spec
    };
    let instance = sample.generate();
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let (mut passing, mut pairs) = (0, 0);
    for request in &instance.requests {
        for offer in &instance.offers {
            pairs += 1;
            passing += u64::from(
                Pair::new(request, offer, basis)
                    .first_failed_gate()
                    .is_none(),
            );
        }
    }
    (passing, pairs)
}
