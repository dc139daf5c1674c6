//! What happened: append-only, hash-chained, without gaps, and the source of everything that
//! follows from it.
//!
//! The rules here: an event is appended in the transaction that makes it true, through
//! [`WriteTransaction::append`](crate::write::WriteTransaction::append) and no other way; a reader
//! keeps its own cursor, reads rows after it with [`read_after`] and sleeps on an [`EventFeed`],
//! whose wake-ups carry nothing; no personal data and no free text goes into a payload, only the
//! salted digest of a note, which can be erased without breaking the chain. Start with
//! [`NewEvent`]; [`hash`] says what exactly is hashed, [`verify`] checks it.

pub(crate) mod append;
mod erase;
mod feed;
pub mod hash;
mod head;
mod new_event;
mod read;
pub(crate) mod search;
mod verify;

pub(crate) use erase::erase_words;
pub use feed::EventFeed;
pub use head::Head;
pub use new_event::{Actor, NewEvent};
pub(crate) use read::read_about_all;
pub use read::{Event, head, last_sequence, read_about, read_after};
pub use verify::{Broken, VerifyError, verify};
