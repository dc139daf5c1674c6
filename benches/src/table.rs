//! The table of ratios.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::clock::{Measured, shown};

/// Rows, in the order in which they were measured.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 7]>,
}

const HEADING: [&str; 7] = ["row", "instance", "yardstick", "yardstick takes", "ours takes", "ratio", "answers"];

impl Table {
    /// Adds a row: both for the same work.
    pub fn ratio(&mut self, row: &str, instance: &str, yardstick: &str, theirs: &Measured, ours: &Measured, answers: &str) {
        let ratio = theirs.median.as_secs_f64() / ours.median.as_secs_f64().max(1e-12);
        let ratio = if ratio < 100.0 { format!("{ratio:.1}x") } else { format!("{ratio:.0}x") };
        self.add(row, instance, yardstick, [of(theirs), of(ours), ratio, answers.to_owned()]);
    }

    /// Adds a row that has no yardstick.
    pub fn alone(&mut self, row: &str, instance: &str, what: &str, ours: &str) {
        self.add(row, instance, what, ["-".to_owned(), ours.to_owned(), "-".to_owned(), String::new()]);
    }

    fn add(&mut self, row: &str, instance: &str, yardstick: &str, [theirs, ours, ratio, answers]: [String; 4]) {
        let start = [row, instance, yardstick].map(str::to_owned);
        let [row, instance, yardstick] = start;
        eprintln!("{row}  {instance}  {yardstick}  {theirs}  {ours}  {ratio}  {answers}");
        self.rows.push([row, instance, yardstick, theirs, ours, ratio, answers]);
    }

    /// The table as Markdown.
    pub fn text(&self) -> String {
        let mut text = String::from(
            "Medians, with the least and the greatest of the repetitions in brackets. CPU time of one core \
             in one run; of PostgreSQL the time on the clock.\n\n",
        );
        for cells in [HEADING.map(str::to_owned), HEADING.map(|_| "---".to_owned())].iter().chain(&self.rows) {
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        text
    }

    /// Writes the table as it is so far.
    pub fn write(&self, path: &str) {
        if let Some(folder) = Path::new(path).parent() {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(path, self.text()).unwrap();
    }
}

fn of(measured: &Measured) -> String {
    let (least, greatest) = measured.spread;
    format!("{} ({} to {})", shown(measured.median), shown(least), shown(greatest))
}
