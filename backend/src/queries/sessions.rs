//! Where somebody is signed in, for themselves.

use chrono::{DateTime, Utc};
use domain::policy::{Action, Subject, Viewer, decide};
use tower_sessions::session::Id;

use crate::Backend;
use crate::auth::session_digest;
use crate::error::BackendError;
use crate::{repo, text};

/// A session.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// Which, for a form: a digest, which lets nobody take it over.
    pub id: String,
    /// What they signed in with; blank where that is not known.
    pub device: String,
    /// When they did.
    pub began: DateTime<Utc>,
    /// When they last came, to the hour.
    pub seen: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

/// Shows the viewer's own sessions, the last used first.
///
/// # Errors
/// `Refused` where nobody is signed in.
pub async fn sessions(
    backend: &Backend,
    viewer: &Viewer,
    current: Option<Id>,
) -> Result<Vec<SessionView>, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let now = text::to_micros(backend.clock().now());
    let rows = repo::sessions::of_account(backend.db(), account, now).await?;
    let current = current.map(|id| session_digest(&id));
    rows.into_iter()
        .map(|row| {
            Ok(SessionView {
                is_current: current.as_ref() == Some(&row.id),
                id: row.id,
                device: row.device.unwrap_or_default(),
                began: text::from_micros("sessions.began_at", row.began_at.unwrap_or_default())?,
                seen: text::from_micros("sessions.seen_at", row.seen_at.unwrap_or_default())?,
            })
        })
        .collect()
}
