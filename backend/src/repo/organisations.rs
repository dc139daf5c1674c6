//! Organisations.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::OrganisationId;
use domain::organisation::Organisation;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::entity::organisation::{Column, Entity, Model};
use crate::error::BackendError;
use crate::text;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<Organisation>, BackendError> {
    let row = Entity::find_by_id(id.uuid()).one(db).await?;
    row.map(from_row).transpose()
}

/// Some organisations, in one statement.
pub(crate) async fn some(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Organisation>, BackendError> {
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    rows.into_iter()
        .map(|row| Ok((row.id, from_row(row)?)))
        .collect()
}

/// What organisations are called.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// The name of one; blank where it was not asked for.
    pub(crate) fn of(&self, organisation: Uuid) -> String {
        self.0.get(&organisation).cloned().unwrap_or_default()
    }
}

/// What some organisations are called, in one statement at most.
pub(crate) async fn names(
    db: &impl ConnectionTrait,
    organisations: impl IntoIterator<Item = Uuid>,
) -> Result<Names, BackendError> {
    let ids: BTreeSet<Uuid> = organisations.into_iter().collect();
    if ids.is_empty() {
        return Ok(Names::default());
    }
    let found: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Name)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(Names(found.into_iter().collect()))
}

/// What all organisations are called.
pub(crate) async fn all_names(db: &impl ConnectionTrait) -> Result<Names, BackendError> {
    let found: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Name)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Names(found.into_iter().collect()))
}

/// Inserts, or gives `Conflict("state_taken")` where another organisation asks for the State.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("state_taken"))
}

/// Reads a row.
pub(crate) fn from_row(row: Model) -> Result<Organisation, BackendError> {
    Ok(Organisation {
        id: OrganisationId::new(row.id),
        state: text::parse_option("organisations.state", row.state.as_deref())?,
        provider_type: text::parse_option(
            "organisations.provider_type",
            row.provider_type.as_deref(),
        )?,
        name: row.name,
    })
}
