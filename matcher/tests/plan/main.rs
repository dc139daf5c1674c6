//! The plan against exhaustive search, and its certificate against plans that are not optimal.

mod edits;
mod flow;
mod support;
