//! What came of a try to send a message.

use chrono::TimeDelta;
use domain::vocabulary::World;

use super::Claimed;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo::outbox::Ended;
use crate::{repo, text};

/// How long to wait after a first try that failed; twice as long after each further one.
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
/// The longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(6);
/// After so many tries, which is some two days, nobody tries again.
const MOST_TRIES: i32 = 16;
/// How long it is remembered that a message was sent.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Notes that a message was sent. What it said is kept in a demonstration, for its reviewers to
/// look at, and nowhere else.
///
/// # Errors
/// Where the database fails.
pub async fn sent(backend: &Backend, claimed: &Claimed, said: String) -> Result<(), BackendError> {
    let shown = (backend.world() == World::Demonstration).then_some(said);
    end(backend, claimed, None, shown).await
}

/// Notes that a try failed and may succeed later; after too many it is given up.
///
/// # Errors
/// Where the database fails.
pub async fn failed(
    backend: &Backend,
    claimed: &Claimed,
    failure: &str,
) -> Result<(), BackendError> {
    if claimed.tries >= MOST_TRIES {
        return refused(backend, claimed, failure).await;
    }
    let until = text::to_micros(backend.clock().now() + wait(claimed.tries));
    let tried = (claimed.id, claimed.tries);
    repo::outbox::put_off(backend.db(), tried, until, failure).await
}

/// Notes that a message cannot be sent at all.
///
/// # Errors
/// Where the database fails.
pub async fn refused(
    backend: &Backend,
    claimed: &Claimed,
    failure: &str,
) -> Result<(), BackendError> {
    end(backend, claimed, Some(failure), None).await
}

/// Forgets a message that has become pointless, and to whom it would have gone: the address may be
/// nobody's here.
///
/// # Errors
/// Where the database fails.
pub async fn drop_pointless(backend: &Backend, claimed: &Claimed) -> Result<(), BackendError> {
    repo::outbox::delete(backend.db(), claimed.id).await
}

/// Deletes what was done with long ago.
///
/// # Errors
/// Where the database fails.
pub async fn delete_old(backend: &Backend) -> Result<(), BackendError> {
    let until = backend.clock().now() - KEPT;
    repo::outbox::delete_ended(backend.db(), text::to_micros(until)).await
}

async fn end(
    backend: &Backend,
    claimed: &Claimed,
    failure: Option<&str>,
    shown: Option<String>,
) -> Result<(), BackendError> {
    let ended = Ended {
        at: text::to_micros(backend.clock().now()),
        failure,
        shown,
        letter: text::to_canonical_json(&claimed.letter.erased())?,
    };
    repo::outbox::end(backend.db(), claimed.id, ended).await
}

/// How long to wait after so many tries.
fn wait(tries: i32) -> TimeDelta {
    let doublings = u32::try_from(tries - 1).unwrap_or_default();
    let factor = 2_i32.checked_pow(doublings).unwrap_or(i32::MAX);
    let wait = FIRST_WAIT.checked_mul(factor).unwrap_or(LONGEST_WAIT);
    wait.min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_six_hours() {
        let minutes = [1, 2, 3, 9, 10, 40].map(|tries| wait(tries).num_minutes());
        assert_eq!(minutes, [1, 2, 4, 256, 360, 360]);
    }
}
