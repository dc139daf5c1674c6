//! How long the steps of matches took, quarter by quarter.

use domain::pace::Quarter;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::entity::pace::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// Whether a quarter was noted.
pub(crate) async fn is_noted(
    db: &impl ConnectionTrait,
    quarter: Quarter,
) -> Result<bool, BackendError> {
    let of_it = Entity::find().filter(Column::Quarter.eq(quarter.to_string()));
    Ok(of_it.count(db).await? > 0)
}

/// The latest rows, the latest quarter first. Quarters as they are written sort as they follow each
/// other.
pub(crate) async fn latest(
    db: &impl ConnectionTrait,
    rows: u64,
) -> Result<Vec<Model>, BackendError> {
    let latest = Entity::find()
        .order_by_desc(Column::Quarter)
        .order_by_asc(Column::Step)
        .limit(rows)
        .all(db);
    Ok(latest.await?)
}

/// The rows of some quarters, the latest quarter first.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    quarters: &[Quarter],
) -> Result<Vec<Model>, BackendError> {
    let of_these = Entity::find()
        .filter(Column::Quarter.is_in(quarters.iter().map(Quarter::to_string)))
        .order_by_desc(Column::Quarter)
        .order_by_asc(Column::Step)
        .all(db);
    Ok(of_these.await?)
}
