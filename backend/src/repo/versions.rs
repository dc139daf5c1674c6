//! Saved versions of a record, as what its author wrote.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use domain::lifecycle::RequestStatus;
use domain::record::{RawRecord, RecordContent, RecordKind};
use domain::visibility::Visibility;
use domain::vocabulary::VOCABULARY_VERSION;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::facts::RecordFacts;
use super::{corrupt, records};
use crate::entity::{record, record_version};
use crate::error::BackendError;
use crate::text;

/// The version that counts now.
pub(crate) async fn current(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
) -> Result<RecordContent, BackendError> {
    at(db, record.kind(), record.id(), record.row.version).await
}

/// One version of a record.
pub(crate) async fn at(
    db: &impl ConnectionTrait,
    kind: RecordKind,
    record: Uuid,
    version: i32,
) -> Result<RecordContent, BackendError> {
    let row = records::find_version(db, record, version)
        .await?
        .ok_or(BackendError::NotFound)?;
    read(kind, &row.document)
}

/// The stored documents of some versions of some records, in one statement at most.
pub(crate) async fn documents(
    db: &impl ConnectionTrait,
    wanted: &BTreeSet<(Uuid, i32)>,
) -> Result<BTreeMap<(Uuid, i32), String>, BackendError> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let records: BTreeSet<Uuid> = wanted.iter().map(|(record, _)| *record).collect();
    let versions: BTreeSet<i32> = wanted.iter().map(|(_, version)| *version).collect();
    // Every version of the one by every record of the other: more than is wanted, and a plain query.
    let found: Vec<(Uuid, i32, String)> = record_version::Entity::find()
        .select_only()
        .column(record_version::Column::RecordId)
        .column(record_version::Column::Version)
        .column(record_version::Column::Document)
        .filter(record_version::Column::RecordId.is_in(records))
        .filter(record_version::Column::Version.is_in(versions))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|(record, version, document)| ((record, version), document))
        .filter(|(key, _)| wanted.contains(key))
        .collect())
}

/// The current documents of the open records whose ids are after the first and not after the last.
pub(crate) async fn open_documents(
    db: &impl ConnectionTrait,
    (after, last): (Uuid, Uuid),
) -> Result<BTreeMap<(Uuid, i32), String>, BackendError> {
    let current = record::Entity::belongs_to(record_version::Entity)
        .from((record::Column::Id, record::Column::Version))
        .to((
            record_version::Column::RecordId,
            record_version::Column::Version,
        ));
    let found: Vec<(Uuid, i32, String)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::Version)
        .column(record_version::Column::Document)
        .join(JoinType::InnerJoin, current.into())
        .filter(record::Column::Status.eq(RequestStatus::Published.code()))
        .filter(record::Column::Id.gt(after))
        .filter(record::Column::Id.lte(last))
        .into_tuple()
        .all(db)
        .await?;
    let keyed = found.into_iter();
    Ok(keyed
        .map(|(record, version, document)| ((record, version), document))
        .collect())
}

/// Reads one of the stored documents.
pub(crate) fn read_one(
    documents: &BTreeMap<(Uuid, i32), String>,
    kind: RecordKind,
    version: (Uuid, i32),
) -> Result<RecordContent, BackendError> {
    let document = documents.get(&version);
    read(kind, document.ok_or_else(|| corrupt("record_versions"))?)
}

/// Reads a stored document.
fn read(kind: RecordKind, document: &str) -> Result<RecordContent, BackendError> {
    let raw: RawRecord = text::from_json("record_versions.document", document)?;
    RecordContent::read(kind, &raw).map_err(|faults| {
        let what = faults.first().map(ToString::to_string).unwrap_or_default();
        BackendError::Corrupt {
            what: format!("record_versions.document: {what}"),
        }
    })
}

/// Saves the next version with who may see what of it, and gives its number.
pub(crate) async fn add(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    (content, visibility): (&RecordContent, Visibility),
    (author, now): (AccountId, DateTime<Utc>),
) -> Result<i32, BackendError> {
    let version = record.row.version + 1;
    let row = record_version::Model {
        record_id: record.id(),
        version,
        vocabulary_version: VOCABULARY_VERSION.to_owned(),
        language: record.row.language.clone(),
        document: text::to_canonical_json(&content.document())?,
        visibility: Some(text::to_canonical_json(&visibility)?),
        created_by: author.uuid(),
        created_at: text::to_micros(now),
    };
    records::insert_version(db, row).await?;
    Ok(version)
}
