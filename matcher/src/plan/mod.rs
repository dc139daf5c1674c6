//! The plan.
pub mod flow;
