//! Matches.

use domain::lifecycle::MatchStatus;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::match_states::codes_where;
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

/// The records on the other side of a record's matches to which both sides have agreed.
pub(crate) async fn agreed_with(
    db: &impl ConnectionTrait,
    record: Uuid,
) -> Result<Vec<Uuid>, BackendError> {
    let own = Column::RequestId.eq(record).or(Column::OfferId.eq(record));
    let pairs: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::RequestId)
        .column(Column::OfferId)
        .filter(own)
        .filter(Column::Status.is_in(codes_where(MatchStatus::releases_contacts)))
        .into_tuple()
        .all(db)
        .await?;
    let both = pairs.into_iter().flat_map(|(one, other)| [one, other]);
    Ok(both.filter(|id| *id != record).collect())
}
