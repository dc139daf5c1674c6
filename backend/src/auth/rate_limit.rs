//! Limits on tries, in the database, so that all servers count together.

use std::time::Duration;

use chrono::TimeDelta;

use crate::backend::Backend;
use crate::error::BackendError;
use crate::{repo, text};

/// So many tries in so long a time. The time begins with the first try.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// What is tried, for the key.
    pub(crate) name: &'static str,
    pub(crate) tries: i32,
    pub(crate) window: TimeDelta,
}

impl Limit {
    /// The key under which tries are counted: of a digest, since the address of somebody who has
    /// no account, or of a machine, is nobody's business to keep.
    fn key(self, of: &str) -> String {
        format!("{}:{}", self.name, text::sha256_hex([self.name, ":", of]))
    }

    /// Counts a try, and refuses it where there were too many.
    pub(crate) async fn count(self, backend: &Backend, of: &str) -> Result<(), BackendError> {
        let now = backend.clock().now();
        let over_at = text::to_micros(now - self.window);
        let row =
            repo::rate_limits::count(backend.db(), &self.key(of), text::to_micros(now), over_at)
                .await?;
        if row.count <= self.tries {
            return Ok(());
        }
        let ends = text::from_micros("rate_limits.window_started_at", row.window_started_at)?
            + self.window;
        // Rounded up: a second too early would be a try that is refused again.
        let left = (ends - now).to_std().unwrap_or_default() + Duration::from_nanos(999_999_999);
        Err(BackendError::RateLimited {
            retry_after: Duration::from_secs(left.as_secs().max(1)),
        })
    }

    /// Takes one try back: it was none of those that are to be limited.
    pub(crate) async fn take_back(self, backend: &Backend, of: &str) -> Result<(), BackendError> {
        repo::rate_limits::take_back(backend.db(), &self.key(of)).await
    }

    /// Forgets the tries so far.
    pub(crate) async fn forget(self, backend: &Backend, of: &str) -> Result<(), BackendError> {
        repo::rate_limits::forget(backend.db(), &self.key(of)).await
    }
}
