//! Whoever saved a search is told of what it finds as records open or change: by the event log, read on
//! from where it was read last.
//!
//! What is found is looked up before the transaction that tells it, which is to be short; the transaction
//! then holds that nobody read on meanwhile, so that two servers do not tell the same.

use std::collections::BTreeSet;

use domain::event::SubjectKind;
use domain::id::AccountId;
use domain::notice::NoticeKind;
use uuid::Uuid;

use super::wanted::Saved;
use crate::Backend;
use crate::auth::viewer_on;
use crate::entity::account;
use crate::error::BackendError;
use crate::event_log::{Event, read_after};
use crate::outbox::{About, Letter};
use crate::queries::found_now;
use crate::repo::{accounts, saved_searches};
use crate::write::WriteTransaction;

/// Events that are read at once.
const BATCH: u64 = 500;

/// What one search has found.
struct Find {
    search: Uuid,
    person: account::Model,
    records: Vec<Uuid>,
}

/// Tells of everything that the log has new, and says of how many records somebody was told. Doing it
/// again tells nothing more.
///
/// # Errors
/// Where the database fails; what was told before that stays so.
pub async fn tell_of_finds(backend: &Backend) -> Result<usize, BackendError> {
    let mut told = 0;
    loop {
        let from = saved_searches::cursor(backend.db()).await?;
        let events = read_after(backend.db(), from, BATCH).await?;
        let Some(last) = events.last().map(|event| event.sequence) else {
            return Ok(told);
        };
        let touched = records_of(&events);
        let finds = if touched.is_empty() {
            Vec::new()
        } else {
            finds(backend, &touched).await?
        };
        let mut tx = backend.begin().await?;
        if saved_searches::cursor(&*tx).await? != from {
            // Another server was faster, and tells of these.
            continue;
        }
        for find in finds {
            told += tell(&mut tx, find).await?;
        }
        saved_searches::move_cursor(&*tx, last).await?;
        tx.commit().await?;
    }
}

/// The records that some events are about.
fn records_of(events: &[Event]) -> BTreeSet<Uuid> {
    let records = [SubjectKind::Request, SubjectKind::Offer];
    let about = events
        .iter()
        .filter(|event| records.contains(&event.kind.subject()));
    about.map(|event| event.subject).collect()
}

/// What each saved search finds that some records touch.
async fn finds(backend: &Backend, touched: &BTreeSet<Uuid>) -> Result<Vec<Find>, BackendError> {
    let (db, today) = (backend.db(), backend.clock().today());
    let mut finds = Vec::new();
    let searches = saved_searches::all(db).await?;
    for own in searches.chunk_by(|one, other| one.account_id == other.account_id) {
        let Some(id) = own.first().map(|search| search.account_id) else {
            continue;
        };
        let person = accounts::find(db, id).await?;
        let Some(person) = person.filter(|person| person.disabled_at.is_none()) else {
            continue;
        };
        let viewer = viewer_on(db, person.id, today).await?;
        for row in own {
            let saved = Saved::read(row)?;
            let records = found_now(backend, &viewer, &saved, Some(touched)).await?;
            if !records.is_empty() {
                finds.push(Find {
                    search: row.id,
                    person: person.clone(),
                    records: records.into_iter().collect(),
                });
            }
        }
    }
    Ok(finds)
}

/// Tells of what was not found before; nothing where the search is forgotten meanwhile.
async fn tell(tx: &mut WriteTransaction, find: Find) -> Result<usize, BackendError> {
    let own = (AccountId::new(find.person.id), find.search);
    let search = saved_searches::find(&**tx, own.1).await?;
    if search.is_none_or(|search| search.account_id != own.0.uuid()) {
        return Ok(0);
    }
    let mut told = 0;
    for record in find.records {
        if saved_searches::note_found(&**tx, find.search, &[record]).await? {
            let letter = Letter::Found {
                search: find.search,
                record,
            };
            let about = (NoticeKind::Found, About::Record(record));
            tx.tell(&letter, about, &find.person).await?;
            told += 1;
        }
    }
    Ok(told)
}
