//! The outbox of a demonstration, for its reviewers: whoever tries the platform has no mailbox at
//! the invented addresses.

use chrono::{DateTime, Utc};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::vocabulary::World;

use super::Paging;
use crate::Backend;
use crate::entity::outbox;
use crate::error::BackendError;
use crate::outbox::Letter;
use crate::{repo, text};

/// How many messages a page holds.
const SIZE: u64 = 20;

/// A message.
#[derive(Clone, Debug)]
pub struct OutboxRow {
    /// The code of its kind.
    pub letter: String,
    /// To whom.
    pub recipient: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was sent or given up.
    pub done_at: Option<DateTime<Utc>>,
    /// Why the last try failed, if it did.
    pub failure: Option<String>,
    /// What was sent.
    pub shown: Option<String>,
}

/// A page of the outbox.
#[derive(Clone, Debug)]
pub struct OutboxPage {
    /// Its messages, the latest first.
    pub rows: Vec<OutboxRow>,
    /// Which page it is.
    pub paging: Paging,
}

/// Shows the outbox of a demonstration to a reviewer.
///
/// # Errors
/// `NotFound` in the real world, where nobody reads what is written to others; `Refused` for
/// whoever is no reviewer.
pub async fn outbox_page(
    backend: &Backend,
    viewer: &Viewer,
    page: u64,
) -> Result<OutboxPage, BackendError> {
    if backend.world() != World::Demonstration {
        return Err(BackendError::NotFound);
    }
    decide(viewer, Action::ReadQueue, &Subject::Platform)?;
    let total = repo::outbox::count(backend.db()).await?;
    let paging = Paging::of(page, total, SIZE);
    let rows = repo::outbox::latest(backend.db(), (paging.offset(), SIZE)).await?;
    let rows = rows.into_iter().map(from_row).collect::<Result<_, _>>()?;
    Ok(OutboxPage { rows, paging })
}

fn from_row(row: outbox::Model) -> Result<OutboxRow, BackendError> {
    Ok(OutboxRow {
        letter: Letter::code_in(&row.letter)?,
        recipient: row.recipient,
        created_at: text::from_micros("outbox.created_at", row.created_at)?,
        done_at: text::moment_option("outbox.done_at", row.done_at)?,
        failure: row.failure,
        shown: row.shown,
    })
}
