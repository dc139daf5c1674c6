//! Connecting, and bringing the schema up to date.

use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr,
    TransactionTrait,
};
use tracing::log::LevelFilter;

use super::{is_away, write_options};
use crate::error::BackendError;

/// How long a writer on SQLite waits for another process to finish its turn.
const BUSY: Duration = Duration::from_secs(10);
/// How long anybody waits for a connection before the database counts as away.
const ACQUIRE: Duration = Duration::from_secs(5);
/// A statement that takes longer is logged as slow.
const SLOW: Duration = Duration::from_secs(1);
/// Connections of one process, at most. Readers only: there is one writer at a time.
const CONNECTIONS: u32 = 10;
/// Rows that SQLite's thread hands on together: at each it wakes the one that waits for them.
const ROWS: usize = 500;
/// Any number, as long as all servers take the same lock before they migrate.
const MIGRATION_LOCK: i64 = 0x434f_554e_5445_5250;

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The address names neither of the two databases.
    #[error("a database address begins with `sqlite:` or `postgres://`")]
    UnknownDatabase,
    /// The database does not answer, or not as one that can be used.
    #[error("the database cannot be reached")]
    Database(#[from] DbErr),
}

impl ConnectError {
    /// Whether the same may succeed later.
    pub fn is_away(&self) -> bool {
        matches!(self, Self::Database(error) if is_away(error))
    }
}

/// Connects to `sqlite://counterpart.db?mode=rwc` or `postgres://…`.
///
/// # Errors
/// Where the address is neither, or nothing answers there.
pub async fn connect(url: &str) -> Result<DatabaseConnection, ConnectError> {
    Ok(Database::connect(options(url)?).await?)
}

/// Connects to a database that is there, to look at it: nothing is created, migrated or written.
///
/// # Errors
/// As [`connect`]; also where there is no such file.
pub async fn connect_to_read(url: &str) -> Result<DatabaseConnection, ConnectError> {
    let mut options = options(url)?;
    options
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(false)
                .read_only(true)
                .busy_timeout(BUSY)
        })
        .map_sqlx_postgres_opts(|postgres| {
            postgres.options([("default_transaction_read_only", "on")])
        });
    Ok(Database::connect(options).await?)
}

/// All settings of a connection.
pub(crate) fn options(url: &str) -> Result<ConnectOptions, ConnectError> {
    // The other spelling of the scheme is as common, and sea-orm knows only one.
    let url = url.replacen("postgresql://", "postgres://", 1);
    if !url.starts_with("sqlite:") && !url.starts_with("postgres://") {
        return Err(ConnectError::UnknownDatabase);
    }
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(CONNECTIONS)
        .acquire_timeout(ACQUIRE)
        .set_application_name("counterpart")
        .connect_timeout(ACQUIRE)
        .sqlx_logging_level(LevelFilter::Debug)
        .sqlx_slow_statements_logging_settings(LevelFilter::Warn, SLOW)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(BUSY)
                .row_buffer_size(ROWS)
        })
        .map_sqlx_postgres_opts(|postgres| {
            postgres.options([
                ("lock_timeout", "10s"),
                ("statement_timeout", "30s"),
                ("idle_in_transaction_session_timeout", "30s"),
            ])
        });
    Ok(options)
}

/// Runs the migrations that the database lacks, all or none of them. Several servers may do so at
/// the same time: they queue, and whoever comes second finds nothing left to do.
///
/// # Errors
/// Where the database is away or a migration fails; then the schema is as it was.
pub async fn migrate(db: &DatabaseConnection) -> Result<(), BackendError> {
    let turn = db.begin_with_options(write_options()).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        // A migration may take as long as it takes, and so may waiting for another server's.
        turn.execute_unprepared(&format!(
            "SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; \
             SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"
        ))
        .await?;
    }
    Migrator::up(&turn, None).await?;
    Ok(turn.commit().await?)
}

/// Whether the database has every migration of this program. Only reads, so it may be asked often,
/// and says by its failure that the database does not answer.
///
/// # Errors
/// Where the database is away.
pub async fn is_migrated(db: &DatabaseConnection) -> Result<bool, BackendError> {
    let pending = Migrator::get_pending_migrations_read_only(db).await?;
    Ok(pending.is_empty())
}
