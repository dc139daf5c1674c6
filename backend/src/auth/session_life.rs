//! How long somebody stays signed in.

use chrono::{DateTime, TimeDelta, Utc};

/// Without a visit for this long, one has to sign in again.
pub const SESSION_IDLE: TimeDelta = TimeDelta::days(14);
/// However often one visits, one signs in again after this long.
const LONGEST: TimeDelta = TimeDelta::days(90);
/// A visit prolongs the session where the last prolongation is at least this old: its owner sees to
/// the hour when each was last used, and most pages write nothing.
const RENEWED: TimeDelta = TimeDelta::hours(1);

/// When a session that began then ends, where nobody visits after `now`.
pub fn session_ends(began: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    (now + SESSION_IDLE).min(began + LONGEST)
}

/// Whether a session that began then is over, however often it was visited.
pub fn session_is_over(began: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    began + LONGEST <= now
}

/// Whether a session that was prolonged then is to be prolonged by a visit now.
pub fn session_is_due(renewed: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    renewed + RENEWED <= now
}
