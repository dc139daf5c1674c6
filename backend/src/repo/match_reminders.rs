//! Reminders of matches' deadlines that were written.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
};
use uuid::Uuid;

use crate::entity::match_reminder::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Whether somebody was reminded of a step of a turn so many days before its end, or later.
pub(crate) async fn is_written(
    db: &impl ConnectionTrait,
    (match_id, turn_since): (Uuid, i64),
    (step, days_before): (&str, i32),
) -> Result<bool, BackendError> {
    let written = Entity::find()
        .filter(Column::MatchId.eq(match_id))
        .filter(Column::TurnSince.eq(turn_since))
        .filter(Column::Step.eq(step))
        .filter(Column::DaysBefore.lte(days_before))
        .count(db)
        .await?;
    Ok(written > 0)
}
