//! Which reviewer has what waits for a decision.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::entity::review_hold::{Column, Entity, Model};
use crate::error::BackendError;

/// Who has a thing.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    subject: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(subject).one(db).await?)
}

/// Everything that somebody has, by what it is.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<BTreeMap<Uuid, Model>, BackendError> {
    let rows = Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.subject_id, row)).collect())
}

/// Gives a thing to somebody, whoever had it.
pub(crate) async fn give(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    end(db, row.subject_id).await?;
    super::insert_row::<Entity>(db, row).await
}

/// Has nobody have a thing: it was let go, or it waits no more.
pub(crate) async fn end(db: &impl ConnectionTrait, subject: Uuid) -> Result<(), BackendError> {
    Entity::delete_by_id(subject).exec(db).await?;
    Ok(())
}

/// Takes all that somebody has from them.
pub(crate) async fn end_all_of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .exec(db)
        .await?;
    Ok(())
}
