//! Messages to be sent. A message is due where `try_at` has come; whoever takes one moves it on,
//! and has it to itself until then.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::entity::outbox::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// The message that has been due longest.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    now: i64,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::TryAt.lte(now))
        .order_by_asc(Column::TryAt)
        .order_by_asc(Column::Id)
        .one(db)
        .await?)
}

/// Counts one more try and moves the message on, unless somebody else took it since it was read.
/// Says whether it was taken.
pub(crate) async fn take(
    db: &impl ConnectionTrait,
    (id, tries): (Uuid, i32),
    until: i64,
) -> Result<bool, BackendError> {
    let taken = Entity::update_many()
        .col_expr(Column::Tries, Expr::value(tries + 1))
        .col_expr(Column::TryAt, Expr::value(until))
        .filter(Column::Id.eq(id))
        .filter(Column::Tries.eq(tries))
        .filter(Column::DoneAt.is_null())
        .exec(db)
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Puts a message off after a try that failed, unless the try was another's.
pub(crate) async fn put_off(
    db: &impl ConnectionTrait,
    (id, tries): (Uuid, i32),
    until: i64,
    failure: &str,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::TryAt, Expr::value(until))
        .col_expr(Column::Failure, Expr::value(failure))
        .filter(Column::Id.eq(id))
        .filter(Column::Tries.eq(tries))
        .filter(Column::DoneAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// How a message ended.
pub(crate) struct Ended<'a> {
    /// When.
    pub(crate) at: i64,
    /// Why it was given up, if it was.
    pub(crate) failure: Option<&'a str>,
    /// What was sent, where that is kept.
    pub(crate) shown: Option<String>,
    /// What is left of what it told.
    pub(crate) letter: String,
}

/// Ends a message, whoever tried: it was sent, or nobody tries again.
pub(crate) async fn end(
    db: &impl ConnectionTrait,
    id: Uuid,
    ended: Ended<'_>,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::TryAt, Expr::value(Option::<i64>::None))
        .col_expr(Column::DoneAt, Expr::value(ended.at))
        .col_expr(Column::Failure, Expr::value(ended.failure))
        .col_expr(Column::Shown, Expr::value(ended.shown))
        .col_expr(Column::Letter, Expr::value(ended.letter))
        .filter(Column::Id.eq(id))
        .filter(Column::DoneAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// When the next message is due.
pub(crate) async fn next_due(db: &impl ConnectionTrait) -> Result<Option<i64>, BackendError> {
    let next: Option<Option<i64>> = Entity::find()
        .select_only()
        .column(Column::TryAt)
        .filter(Column::TryAt.is_not_null())
        .order_by_asc(Column::TryAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(next.flatten())
}

/// Deletes the messages that ended at a time or before.
pub(crate) async fn delete_ended(
    db: &impl ConnectionTrait,
    until: i64,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::DoneAt.lte(until))
        .exec(db)
        .await?;
    Ok(())
}

pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, BackendError> {
    Ok(Entity::find().count(db).await?)
}

/// Some messages, the latest first.
pub(crate) async fn latest(
    db: &impl ConnectionTrait,
    (offset, size): (u64, u64),
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(size)
        .all(db)
        .await?)
}

/// Deletes all messages to an address.
pub(crate) async fn delete_to(db: &impl ConnectionTrait, email: &str) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::Recipient.eq(email))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes a message that nobody is to get.
pub(crate) async fn delete(db: &impl ConnectionTrait, id: Uuid) -> Result<(), BackendError> {
    Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}
