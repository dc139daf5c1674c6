//! Sending what the outbox holds.
//!
//! The rule that holds here: a message is claimed, put into words, sent and settled, one after
//! another; when the program is to stop, the one that is under way is finished and no other begun.

mod message;
mod post;
mod worker;

pub use post::Post;
pub use worker::{run, send_due};
