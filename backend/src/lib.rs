//! Everything that touches the world: accounts, records and matches in a database, and the event
//! log through the middle of it.
//!
//! The rules that hold here:
//! - one use-case, one file, one [`WriteTransaction`](write::WriteTransaction) that changes rows
//!   **and** appends what happened; whatever else must know reads the log by its own cursor;
//! - writers take turns, on both databases, so what a transaction reads stays true until it ends;
//! - time and randomness come in as a [`Clock`](clock::Clock) and a [`Random`](random::Random);
//! - rows never leave this crate: use-cases take and give values of `domain`.
//!
//! Start reading at [`Backend`], then [`write`], then a use-case such as
//! [`use_cases::create_account`].

mod actor;
pub mod auth;
mod backend;
pub mod clock;
pub mod db;
pub mod demonstration;
mod entity;
pub mod error;
pub mod event_log;
mod index;
pub mod outbox;
pub mod queries;
pub mod random;
mod repo;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
pub mod use_cases;
pub mod write;

pub use backend::Backend;
pub use error::BackendError;
