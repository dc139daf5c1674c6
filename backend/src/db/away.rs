//! Telling a database that is away from one that refuses.

use sea_orm::sqlx::Error as SqlxError;
use sea_orm::{DbErr, RuntimeErr};

/// Result codes of SQLite, by their first byte, that say nothing against the statement: busy,
/// locked, read error, cannot open, disk full. See <https://www.sqlite.org/rescode.html>.
const SQLITE_AWAY: [i32; 5] = [5, 6, 10, 14, 13];

/// Classes and states of PostgreSQL that say nothing against the statement: connection lost,
/// resources short, operator intervened, lock not had in time, idle transaction ended.
/// See <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
const POSTGRES_AWAY: [&str; 5] = ["08", "53", "57", "55P03", "25P03"];

/// Whether an error says that the database is away or does not keep up, so that the same may
/// succeed later, and not that it refused something.
pub fn is_away(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) => true,
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => is_sqlx_away(cause),
        _ => false,
    }
}

fn is_sqlx_away(error: &SqlxError) -> bool {
    match error {
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => true,
        SqlxError::Database(refusal) => refusal
            .code()
            .is_some_and(|code| is_code_away(refusal.as_ref(), &code)),
        _ => false,
    }
}

fn is_code_away(refusal: &dyn sea_orm::sqlx::error::DatabaseError, code: &str) -> bool {
    if refusal
        .try_downcast_ref::<sea_orm::SqlxSqliteError>()
        .is_some()
    {
        code.parse::<i32>()
            .is_ok_and(|code| SQLITE_AWAY.contains(&(code & 0xff)))
    } else {
        POSTGRES_AWAY.iter().any(|state| code.starts_with(state))
    }
}
