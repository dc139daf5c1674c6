//! The rule of `docs/MATCHING.md`, case by case, and what must hold for any records.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod card;
mod comparison;
mod examples;
mod explanations;
mod factors;
mod gates;
#[path = "../support/generate.rs"]
mod generate;
mod index;
mod judged;
mod properties;
mod ranking;
mod support;
mod weights;
