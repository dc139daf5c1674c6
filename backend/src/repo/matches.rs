//! Matches.

use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::update_version;
use crate::entity::matching::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Inserts, or gives `Conflict("reference_taken")`.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("reference_taken"))
}

/// Stores all columns as the next version, where nobody stored that before.
pub(crate) async fn update(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let (id, read_version) = (row.id, row.version);
    let next = Model {
        version: read_version + 1,
        ..row
    };
    let id = (Column::Id, id);
    let version = (Column::Version, read_version);
    update_version::<Entity>(db, next, id, version).await
}
