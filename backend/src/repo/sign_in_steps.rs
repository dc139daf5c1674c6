//! What browsers are in the middle of, by a digest of what they keep meanwhile.

use domain::id::AccountId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::entity::sign_in_step::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// Finds one that is not over.
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

/// Deletes one; false where somebody else was quicker.
pub(crate) async fn delete(db: &impl ConnectionTrait, digest: &str) -> Result<bool, BackendError> {
    let done = Entity::delete_by_id(digest).exec(db).await?;
    Ok(done.rows_affected == 1)
}

/// Deletes all those of an account.
pub(crate) async fn delete_of(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
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
