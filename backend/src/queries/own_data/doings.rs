//! What a person did and wrote.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::{AccountId, OrganisationId};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{draft, event, event_text, record, record_version, set_aside_draft};
use crate::error::BackendError;
use crate::text;

/// An event of the log.
#[derive(Clone, Debug, Serialize)]
pub struct OwnAct {
    /// Its place in the log.
    pub sequence: i64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened: `request.submit`.
    pub kind: String,
    /// For whom they acted.
    pub organisation: Option<OrganisationId>,
    /// In which role.
    pub role: Option<String>,
    /// The code of the reason that they gave.
    pub reason: Option<String>,
    /// What they said about it in their own words.
    pub note: Option<String>,
}

/// A version of a record that they saved.
#[derive(Clone, Debug, Serialize)]
pub struct OwnVersion {
    /// The reference of the record.
    pub record: String,
    /// Which version.
    pub version: i32,
    /// When.
    pub saved_at: DateTime<Utc>,
}

/// What they typed into a record and did not hand in.
#[derive(Clone, Debug, Serialize)]
pub struct Unsaved {
    /// The reference of the record.
    pub record: String,
    /// Whether somebody else saved in between, so that it was set aside.
    pub set_aside: bool,
    /// When they typed it.
    pub typed_at: DateTime<Utc>,
    /// What stands there.
    pub document: Value,
}

/// What they did.
pub(super) async fn acts(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnAct>, BackendError> {
    let rows = event::Entity::find()
        .find_also_related(event_text::Entity)
        .filter(event::Column::AccountId.eq(account.uuid()))
        .order_by_asc(event::Column::Sequence)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(row, words)| act(row, words.map(|words| words.text)))
        .collect()
}

/// What others did to the account. Who they were, for whom, and what they said, is theirs.
pub(super) async fn about(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnAct>, BackendError> {
    let by_others = event::Column::AccountId
        .is_null()
        .or(event::Column::AccountId.ne(account.uuid()));
    let rows = event::Entity::find()
        .filter(event::Column::SubjectId.eq(account.uuid()))
        .filter(by_others)
        .order_by_asc(event::Column::Sequence)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnAct {
                organisation: None,
                role: None,
                ..act(row, None)?
            })
        })
        .collect()
}

fn act(row: event::Model, note: Option<String>) -> Result<OwnAct, BackendError> {
    Ok(OwnAct {
        sequence: row.sequence,
        at: text::from_micros("events.at", row.at)?,
        kind: row.kind,
        organisation: row.organisation_id.map(OrganisationId::new),
        role: row.role,
        reason: row.reason,
        note,
    })
}

/// The versions of records that they saved.
pub(super) async fn versions(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnVersion>, BackendError> {
    let rows: Vec<(Uuid, i32, i64)> = record_version::Entity::find()
        .select_only()
        .column(record_version::Column::RecordId)
        .column(record_version::Column::Version)
        .column(record_version::Column::CreatedAt)
        .filter(record_version::Column::CreatedBy.eq(account.uuid()))
        .order_by_asc(record_version::Column::CreatedAt)
        .order_by_asc(record_version::Column::RecordId)
        .into_tuple()
        .all(db)
        .await?;
    let references = references(db, rows.iter().map(|row| row.0)).await?;
    rows.into_iter()
        .map(|(record, version, at)| {
            Ok(OwnVersion {
                record: references.get(&record).cloned().unwrap_or_default(),
                version,
                saved_at: text::from_micros("record_versions.created_at", at)?,
            })
        })
        .collect()
}

/// What they typed last and did not hand in.
pub(super) async fn unsaved(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Unsaved>, BackendError> {
    let drafts = draft::Entity::find()
        .filter(draft::Column::UpdatedBy.eq(account.uuid()))
        .filter(draft::Column::Document.is_not_null())
        .order_by_asc(draft::Column::UpdatedAt)
        .all(db)
        .await?;
    let aside = set_aside_draft::Entity::find()
        .filter(set_aside_draft::Column::AccountId.eq(account.uuid()))
        .order_by_asc(set_aside_draft::Column::CreatedAt)
        .all(db)
        .await?;
    let records = drafts.iter().map(|row| row.record_id);
    let records = records.chain(aside.iter().map(|row| row.record_id));
    let references = references(db, records).await?;
    let drafts = drafts.into_iter().map(|row| {
        let document = row.document.unwrap_or_default();
        (row.record_id, false, row.updated_at, document)
    });
    let aside = aside
        .into_iter()
        .map(|row| (row.record_id, true, row.created_at, row.document));
    drafts
        .chain(aside)
        .map(|(record, set_aside, at, document)| {
            Ok(Unsaved {
                record: references.get(&record).cloned().unwrap_or_default(),
                set_aside,
                typed_at: text::from_micros("drafts.updated_at", at)?,
                document: text::from_json("drafts.document", &document)?,
            })
        })
        .collect()
}

async fn references(
    db: &impl ConnectionTrait,
    records: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    let found: Vec<(Uuid, String)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::Reference)
        .filter(record::Column::Id.is_in(records.collect::<Vec<_>>()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
