//! Last days that the sides of projects proposed, one row a proposal.

use domain::id::AccountId;
use domain::project::EndAnswer;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use crate::entity::end_proposal::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// All proposals of a project, the first first.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<Model>, BackendError> {
    let rows = Entity::find()
        .filter(Column::ProjectId.eq(project))
        .order_by_asc(Column::Number)
        .all(db);
    Ok(rows.await?)
}

/// What an account proposed, oldest first.
pub(crate) async fn by(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Model>, BackendError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .order_by_asc(Column::ProposedAt)
        .order_by_asc(Column::Number)
        .all(db);
    Ok(rows.await?)
}

/// Notes what the other side said to a proposal that nobody has answered.
pub(crate) async fn answer(
    db: &impl ConnectionTrait,
    (project, number): (Uuid, i32),
    (answer, at): (EndAnswer, i64),
) -> Result<(), BackendError> {
    let met = Entity::update_many()
        .col_expr(Column::Answer, Expr::value(Some(answer.to_string())))
        .col_expr(Column::AnsweredAt, Expr::value(Some(at)))
        .filter(Column::ProjectId.eq(project))
        .filter(Column::Number.eq(number))
        .filter(Column::Answer.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}
