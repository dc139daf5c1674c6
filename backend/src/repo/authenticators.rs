//! Authenticator apps, one an account.

use domain::id::AccountId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use crate::entity::authenticator::{Column, Entity, Model};
use crate::error::BackendError;

/// Finds an account's, whether it counts yet or not.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(account.uuid()).one(db).await?)
}

/// Finds an account's that counts.
pub(crate) async fn find_confirmed(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Option<Model>, BackendError> {
    Ok(find(db, account)
        .await?
        .filter(|row| row.confirmed_at.is_some()))
}

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

pub(crate) async fn delete(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), BackendError> {
    Entity::delete_by_id(account.uuid()).exec(db).await?;
    Ok(())
}

/// Lets one count from now on.
pub(crate) async fn confirm(
    db: &impl ConnectionTrait,
    account: AccountId,
    now: i64,
) -> Result<(), BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(now))
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::ConfirmedAt.is_null())
        .exec(db)
        .await?;
    super::met_one(done.rows_affected)
}

/// Notes that the code of a time step was taken; false where that of the same or a later one was
/// before.
pub(crate) async fn take_step(
    db: &impl ConnectionTrait,
    account: AccountId,
    step: i64,
) -> Result<bool, BackendError> {
    let is_later = Condition::any()
        .add(Column::LastStep.is_null())
        .add(Column::LastStep.lt(step));
    let done = Entity::update_many()
        .col_expr(Column::LastStep, Expr::value(step))
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(is_later)
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}
