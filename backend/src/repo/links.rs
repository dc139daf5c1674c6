//! Links that were sent, by a digest of what stands in them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::entity::link::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// Finds a link that is not over.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    digest: &str,
    now: i64,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(digest)
        .filter(Column::ExpiresAt.gt(now))
        .one(db)
        .await?)
}

/// Deletes all links to a subject: one was used, or none is to be.
pub(crate) async fn delete_to(
    db: &impl ConnectionTrait,
    subject: Uuid,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::SubjectId.eq(subject))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes the links to a subject that are for one thing.
pub(crate) async fn delete_for(
    db: &impl ConnectionTrait,
    (purpose, subject): (&str, Uuid),
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::Purpose.eq(purpose))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes those that are over.
pub(crate) async fn delete_expired(
    db: &impl ConnectionTrait,
    now: i64,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(())
}
