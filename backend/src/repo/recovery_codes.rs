//! Recovery codes that were not used yet, by their digests.

use domain::id::AccountId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::recovery_code::{Column, Entity, Model};
use crate::error::BackendError;

/// Puts codes in place of all that an account had.
pub(crate) async fn replace(
    db: &impl ConnectionTrait,
    account: AccountId,
    digests: Vec<String>,
) -> Result<(), BackendError> {
    delete_of(db, account).await?;
    let rows = digests.into_iter().map(|digest| {
        let account_id = account.uuid();
        Model { account_id, digest }.into_active_model()
    });
    Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Uses one up; false where it is none of the account's, or was used.
pub(crate) async fn take(
    db: &impl ConnectionTrait,
    account: AccountId,
    digest: &str,
) -> Result<bool, BackendError> {
    let key = (account.uuid(), digest.to_owned());
    let done = Entity::delete_by_id(key).exec(db).await?;
    Ok(done.rows_affected == 1)
}

/// The digests of those that an account has left.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<String>, BackendError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.digest).collect())
}

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
