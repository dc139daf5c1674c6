//! The time, as a parameter.
//!
//! Whole microseconds everywhere: what the database keeps, so that a time reads back as written.

use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};

/// Whoever says what time it is.
pub trait Clock: Debug + Send + Sync {
    /// Now, in whole microseconds.
    fn now(&self) -> DateTime<Utc>;

    /// The day it is, in UTC.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that stands still until it is moved: for tests, and for demonstration data that
/// happened over two years.
#[derive(Debug)]
pub struct ManualClock(Mutex<DateTime<Utc>>);

impl ManualClock {
    /// Stands at this time.
    pub fn at(time: DateTime<Utc>) -> Self {
        Self(Mutex::new(time.trunc_subsecs(6)))
    }

    /// Moves to this time.
    pub fn set(&self, time: DateTime<Utc>) {
        *self.hand() = time.trunc_subsecs(6);
    }

    /// Moves on by so much.
    pub fn advance(&self, by: TimeDelta) {
        let mut hand = self.hand();
        *hand = (*hand + by).trunc_subsecs(6);
    }

    /// A time is whole however a thread that held it ended.
    fn hand(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.hand()
    }
}
