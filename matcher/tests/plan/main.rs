//! The plan against exhaustive search, and its certificate against plans that are not optimal.

mod flow;
mod support;
