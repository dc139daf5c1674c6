//! The index against the reference, on random records: other days, odd records, incremental
//! rankings, ranks after improvements, candidates. `MATCHER_CASES` says how many cases of each.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod candidates;
mod crowd;
mod days;
mod explained;
#[path = "../support/generate.rs"]
mod generate;
mod odd;
mod rankings;
mod support;
