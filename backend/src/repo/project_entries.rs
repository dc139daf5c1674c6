//! Entries of projects' records, and the moves of their milestones.

use domain::id::EntryId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::{milestone_move, project_entry};
use crate::error::BackendError;

/// Everything that was ever written into a project's record, in the order in which it was.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<project_entry::Model>, BackendError> {
    Ok(project_entry::Entity::find()
        .filter(project_entry::Column::ProjectId.eq(project))
        .order_by_asc(project_entry::Column::CreatedAt)
        .order_by_asc(project_entry::Column::Id)
        .all(db)
        .await?)
}

/// An entry of a project that stands; none where it was changed or taken back.
pub(crate) async fn standing(
    db: &impl ConnectionTrait,
    project: Uuid,
    id: EntryId,
) -> Result<Option<project_entry::Model>, BackendError> {
    Ok(project_entry::Entity::find_by_id(id.uuid())
        .filter(project_entry::Column::ProjectId.eq(project))
        .filter(project_entry::Column::SupersededAt.is_null())
        .one(db)
        .await?)
}

/// How many entries of a project stand.
pub(crate) async fn count(db: &impl ConnectionTrait, project: Uuid) -> Result<u64, BackendError> {
    Ok(project_entry::Entity::find()
        .filter(project_entry::Column::ProjectId.eq(project))
        .filter(project_entry::Column::SupersededAt.is_null())
        .count(db)
        .await?)
}

/// The entry that stands and was written in the same words since then by the same account, if any.
pub(crate) async fn same(
    db: &impl ConnectionTrait,
    row: &project_entry::Model,
    since: i64,
) -> Result<Option<Uuid>, BackendError> {
    let found = project_entry::Entity::find()
        .filter(project_entry::Column::ProjectId.eq(row.project_id))
        .filter(project_entry::Column::AccountId.eq(row.account_id))
        .filter(project_entry::Column::CreatedAt.gte(since))
        .filter(project_entry::Column::SupersededAt.is_null())
        .filter(project_entry::Column::Body.eq(&row.body))
        .one(db)
        .await?;
    Ok(found.map(|row| row.id))
}

pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: project_entry::Model,
) -> Result<(), BackendError> {
    super::insert_row::<project_entry::Entity>(db, row).await
}

/// Notes that an entry stands no more.
pub(crate) async fn supersede(
    db: &impl ConnectionTrait,
    id: Uuid,
    at: i64,
) -> Result<(), BackendError> {
    let met = project_entry::Entity::update_many()
        .col_expr(project_entry::Column::SupersededAt, Expr::value(Some(at)))
        .filter(project_entry::Column::Id.eq(id))
        .filter(project_entry::Column::SupersededAt.is_null())
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}

/// How the milestones of a project were moved, in the order in which they were.
pub(crate) async fn moves(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<milestone_move::Model>, BackendError> {
    Ok(milestone_move::Entity::find()
        .filter(milestone_move::Column::ProjectId.eq(project))
        .order_by_asc(milestone_move::Column::MovedAt)
        .order_by_asc(milestone_move::Column::Id)
        .all(db)
        .await?)
}

pub(crate) async fn insert_move(
    db: &impl ConnectionTrait,
    row: milestone_move::Model,
) -> Result<(), BackendError> {
    super::insert_row::<milestone_move::Entity>(db, row).await
}
