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

#[path = "../support/better.rs"]
mod better;
mod check;
mod contradictions;
mod edits;
#[path = "../support/exchange.rs"]
mod exchange;
mod flow;
#[path = "../support/generate.rs"]
mod generate;
mod live;
mod oversubscribed;
mod plans;
mod properties;
mod records;
mod simpler;
mod support;
#[path = "../support/twins.rs"]
mod twins;
