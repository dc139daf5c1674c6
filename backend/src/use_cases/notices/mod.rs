//! What people are told: read, chosen, put together, turned off.

mod choose;
mod digest;
mod read;
mod unsubscribe;

pub use choose::choose_paces;
pub use digest::write_digests;
pub(crate) use read::own;
pub use read::{read_all_notices, read_notice};
pub use unsubscribe::{TurnedOff, unsubscribe, unsubscribing};
