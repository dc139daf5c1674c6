//! Appending, under the lock that the write transaction holds on the head of the log.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QuerySelect};
use serde_json::Value;

use super::hash;
use super::new_event::NewEvent;
use crate::entity::{event, event_log_head, event_text};
use crate::error::BackendError;
use crate::random::Random;
use crate::text;

/// Locks the head of the log until the transaction ends, and reads it. On PostgreSQL this is what
/// makes writers take turns; on SQLite the transaction itself already has.
pub(crate) async fn lock_head(
    transaction: &impl ConnectionTrait,
) -> Result<event_log_head::Model, BackendError> {
    event_log_head::Entity::find_by_id(1)
        .lock_exclusive()
        .one(transaction)
        .await?
        .ok_or_else(|| BackendError::Corrupt {
            what: "the event log has no head".into(),
        })
}

/// Writes an event after the head, moves the head in memory, and returns the event's sequence.
pub(crate) async fn append(
    transaction: &impl ConnectionTrait,
    head: &mut event_log_head::Model,
    new: NewEvent<'_>,
    at: DateTime<Utc>,
    random: &dyn Random,
) -> Result<i64, BackendError> {
    let salted = new
        .note
        .map(|note| (text::to_hex(&random.bytes::<16>()), note));
    let mut payload = new.payload;
    if let (Some((salt, note)), Value::Object(members)) = (&salted, &mut payload) {
        members.insert("note_digest".into(), hash::of_note(salt, note).into());
    }
    let mut row = event::Model {
        sequence: head.sequence + 1,
        kind: new.kind.to_string(),
        subject_kind: new.kind.subject().to_string(),
        subject_id: new.subject,
        account_id: new.actor.account().map(domain::id::AccountId::uuid),
        organisation_id: new
            .actor
            .organisation()
            .map(domain::id::OrganisationId::uuid),
        role: new.actor.role().map(|role| role.to_string()),
        reason: new.reason.map(str::to_owned),
        at: text::to_micros(at),
        payload: text::to_canonical_json(&payload)?,
        previous_hash: head.hash.clone(),
        hash: String::new(),
    };
    row.hash = hash::of(&row);
    head.sequence = row.sequence;
    head.hash.clone_from(&row.hash);
    event::Entity::insert(row.into_active_model())
        .exec_without_returning(transaction)
        .await?;
    if let Some((salt, note)) = salted {
        let words = event_text::Model {
            sequence: head.sequence,
            salt,
            text: note.to_owned(),
        };
        event_text::Entity::insert(words.into_active_model())
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(head.sequence)
}

/// Stores the head as it is after all appends of the transaction.
pub(crate) async fn store_head(
    transaction: &impl ConnectionTrait,
    head: event_log_head::Model,
) -> Result<(), BackendError> {
    head.into_active_model()
        .reset_all()
        .update(transaction)
        .await?;
    Ok(())
}
