//! Plans that are being made. Whoever makes one has it to themselves until `leased_until`, and is known
//! by which try it is.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, UpdateMany,
};
use uuid::Uuid;

use crate::entity::plan_run::{Column, Entity, Model};
use crate::error::BackendError;

/// A run by its id, and which try at it is meant.
pub(crate) type Try = (Uuid, i32);

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// How many there are.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, BackendError> {
    Ok(Entity::find().count(db).await?)
}

/// All, the latest first.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, BackendError> {
    let all = Entity::find()
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id);
    Ok(all.all(db).await?)
}

/// The one that has been without a maker longest.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    now: i64,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::Fault.is_null())
        .filter(Column::LeasedUntil.lte(now))
        .order_by_asc(Column::LeasedUntil)
        .order_by_asc(Column::Id)
        .one(db)
        .await?)
}

/// Begins another try from nothing, unless somebody else did since it was read. Says whether it did.
pub(crate) async fn take(
    db: &impl ConnectionTrait,
    (id, tries): Try,
    until: i64,
) -> Result<bool, BackendError> {
    let taken = of((id, tries))
        .col_expr(Column::Tries, Expr::value(tries + 1))
        .col_expr(Column::LeasedUntil, Expr::value(until))
        .col_expr(Column::Looked, Expr::value(0))
        .col_expr(Column::Requests, Expr::value(0));
    Ok(taken.exec(db).await?.rows_affected == 1)
}

/// Says how far a try is, and keeps it; false where it is another's, or nobody's, by now.
pub(crate) async fn renew(
    db: &impl ConnectionTrait,
    run: Try,
    until: i64,
    (looked, requests): (i32, i32),
) -> Result<bool, BackendError> {
    let renewed = of(run)
        .col_expr(Column::LeasedUntil, Expr::value(until))
        .col_expr(Column::Looked, Expr::value(looked))
        .col_expr(Column::Requests, Expr::value(requests));
    Ok(renewed.exec(db).await?.rows_affected == 1)
}

/// Says why a try came to nothing: nobody tries again.
pub(crate) async fn fail(
    db: &impl ConnectionTrait,
    run: Try,
    fault: &str,
) -> Result<(), BackendError> {
    let failed = of(run).col_expr(Column::Fault, Expr::value(fault));
    failed.exec(db).await?;
    Ok(())
}

/// Deletes the run of a try that is done; false where it is another's, or nobody's, by now.
pub(crate) async fn end(db: &impl ConnectionTrait, (id, tries): Try) -> Result<bool, BackendError> {
    let ended = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::Tries.eq(tries))
        .exec(db)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Deletes a run, whoever makes it; false where there is none.
pub(crate) async fn delete(db: &impl ConnectionTrait, id: Uuid) -> Result<bool, BackendError> {
    Ok(Entity::delete_by_id(id).exec(db).await?.rows_affected == 1)
}

fn of((id, tries): Try) -> UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(Column::Tries.eq(tries))
        .filter(Column::Fault.is_null())
}
