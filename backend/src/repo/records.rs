//! Requests and offers: envelopes, saved versions and facets.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::update_version;
use crate::entity::{record, record_term, record_version};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<record::Model>, BackendError> {
    Ok(record::Entity::find_by_id(id).one(db).await?)
}

/// Inserts, or gives `Conflict("reference_taken")`.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: record::Model,
) -> Result<(), BackendError> {
    record::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("reference_taken"))
}

/// Stores all columns, where the stored version is still the one that was read. The row says
/// itself which version it is from now on.
pub(crate) async fn update(
    db: &impl ConnectionTrait,
    row: record::Model,
    read_version: i32,
) -> Result<(), BackendError> {
    let id = (record::Column::Id, row.id);
    let version = (record::Column::Version, read_version);
    update_version::<record::Entity>(db, row, id, version).await
}

pub(crate) async fn find_version(
    db: &impl ConnectionTrait,
    id: Uuid,
    version: i32,
) -> Result<Option<record_version::Model>, BackendError> {
    Ok(record_version::Entity::find_by_id((id, version))
        .one(db)
        .await?)
}

/// Inserts a saved version, which is never changed again.
pub(crate) async fn insert_version(
    db: &impl ConnectionTrait,
    row: record_version::Model,
) -> Result<(), BackendError> {
    record_version::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Replaces what lists filter a record by.
pub(crate) async fn replace_terms(
    db: &impl ConnectionTrait,
    id: Uuid,
    terms: impl IntoIterator<Item = String>,
) -> Result<(), BackendError> {
    record_term::Entity::delete_many()
        .filter(record_term::Column::RecordId.eq(id))
        .exec(db)
        .await?;
    let rows = terms.into_iter().map(|term| {
        let row = record_term::Model {
            record_id: id,
            term,
        };
        row.into_active_model()
    });
    record_term::Entity::insert_many(rows)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
