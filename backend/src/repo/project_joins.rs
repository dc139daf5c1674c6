//! Agreed matches that ask to be delivered by projects that are under way, one row an asking.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::project_join::{Column, Entity, Model};
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

/// What asks to join a project, oldest first.
pub(crate) async fn of_project(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<Model>, BackendError> {
    let of = Entity::find().filter(Column::ProjectId.eq(project));
    Ok(of.order_by_asc(Column::Id).all(db).await?)
}

/// What a match asked to join, oldest first.
pub(crate) async fn of_match(
    db: &impl ConnectionTrait,
    of: Uuid,
) -> Result<Vec<Model>, BackendError> {
    let of = Entity::find().filter(Column::MatchId.eq(of));
    Ok(of.order_by_asc(Column::Id).all(db).await?)
}

/// Stores what was answered.
pub(crate) async fn update(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let met = Entity::update_many()
        .col_expr(Column::SharedAgreedAt, Expr::value(row.shared_agreed_at))
        .col_expr(Column::HostAgreedAt, Expr::value(row.host_agreed_at))
        .col_expr(Column::RefusedAt, Expr::value(row.refused_at))
        .col_expr(Column::RefusedBy, Expr::value(row.refused_by))
        .filter(Column::Id.eq(row.id))
        .filter(Column::RefusedAt.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}
