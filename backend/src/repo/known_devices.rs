//! Browsers on which accounts signed in.

use domain::id::AccountId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::known_device::{Column, Entity, Model};
use crate::error::BackendError;

/// Those of an account.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .all(db)
        .await?)
}

/// Notes that an account was seen on one.
pub(crate) async fn note(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let known = OnConflict::columns([Column::AccountId, Column::Digest])
        .update_column(Column::SeenAt)
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Forgets those of an account.
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

/// Forgets those on which nobody was seen since a time.
pub(crate) async fn delete_before(
    db: &impl ConnectionTrait,
    until: i64,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::SeenAt.lte(until))
        .exec(db)
        .await?;
    Ok(())
}
