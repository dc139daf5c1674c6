//! Writes answers, one file a format.

mod compared;
pub(super) mod csv;
pub(super) mod describe;
pub(super) mod json;
pub(super) mod table;

pub(super) use describe::plain;
