//! `make bench`: the matcher beside what one could pick instead, on the same seeded records.
//!
//! Every row asks the same of both and counts only where the answers are equal. Each is measured on
//! one core, several times; slow yardsticks on a sample of requests, which the table says. The table
//! is written to target/bench/matching.md.

mod clock;
mod freshness;
mod naive;
mod packed;
mod postgresql;
mod ranking;
mod rival;
mod search_engine;
mod sql;
mod sqlite;
mod table;

use instances::{Family, Selectivity, Spec};

use rival::Field;
use table::Table;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "target/bench/matching.md".to_owned());
    let a_side: usize = arguments.next().map_or(20_000, |number| number.parse().unwrap());
    let mut table = Table::default();
    let all = Selectivity::ALL.iter().map(|selectivity| (Family::Realistic, *selectivity));
    let hard = [(Family::Uniform, Selectivity::P2_5)];
    for (family, selectivity) in all.chain(hard) {
        let spec = Spec::realistic(1, a_side).of_family(family).passing(selectivity);
        let field = Field::new(spec.generate());
        let instance = ranking::measure(&spec, &field, &mut table);
        freshness::measure(&spec, &field, &instance, &mut table);
        table.write(&out);
    }
    println!("{}", table.text());
}
