//! The rule of `docs/MATCHING.md`, case by case, and what must hold for any records.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../support/better.rs"]
mod better;
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
mod monotone;
mod properties;
mod ranking;
mod support;
#[path = "../support/twins.rs"]
mod twins;
mod weights;
