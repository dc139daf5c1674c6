//! What was typed last into a record's form, unchecked.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::entity::draft::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    record: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(record).one(db).await?)
}

/// Stores a draft over the one before, if any.
pub(crate) async fn save(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let over = OnConflict::column(Column::RecordId)
        .update_columns([
            Column::Document,
            Column::Revision,
            Column::UpdatedBy,
            Column::UpdatedAt,
        ])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(over)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Forgets a draft, once it is saved as a version.
pub(crate) async fn delete(db: &impl ConnectionTrait, record: Uuid) -> Result<(), BackendError> {
    Entity::delete_by_id(record).exec(db).await?;
    Ok(())
}
