//! Messages in words: what the outbox holds as kinds and values, as somebody reads it.
//!
//! Each is plain text and the same in HTML, in the reader's language, with one clear link at most.

mod on_match;
mod on_project;
mod on_record;
mod paper;
mod words;

pub use paper::{Desk, Rendered};
pub(crate) use words::said;
pub use words::subject_key;
