//! What was typed last into a record's form, unchecked, and what was typed beside it.

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use domain::record::RawRecord;
use domain::visibility::Visibility;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity::draft::{Column, Entity, Model};
use crate::entity::set_aside_draft;
use crate::error::BackendError;
use crate::text;

/// What a form held: its fields as typed, and who may see them as chosen there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Typed {
    pub(crate) fields: RawRecord,
    pub(crate) visibility: Option<Visibility>,
}

/// A form that was kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) typed: Typed,
    pub(crate) at: DateTime<Utc>,
    pub(crate) by: AccountId,
}

/// What was typed since the last version, if anything.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    record: Uuid,
) -> Result<Option<Kept>, BackendError> {
    let Some(row) = Entity::find_by_id(record).one(db).await? else {
        return Ok(None);
    };
    let Some(document) = row.document else {
        return Ok(None);
    };
    Ok(Some(Kept {
        typed: text::from_json("drafts.document", &document)?,
        at: text::from_micros("drafts.updated_at", row.updated_at)?,
        by: AccountId::new(row.updated_by),
    }))
}

/// How often a draft was changed; 0 where there never was one.
pub(crate) async fn revision(db: &impl ConnectionTrait, record: Uuid) -> Result<i32, BackendError> {
    let row = Entity::find_by_id(record).one(db).await?;
    Ok(row.map_or(0, |row| row.revision))
}

/// Stores a draft over the one before, if any.
pub(crate) async fn save(
    db: &impl ConnectionTrait,
    (record, revision): (Uuid, i32),
    typed: &Typed,
    (author, now): (AccountId, DateTime<Utc>),
) -> Result<(), BackendError> {
    let row = Model {
        record_id: record,
        document: Some(text::to_canonical_json(typed)?),
        revision,
        updated_by: author.uuid(),
        updated_at: text::to_micros(now),
    };
    store(db, row).await
}

/// Forgets a draft, once it is saved as a version or given up. Its revision goes on counting, so
/// that a form which was opened before is found to be old.
pub(crate) async fn forget(db: &impl ConnectionTrait, record: Uuid) -> Result<(), BackendError> {
    if let Some(row) = Entity::find_by_id(record).one(db).await? {
        let revision = row.revision + 1;
        let document = None;
        store(
            db,
            Model {
                document,
                revision,
                ..row
            },
        )
        .await?;
    }
    Ok(())
}

async fn store(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let over = OnConflict::column(Column::RecordId)
        .update_columns([
            Column::Document,
            Column::Revision,
            Column::UpdatedBy,
            Column::UpdatedAt,
        ])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(over)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Keeps beside the draft what was typed over an older revision of it, in place of what the same
/// form held before.
pub(crate) async fn set_aside(
    db: &impl ConnectionTrait,
    (id, record): (Uuid, Uuid),
    typed: &Typed,
    (author, now): (AccountId, DateTime<Utc>),
) -> Result<(), BackendError> {
    forget_set_aside(db, (record, author), id).await?;
    let row = set_aside_draft::Model {
        id,
        record_id: record,
        account_id: author.uuid(),
        document: text::to_canonical_json(typed)?,
        created_at: text::to_micros(now),
    };
    set_aside_draft::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("form_taken"))
}

/// What of an account's was set aside first, and not looked at yet.
pub(crate) async fn find_set_aside(
    db: &impl ConnectionTrait,
    record: Uuid,
    account: AccountId,
) -> Result<Option<(Uuid, Kept)>, BackendError> {
    let row = set_aside_draft::Entity::find()
        .filter(set_aside_draft::Column::RecordId.eq(record))
        .filter(set_aside_draft::Column::AccountId.eq(account.uuid()))
        .order_by_asc(set_aside_draft::Column::CreatedAt)
        .order_by_asc(set_aside_draft::Column::Id)
        .one(db)
        .await?;
    row.map(|row| {
        let kept = Kept {
            typed: text::from_json("set_aside_drafts.document", &row.document)?,
            at: text::from_micros("set_aside_drafts.created_at", row.created_at)?,
            by: AccountId::new(row.account_id),
        };
        Ok((row.id, kept))
    })
    .transpose()
}

/// Forgets what an account had set aside, once it was looked at. Gone already is as good.
pub(crate) async fn forget_set_aside(
    db: &impl ConnectionTrait,
    (record, account): (Uuid, AccountId),
    id: Uuid,
) -> Result<(), BackendError> {
    set_aside_draft::Entity::delete_many()
        .filter(set_aside_draft::Column::Id.eq(id))
        .filter(set_aside_draft::Column::RecordId.eq(record))
        .filter(set_aside_draft::Column::AccountId.eq(account.uuid()))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets all that an account had set aside.
pub(crate) async fn forget_all_set_aside(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), BackendError> {
    set_aside_draft::Entity::delete_many()
        .filter(set_aside_draft::Column::AccountId.eq(account.uuid()))
        .exec(db)
        .await?;
    Ok(())
}
