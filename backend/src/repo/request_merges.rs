//! Requests that are to become one, one row an asking.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::request_merge::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// One, by its id.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Those that a request is in, whether it is to stay or to go, oldest first.
pub(crate) async fn of_request(
    db: &impl ConnectionTrait,
    request: Uuid,
) -> Result<Vec<Model>, BackendError> {
    let either = Condition::any()
        .add(Column::MergedId.eq(request))
        .add(Column::KeptId.eq(request));
    let of = Entity::find().filter(either);
    Ok(of.order_by_asc(Column::Id).all(db).await?)
}

/// Stores what was answered.
pub(crate) async fn update(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let met = Entity::update_many()
        .col_expr(Column::MergedAgreedAt, Expr::value(row.merged_agreed_at))
        .col_expr(Column::KeptAgreedAt, Expr::value(row.kept_agreed_at))
        .col_expr(Column::RefusedAt, Expr::value(row.refused_at))
        .col_expr(Column::RefusedBy, Expr::value(row.refused_by))
        .filter(Column::Id.eq(row.id))
        .filter(Column::RefusedAt.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}
