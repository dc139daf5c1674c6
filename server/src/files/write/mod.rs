//! Writes an answer, one file a format.

mod compared;
pub(super) mod csv;
mod describe;
pub(super) mod json;
pub(super) mod table;

pub(super) use describe::plain;
