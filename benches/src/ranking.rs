//! R1 to R4: the best twenty offers for each request.

use domain::id::OfferId;
use instances::{INSTANCE_DAY, Spec};
use matcher::{Basis, Index, Instructions, Pair, Score, WeightSet};

use crate::clock::{Measured, cpu, wall};
use crate::naive::Naive;
use crate::packed::Packed;
use crate::postgresql::Postgresql;
use crate::rival::{Field, Ranked, Rival, TOP};
use crate::search_engine::SearchEngine;
use crate::sqlite::Sqlite;
use crate::table::Table;

/// How often each is measured.
const TIMES: usize = 5;

/// Measures every yardstick beside ours on one instance, whose name comes back.
pub fn measure(spec: &Spec, field: &Field, table: &mut Table) -> String {
    let weights = WeightSet::standard();
    let basis = Basis::new(&weights, INSTANCE_DAY);
    let instance = name(spec, field, basis);
    let engine = Engine::new(field, basis);
    let address = std::env::var("COUNTERPART_TEST_POSTGRES").ok();
    let postgresql = Postgresql::new(field, address.as_deref());
    if postgresql.is_none() {
        eprintln!("R2: no PostgreSQL was started; its row is left out");
    }
    let mut rivals: Vec<(&str, Box<dyn Rival>)> = vec![
        ("R1", Box::new(Naive::new(field))),
        ("R2", Box::new(Sqlite::new(field))),
        ("R3", Box::new(SearchEngine::new(field))),
        ("R4", Box::new(Packed::new(field))),
    ];
    if let Some(postgresql) = postgresql {
        rivals.insert(2, ("R2", Box::new(postgresql)));
    }
    let all = every(field.requests.len(), field.requests.len());
    let ours = cpu(TIMES, &mut || {
        for request in &all {
            std::hint::black_box(engine.best(*request));
        }
    });
    let ours = ours.each(all.len());
    let portable = portable(field, basis, &all).each(all.len());
    table.ratio("R4", &instance, "ours, portable instructions only", &portable, &ours, "the same");
    for (row, mut rival) in rivals {
        let sample = every(field.requests.len(), rival.sample());
        let equal = sample.iter().filter(|request| rival.top(**request) == engine.top(**request)).count();
        let measure: fn(usize, &mut dyn FnMut()) -> Measured = if rival.is_elsewhere() { wall } else { cpu };
        let theirs = measure(TIMES, &mut || {
            for request in &sample {
                std::hint::black_box(rival.top(*request));
            }
        });
        let answers = format!("{equal} of {} equal", sample.len());
        table.ratio(row, &instance, rival.name(), &theirs.each(sample.len()), &ours, &answers);
    }
    instance
}

/// Ours without the instructions that only some processors have.
fn portable(field: &Field, basis: Basis<'_>, all: &[usize]) -> Measured {
    let mut engine = Engine::new(field, basis);
    engine.index.use_instructions(Instructions::PORTABLE);
    cpu(TIMES, &mut || {
        for request in all {
            std::hint::black_box(engine.best(*request));
        }
    })
}

/// So many places of all, spread evenly.
pub fn every(all: usize, many: usize) -> Vec<usize> {
    (0..many.min(all)).map(|place| place * all / many.min(all)).collect()
}

/// The instance with the part of its pairs that pass, measured on a sample.
pub fn name(spec: &Spec, field: &Field, basis: Basis<'_>) -> String {
    let requests = every(field.requests.len(), 500);
    let offers = every(field.offers.len(), 500);
    let mut passing = 0_u32;
    for request in &requests {
        for offer in &offers {
            let pair = Pair::new(&field.requests[*request], &field.offers[*offer], basis);
            passing += u32::from(pair.first_failed_gate().is_none());
        }
    }
    let percent = 100.0 * f64::from(passing) / (requests.len() * offers.len()) as f64;
    format!("{} {} x {}, {percent:.2} % pass", spec.family, spec.requests, spec.offers)
}

/// Ours.
struct Engine<'a> {
    field: &'a Field,
    basis: Basis<'a>,
    index: Index,
}

impl<'a> Engine<'a> {
    fn new(field: &'a Field, basis: Basis<'a>) -> Self {
        let index = index_of(field);
        Self { field, basis, index }
    }

    fn top(&self, request: usize) -> Vec<Ranked> {
        let best = self.best(request);
        let ranked = best.iter().map(|(offer, score)| (self.place(*offer), score.points()));
        ranked.collect()
    }

    fn best(&self, request: usize) -> Vec<(OfferId, Score)> {
        self.index.best_offers(self.field.requests[request].id, self.basis, TOP)
    }

    /// The offer's place in ascending order of id.
    fn place(&self, id: OfferId) -> u32 {
        let found = self.field.offers.binary_search_by_key(&id, |offer| offer.id);
        u32::try_from(found.unwrap()).unwrap()
    }
}

/// An index of all records.
pub fn index_of(field: &Field) -> Index {
    let mut index = Index::new(INSTANCE_DAY);
    field.requests.iter().cloned().for_each(|record| index.upsert_request(record));
    field.offers.iter().cloned().for_each(|record| index.upsert_offer(record));
    index
}
