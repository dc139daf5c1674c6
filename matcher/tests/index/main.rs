//! The index against the reference, on random records: other days, odd records, incremental
//! rankings, what must hold of them, ranks after improvements, candidates. `MATCHER_CASES` says how many cases of each.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../support/better.rs"]
mod better;
mod candidates;
mod crowd;
mod days;
#[path = "../support/exchange.rs"]
mod exchange;
mod explained;
#[path = "../support/generate.rs"]
mod generate;
mod odd;
mod properties;
mod rankings;
mod support;
#[path = "../support/twins.rs"]
mod twins;
