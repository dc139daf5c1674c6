//! What differs between SQLite and PostgreSQL, all of it.
//!
//! The rest of the crate is written once and behaves the same on both: writers take turns
//! ([`crate::write`]), so neither database ever asks for a retry of a serialisable transaction.
//! SQLite: WAL, `synchronous=FULL` (an acknowledged write survives a power cut), foreign keys,
//! a busy timeout for a second process on the same file. PostgreSQL: time limits, so that a
//! server that hangs in a transaction does not stop all others, and `LISTEN`/`NOTIFY`.

mod away;
mod connect;
mod wake;

pub use away::is_away;
#[cfg(feature = "testing")]
pub(crate) use connect::options;
pub use connect::{ConnectError, connect, connect_to_read, is_migrated, migrate};
pub(crate) use wake::{Listener, notify};

use sea_orm::{SqliteTransactionMode, TransactionOptions};

/// How a write transaction begins. On SQLite it takes the write lock at once: a transaction that
/// reads first and asks for the lock later can be refused it. PostgreSQL ignores this; there the
/// row lock on the head of the event log does the same.
pub(crate) fn write_options() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}
