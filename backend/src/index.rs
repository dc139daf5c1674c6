//! The matcher's index of open records, kept up to date from the event log.
//!
//! Every question first reads the log on from where the last one stopped, so that an answer is
//! never older than the last commit, on whichever server it was made. Only records that an event
//! touched are loaded again.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::event::SubjectKind;
use domain::id::{OfferId, RequestId};
use domain::lifecycle::RequestStatus;
use domain::record::RecordKind;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter};
use tokio::sync::{RwLock, RwLockReadGuard};
use uuid::Uuid;

use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{self, Event};
use crate::repo::facts::{self, RecordFacts};
use crate::repo::{matching, projects};

/// Events read at once.
const BATCH: u64 = 500;

/// The index, shared by all who ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct MatchingIndex {
    state: Arc<RwLock<State>>,
}

#[derive(Debug, Default)]
struct State {
    /// The last event that the index has taken in; none before the first load.
    cursor: Option<i64>,
    index: matcher::Index,
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
        {
            let state = self.state.read().await;
            let is_fresh = state.cursor.is_some_and(|cursor| cursor >= head);
            if is_fresh && state.index.day() == today {
                return Ok(RwLockReadGuard::map(state, |state| &state.index));
            }
        }
        let mut state = self.state.write().await;
        match state.cursor {
            None => *state = load(db, head, today).await?,
            Some(cursor) => follow(db, &mut state, cursor).await?,
        }
        state.index.set_day(today);
        Ok(RwLockReadGuard::map(state.downgrade(), |state| {
            &state.index
        }))
    }
}

/// Loads all open records; `head` was read before, so that nothing is missed.
async fn load(db: &DatabaseConnection, head: i64, today: NaiveDate) -> Result<State, BackendError> {
    let mut index = matcher::Index::new(today);
    let open = record::Entity::find()
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .all(db)
        .await?;
    for row in open {
        take_in(db, &mut index, facts::record_by_id(db, row.id).await?).await?;
    }
    Ok(State {
        cursor: Some(head),
        index,
    })
}

/// Reads the log on and loads what it touched.
async fn follow(
    db: &DatabaseConnection,
    state: &mut State,
    mut cursor: i64,
) -> Result<(), BackendError> {
    let mut touched = BTreeSet::new();
    loop {
        let events = event_log::read_after(db, cursor, BATCH).await?;
        let Some(last) = events.last() else { break };
        cursor = last.sequence;
        for event in &events {
            touched.extend(records_of(db, event).await?);
        }
    }
    for id in touched {
        take_in(db, &mut state.index, facts::record_by_id(db, id).await?).await?;
    }
    state.cursor = Some(cursor);
    Ok(())
}

/// The records whose state, or what is left of them, an event may have changed.
async fn records_of(db: &DatabaseConnection, event: &Event) -> Result<Vec<Uuid>, BackendError> {
    Ok(match event.kind.subject() {
        SubjectKind::Request | SubjectKind::Offer => vec![event.subject],
        SubjectKind::Match => ["request", "offer"]
            .into_iter()
            .filter_map(|name| event.payload.get(name)?.as_str()?.parse().ok())
            .collect(),
        SubjectKind::Project => projects::find(db, event.subject)
            .await?
            .map(|project| vec![project.request_id, project.offer_id])
            .unwrap_or_default(),
        SubjectKind::Account | SubjectKind::Organisation => Vec::new(),
    })
}

async fn take_in(
    db: &DatabaseConnection,
    index: &mut matcher::Index,
    record: RecordFacts,
) -> Result<(), BackendError> {
    let published = record.status().is_published();
    match record.kind() {
        RecordKind::Request if published => {
            index.upsert_request(matching::request(db, &record).await?);
        }
        RecordKind::Request => index.remove_request(RequestId::new(record.id())),
        RecordKind::Offer if published => {
            index.upsert_offer(matching::offer(db, &record).await?);
        }
        RecordKind::Offer => index.remove_offer(OfferId::new(record.id())),
    }
    Ok(())
}
