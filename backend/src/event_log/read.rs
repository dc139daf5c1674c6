//! Reading the log.

use chrono::{DateTime, Utc};
use domain::event::EventKind;
use domain::id::{AccountId, OrganisationId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use super::{Actor, Head};
use crate::entity::{event, event_log_head, event_text};
use crate::error::BackendError;
use crate::text;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its place in the log, counted from 1 without gaps: what a cursor is.
    pub sequence: i64,
    /// What happened, and to what kind of thing.
    pub kind: EventKind,
    /// To which.
    pub subject: Uuid,
    /// Who did it.
    pub actor: Actor,
    /// The code of the reason that was given.
    pub reason: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Ids, codes, states and versions.
    pub payload: Value,
    /// The note that was given, as long as it has not been erased. Whether a viewer may read it is
    /// for whoever shows it to ask.
    pub note: Option<String>,
}

/// The events after a cursor, oldest first, at most so many. A new reader starts at 0.
///
/// # Errors
/// Where the database fails or a row is none that this program wrote.
pub async fn read_after(
    db: &impl ConnectionTrait,
    cursor: i64,
    limit: u64,
) -> Result<Vec<Event>, BackendError> {
    let rows = event::Entity::find()
        .find_also_related(event_text::Entity)
        .filter(event::Column::Sequence.gt(cursor))
        .order_by_asc(event::Column::Sequence)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The sequence of the last event; 0 before the first.
///
/// # Errors
/// Where the database fails.
pub async fn last_sequence(db: &impl ConnectionTrait) -> Result<i64, BackendError> {
    let head = event_log_head::Entity::find_by_id(1).one(db).await?;
    Ok(head.map_or(0, |head| head.sequence))
}

/// Where the log ends, as it says itself.
///
/// # Errors
/// Where the database fails.
pub async fn head(db: &impl ConnectionTrait) -> Result<Head, BackendError> {
    let head = event_log_head::Entity::find_by_id(1).one(db).await?;
    let head = head.ok_or_else(|| BackendError::Corrupt {
        what: "the event log has no head".into(),
    })?;
    Ok(Head {
        sequence: head.sequence,
        hash: head.hash,
    })
}

/// The events about one subject, oldest first: its history.
///
/// # Errors
/// Where the database fails or a row is none that this program wrote.
pub async fn read_about(
    db: &impl ConnectionTrait,
    subject: Uuid,
) -> Result<Vec<Event>, BackendError> {
    read_about_all(db, [subject]).await
}

/// The events about some subjects, oldest first, in one statement at most.
///
/// # Errors
/// As [`read_about`].
pub(crate) async fn read_about_all(
    db: &impl ConnectionTrait,
    subjects: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Event>, BackendError> {
    let subjects: Vec<Uuid> = subjects.into_iter().collect();
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let rows = event::Entity::find()
        .find_also_related(event_text::Entity)
        .filter(event::Column::SubjectId.is_in(subjects))
        .order_by_asc(event::Column::Sequence)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

pub(super) fn from_row(
    (row, words): (event::Model, Option<event_text::Model>),
) -> Result<Event, BackendError> {
    let actor = match row.account_id {
        None => Actor::System,
        Some(account) => Actor::Account {
            account: AccountId::new(account),
            organisation: row.organisation_id.map(OrganisationId::new),
            role: text::parse_option("events.role", row.role.as_deref())?,
        },
    };
    Ok(Event {
        sequence: row.sequence,
        kind: EventKind::parse(&row.kind).ok_or_else(|| BackendError::Corrupt {
            what: format!("events.kind: `{}`", row.kind),
        })?,
        subject: row.subject_id,
        actor,
        reason: row.reason,
        at: text::from_micros("events.at", row.at)?,
        payload: text::from_json("events.payload", &row.payload)?,
        note: words.map(|words| words.text),
    })
}
