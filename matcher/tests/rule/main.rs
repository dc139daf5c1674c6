//! The rule of `docs/MATCHING.md`, case by case.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod examples;
mod support;
