//! Organisations.

use domain::id::OrganisationId;
use domain::organisation::Organisation;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};

use crate::entity::organisation::{Entity, Model};
use crate::error::BackendError;
use crate::text;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<Organisation>, BackendError> {
    let row = Entity::find_by_id(id.uuid()).one(db).await?;
    row.map(from_row).transpose()
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
