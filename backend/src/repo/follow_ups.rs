//! Questions after the closing of projects, and feedback.

use chrono::NaiveDate;
use domain::id::FollowUpId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::{follow_up, project_feedback};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: FollowUpId,
) -> Result<Option<follow_up::Model>, BackendError> {
    Ok(follow_up::Entity::find_by_id(id.uuid()).one(db).await?)
}

/// The questions of a project, the first to be asked first.
pub(crate) async fn of_project(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<follow_up::Model>, BackendError> {
    Ok(follow_up::Entity::find()
        .filter(follow_up::Column::ProjectId.eq(project))
        .order_by_asc(follow_up::Column::Months)
        .all(db)
        .await?)
}

/// The questions that are to be asked by a day and were not.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<Uuid>, BackendError> {
    Ok(follow_up::Entity::find()
        .select_only()
        .column(follow_up::Column::Id)
        .filter(follow_up::Column::AskedAt.is_null())
        .filter(follow_up::Column::AnsweredAt.is_null())
        .filter(follow_up::Column::DueOn.lte(today))
        .order_by_asc(follow_up::Column::DueOn)
        .order_by_asc(follow_up::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: follow_up::Model,
) -> Result<(), BackendError> {
    super::insert_row::<follow_up::Entity>(db, row).await
}

/// Notes that a question was asked.
pub(crate) async fn note_asked(
    db: &impl ConnectionTrait,
    id: Uuid,
    at: i64,
) -> Result<(), BackendError> {
    let met = follow_up::Entity::update_many()
        .col_expr(follow_up::Column::AskedAt, Expr::value(Some(at)))
        .filter(follow_up::Column::Id.eq(id))
        .filter(follow_up::Column::AskedAt.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}

/// Keeps the answer to a question that has none.
pub(crate) async fn answer(
    db: &impl ConnectionTrait,
    id: Uuid,
    (body, account, at): (String, Uuid, i64),
) -> Result<(), BackendError> {
    let met = follow_up::Entity::update_many()
        .col_expr(follow_up::Column::AnsweredAt, Expr::value(Some(at)))
        .col_expr(follow_up::Column::Body, Expr::value(Some(body)))
        .col_expr(follow_up::Column::AccountId, Expr::value(Some(account)))
        .filter(follow_up::Column::Id.eq(id))
        .filter(follow_up::Column::AnsweredAt.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}

/// What the sides of a project said of how it went.
pub(crate) async fn feedback(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<project_feedback::Model>, BackendError> {
    Ok(project_feedback::Entity::find()
        .filter(project_feedback::Column::ProjectId.eq(project))
        .order_by_asc(project_feedback::Column::CreatedAt)
        .order_by_asc(project_feedback::Column::Id)
        .all(db)
        .await?)
}

/// Inserts, or gives `Conflict("already_given")`: a side says it once.
pub(crate) async fn insert_feedback(
    db: &impl ConnectionTrait,
    row: project_feedback::Model,
) -> Result<(), BackendError> {
    use sea_orm::IntoActiveModel;
    project_feedback::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("already_given"))
}
