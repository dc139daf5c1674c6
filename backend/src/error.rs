//! What can go wrong in a use-case: data for whoever answers, causes for the log.

use domain::fault::Fault;
use domain::policy::Refusal;
use sea_orm::DbErr;

use crate::db;

/// Why a use-case did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum BackendError {
    /// There is no such thing, or the viewer may not know of it: the two look the same.
    #[error("there is no such thing")]
    NotFound,
    /// The policy or the lifecycle does not allow it.
    #[error(transparent)]
    Refused(Refusal),
    /// What was given is faulty, field by field.
    #[error("{} fields are faulty", .0.len())]
    Invalid(Vec<Fault>),
    /// Somebody saved in between; nothing was overwritten.
    #[error("the current version is {current_version}")]
    Stale {
        /// The version that is stored now.
        current_version: i32,
    },
    /// It clashes with what is there: a code such as `email_taken`.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries.
    #[error("too many tries; again in {} s", .retry_after.as_secs())]
    RateLimited {
        /// How long to wait, in whole seconds.
        retry_after: std::time::Duration,
    },
    /// No such account, a wrong password or an account that was switched off: the three look the
    /// same.
    #[error("the e-mail address or the password is wrong")]
    WrongCredentials,
    /// The database is away or does not keep up; the same may succeed a little later.
    #[error("the database is not available")]
    Unavailable(#[source] DbErr),
    /// The database refused what this program asked of it.
    #[error("the database failed")]
    Database(#[source] DbErr),
    /// Something that is stored is not what this program would have stored.
    #[error("what is stored cannot be read: {what}")]
    Corrupt {
        /// What it is and where.
        what: String,
    },
    /// The program is being shut down.
    #[error("the program is stopping")]
    Stopping,
}

impl From<DbErr> for BackendError {
    fn from(error: DbErr) -> Self {
        if db::is_away(&error) {
            Self::Unavailable(error)
        } else {
            Self::Database(error)
        }
    }
}

impl From<Refusal> for BackendError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unseen => Self::NotFound,
            other => Self::Refused(other),
        }
    }
}

impl From<Vec<Fault>> for BackendError {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Invalid(faults)
    }
}

impl BackendError {
    /// Reads a violated unique key as a conflict, and anything else as what it is.
    pub(crate) fn or_conflict(code: &'static str) -> impl Fn(DbErr) -> Self {
        move |error| match error.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::Conflict(code),
            _ => error.into(),
        }
    }
}
