//! Passkeys.

use domain::id::AccountId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use crate::entity::passkey::{Column, Entity, Model};
use crate::error::BackendError;

/// Inserts, or gives `Conflict("passkey_taken")` where an account has it.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("passkey_taken"))
}

/// Those of an account, the oldest first.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Finds an account's by what its authenticator knows it by, in hexadecimal.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    (account, credential_id): (Uuid, &str),
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::AccountId.eq(account))
        .filter(Column::CredentialId.eq(credential_id))
        .one(db)
        .await?)
}

/// Notes that one was used, and what is remembered of it from now on.
pub(crate) async fn used(
    db: &impl ConnectionTrait,
    id: Uuid,
    (credential, now): (&str, i64),
) -> Result<(), BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::Credential, Expr::value(credential))
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    super::met_one(done.rows_affected)
}

/// Deletes one, where it is the account's; `NotFound` where it is not.
pub(crate) async fn delete_one_of(
    db: &impl ConnectionTrait,
    account: AccountId,
    id: Uuid,
) -> Result<(), BackendError> {
    let done = Entity::delete_by_id(id)
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(db)
        .await?;
    super::met_one(done.rows_affected)
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
