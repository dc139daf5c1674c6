//! How often something was tried lately.

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, StatementBuilder};

use crate::entity::rate_limit::{Column, Entity, Model};
use crate::error::BackendError;

/// Counts a try, in one statement, so that tries at the same time are all counted. Where the last
/// window began at `over_at` or before, this try begins a new one, now.
pub(crate) async fn count(
    db: &impl ConnectionTrait,
    key: &str,
    now: i64,
    over_at: i64,
) -> Result<Model, BackendError> {
    let is_over = || Expr::col((Entity, Column::WindowStartedAt)).lte(over_at);
    let started: Expr = CaseStatement::new()
        .case(is_over(), now)
        .finally(Expr::col((Entity, Column::WindowStartedAt)))
        .into();
    let tries: Expr = CaseStatement::new()
        .case(is_over(), 1)
        .finally(Expr::col((Entity, Column::Count)).add(1))
        .into();
    let statement = Query::insert()
        .into_table(Entity)
        .columns([Column::Key, Column::WindowStartedAt, Column::Count])
        .values_panic([key.into(), now.into(), 1.into()])
        .on_conflict(
            OnConflict::column(Column::Key)
                .value(Column::WindowStartedAt, started)
                .value(Column::Count, tries)
                .to_owned(),
        )
        .returning_all()
        .to_owned();
    let row = Entity::find()
        .from_raw_sql(StatementBuilder::build(
            &statement,
            &db.get_database_backend(),
        ))
        .one(db)
        .await?;
    row.ok_or_else(|| BackendError::Corrupt {
        what: "rate_limits: a row that was just written".into(),
    })
}

/// Takes one try back that was counted under a key.
pub(crate) async fn take_back(db: &impl ConnectionTrait, key: &str) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::Count, Expr::col(Column::Count).sub(1))
        .filter(Column::Key.eq(key))
        .filter(Column::Count.gt(0))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets the tries that were counted under a key.
pub(crate) async fn forget(db: &impl ConnectionTrait, key: &str) -> Result<(), BackendError> {
    Entity::delete_by_id(key).exec(db).await?;
    Ok(())
}

/// Deletes the windows that began at a time or before.
pub(crate) async fn delete_before(
    db: &impl ConnectionTrait,
    over_at: i64,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::WindowStartedAt.lte(over_at))
        .exec(db)
        .await?;
    Ok(())
}
