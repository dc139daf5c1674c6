//! Bundles, and the matches that they are made of.

use domain::lifecycle::MatchStatus;
use domain::reference::Reference;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::entity::bundle::{Column, Entity, Model};
use crate::entity::matching;
use crate::error::BackendError;

/// Inserts, or gives `Conflict("reference_taken")`.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("reference_taken"))
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn by_reference(
    db: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<Option<Model>, BackendError> {
    let found = Entity::find().filter(Column::Reference.eq(reference.as_str()));
    Ok(found.one(db).await?)
}

/// The matches of a bundle, in the order in which they were put forward.
pub(crate) async fn parts(
    db: &impl ConnectionTrait,
    bundle: Uuid,
) -> Result<Vec<matching::Model>, BackendError> {
    Ok(matching::Entity::find()
        .filter(matching::Column::BundleId.eq(bundle))
        .order_by_asc(matching::Column::Id)
        .all(db)
        .await?)
}

/// Notes how many matches of a bundle that came to nothing its requester has gone on without, where
/// nobody noted that before.
pub(crate) async fn go_on(
    db: &impl ConnectionTrait,
    row: &Model,
    without: i32,
) -> Result<(), BackendError> {
    let met = Entity::update_many()
        .col_expr(Column::GoneOnWithout, Expr::value(without))
        .filter(Column::Id.eq(row.id))
        .filter(Column::GoneOnWithout.eq(row.gone_on_without))
        .exec(db)
        .await?;
    super::met_one(met.rows_affected)
}

/// The bundles of which a match waits for nobody but the others, and has since before a moment.
pub(crate) async fn with_waiting(
    db: &impl ConnectionTrait,
    since: i64,
) -> Result<Vec<Uuid>, BackendError> {
    let found: Vec<Option<Uuid>> = matching::Entity::find()
        .select_only()
        .column(matching::Column::BundleId)
        .distinct()
        .filter(matching::Column::BundleId.is_not_null())
        .filter(matching::Column::Status.eq(MatchStatus::Offered.code()))
        .filter(matching::Column::StatusSince.lte(since))
        .order_by_asc(matching::Column::BundleId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().flatten().collect())
}
