//! The matcher's index of open records, kept up to date from the event log.
//!
//! Every question first reads the log on from where the last one stopped, so that an answer is
//! never older than the last commit, on whichever server it was made. Only records that an event
//! touched are loaded again, many at once. One asker at a time reads on, and those who need no
//! more than is there go on answering meanwhile.

mod load;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::event::SubjectKind;
use domain::id::{OfferId, RequestId};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QuerySelect};
use tokio::sync::{Mutex, RwLock, RwLockReadGuard};
use uuid::Uuid;

use crate::entity::{project, record};
use crate::error::BackendError;
use crate::event_log::{self, Event};
use crate::repo::matching::{self, Counted, Left};
use crate::repo::{facts, project_parts};

/// Events, or records, read at once.
const BATCH: u64 = 500;

/// The index, shared by all who ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct MatchingIndex {
    state: Arc<RwLock<State>>,
    reading: Arc<Mutex<()>>,
}

#[derive(Debug, Default)]
struct State {
    /// The last event that the index has taken in; none before the first load.
    cursor: Option<i64>,
    index: matcher::Index,
}

/// What became of the records that were read.
#[derive(Debug, Default)]
struct Changes {
    cursor: i64,
    open: Vec<Left>,
    /// No longer open, or not to be read.
    gone: Vec<Uuid>,
}

impl MatchingIndex {
    /// The index as of now, made ready for the questions of today.
    ///
    /// # Errors
    /// Where the database does.
    pub(crate) async fn now(
        &self,
        db: &DatabaseConnection,
        today: NaiveDate,
    ) -> Result<RwLockReadGuard<'_, matcher::Index>, BackendError> {
        let head = event_log::last_sequence(db).await?;
        if !self.has(head).await {
            let _turn = self.reading.lock().await;
            // Whoever was at it before may have read far enough.
            if !self.has(head).await {
                let cursor = self.state.read().await.cursor;
                match cursor {
                    None => {
                        // The head was read before, so that nothing is missed.
                        let loaded = State {
                            index: load::everything(db, today).await?,
                            cursor: Some(head),
                        };
                        *self.state.write().await = loaded;
                    }
                    Some(cursor) => {
                        let changes = since(db, cursor).await?;
                        self.state.write().await.apply(changes, today);
                    }
                }
            }
        }
        let mut state = self.state.read().await;
        if state.index.day() != today {
            drop(state);
            let mut late = self.state.write().await;
            late.index.set_day(today);
            state = late.downgrade();
        }
        Ok(RwLockReadGuard::map(state, |state| &state.index))
    }

    /// Whether all open records are loaded.
    pub(crate) async fn is_loaded(&self) -> bool {
        self.state.read().await.cursor.is_some()
    }

    async fn has(&self, head: i64) -> bool {
        let cursor = self.state.read().await.cursor;
        cursor.is_some_and(|cursor| cursor >= head)
    }
}

impl State {
    fn apply(&mut self, changes: Changes, today: NaiveDate) {
        // Before the records, which are then made ready once.
        self.index.set_day(today);
        for id in changes.gone {
            self.index.remove_request(RequestId::new(id));
            self.index.remove_offer(OfferId::new(id));
        }
        for left in changes.open {
            take(&mut self.index, left);
        }
        self.cursor = Some(changes.cursor);
    }
}

fn take(index: &mut matcher::Index, left: Left) {
    match left {
        Left::Request(request) => index.upsert_request(*request),
        Left::Offer(offer) => index.upsert_offer(*offer),
    }
}

/// Reads the log on and loads what it touched.
async fn since(db: &DatabaseConnection, cursor: i64) -> Result<Changes, BackendError> {
    let mut changes = Changes {
        cursor,
        ..Changes::default()
    };
    let mut touched = BTreeSet::new();
    loop {
        let events = event_log::read_after(db, changes.cursor, BATCH).await?;
        let Some(last) = events.last() else { break };
        changes.cursor = last.sequence;
        touched.extend(records_of(db, &events).await?);
    }
    let mut touched: VecDeque<Uuid> = touched.into_iter().collect();
    while !touched.is_empty() {
        let some = touched
            .len()
            .min(usize::try_from(BATCH).unwrap_or(usize::MAX));
        let some: Vec<Uuid> = touched.drain(..some).collect();
        let rows = record::Entity::find()
            .filter(record::Column::Id.is_in(some))
            .all(db)
            .await?;
        take_in(db, rows, &mut changes).await?;
    }
    Ok(changes)
}

/// The records whose state, or what is left of them, some events may have changed.
async fn records_of(db: &DatabaseConnection, events: &[Event]) -> Result<Vec<Uuid>, BackendError> {
    let mut records = Vec::new();
    let mut of_projects = BTreeSet::new();
    for event in events {
        match event.kind.subject() {
            SubjectKind::Request | SubjectKind::Offer => records.push(event.subject),
            SubjectKind::Match => records.extend(
                ["request", "offer"]
                    .into_iter()
                    .filter_map(|name| event.payload.get(name)?.as_str()?.parse::<Uuid>().ok()),
            ),
            SubjectKind::Project => {
                of_projects.insert(event.subject);
            }
            SubjectKind::Account | SubjectKind::Organisation => {}
        }
    }
    if !of_projects.is_empty() {
        let projects: Vec<Uuid> = of_projects.iter().copied().collect();
        let parts = project_parts::matches_of(db, &projects).await?;
        let further = parts.iter();
        records.extend(further.flat_map(|(_, part)| [part.request_id, part.offer_id]));
        let both: Vec<(Uuid, Uuid)> = project::Entity::find()
            .select_only()
            .column(project::Column::RequestId)
            .column(project::Column::OfferId)
            .filter(project::Column::Id.is_in(of_projects))
            .into_tuple()
            .all(db)
            .await?;
        records.extend(
            both.into_iter()
                .flat_map(|(request, offer)| [request, offer]),
        );
    }
    Ok(records)
}

/// Takes records in as they are now. One that cannot be read is left out of all rankings and
/// named in the log; the others are ranked without it.
async fn take_in(
    db: &DatabaseConnection,
    rows: Vec<record::Model>,
    changes: &mut Changes,
) -> Result<(), BackendError> {
    let mut open = Vec::new();
    for row in rows {
        let id = row.id;
        match facts::without_parties(row) {
            Ok(record) if record.status().is_published() => open.push(record),
            Ok(_) => changes.gone.push(id),
            Err(error) => changes.leave_out(id, error)?,
        }
    }
    for (id, left) in matching::each(db, &open, Counted::All).await? {
        match left {
            Ok(left) => changes.open.push(left),
            Err(error) => changes.leave_out(id, error)?,
        }
    }
    Ok(())
}

impl Changes {
    fn leave_out(&mut self, id: Uuid, error: BackendError) -> Result<(), BackendError> {
        self.gone.push(id);
        leave_out(id, error)
    }
}

/// Names a record that cannot be read in the log; what is no fault of the record is told.
fn leave_out(id: Uuid, error: BackendError) -> Result<(), BackendError> {
    let BackendError::Corrupt { what } = &error else {
        return Err(error);
    };
    tracing::error!(record = %id, what, "a record that cannot be read is in no ranking");
    Ok(())
}
