//! The plan against exhaustive search, and its certificate against plans that are not optimal.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_wrap,
    clippy::panic,
    reason = "tests"
)]

mod check;
mod contradictions;
mod edits;
mod flow;
#[path = "../support/generate.rs"]
mod generate;
mod live;
mod oversubscribed;
mod plans;
mod records;
mod simpler;
mod support;
