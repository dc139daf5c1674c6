//! What kind of database this is.

use chrono::{DateTime, Utc};
use domain::vocabulary::World;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ConnectionTrait, DatabaseConnection, EntityTrait,
    IntoActiveModel,
};

use crate::entity::installation::{ActiveModel, Column, Entity, Model};
use crate::error::BackendError;
use crate::text;

/// The world that the database was made for; a new one is made for the real world.
pub(crate) async fn find_or_found(
    db: &DatabaseConnection,
    now: DateTime<Utc>,
) -> Result<World, BackendError> {
    let new = Model {
        id: 1,
        world: code(World::Real).to_owned(),
        created_at: text::to_micros(now),
        filled_at: None,
    };
    // Several servers may be the first to open a new database.
    Entity::insert(new.into_active_model())
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    let row = Entity::find_by_id(1).one(db).await?;
    row.and_then(|row| parse(&row.world))
        .ok_or_else(|| BackendError::Corrupt {
            what: "installation.world".into(),
        })
}

/// Makes it a database for a world.
pub(crate) async fn set_world(
    transaction: &impl ConnectionTrait,
    world: World,
) -> Result<(), BackendError> {
    let change = ActiveModel {
        id: ActiveValue::Unchanged(1),
        world: ActiveValue::Set(code(world).to_owned()),
        ..Default::default()
    };
    change.update(transaction).await?;
    Ok(())
}

/// Notes that the database of invented records was filled to the end.
pub(crate) async fn set_filled(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<(), BackendError> {
    let change = ActiveModel {
        id: ActiveValue::Unchanged(1),
        filled_at: ActiveValue::Set(Some(text::to_micros(now))),
        ..Default::default()
    };
    change.update(db).await?;
    Ok(())
}

/// Whether it is a database of invented records that was never filled to the end.
pub(crate) async fn is_half_filled(db: &impl ConnectionTrait) -> Result<bool, BackendError> {
    let row = Entity::find_by_id(1).one(db).await?;
    Ok(row.is_some_and(|row| {
        row.filled_at.is_none() && parse(&row.world) == Some(World::Demonstration)
    }))
}

fn code(world: World) -> &'static str {
    match world {
        World::Real => "real",
        World::Demonstration => "demonstration",
    }
}

fn parse(text: &str) -> Option<World> {
    [World::Real, World::Demonstration]
        .into_iter()
        .find(|world| code(*world) == text)
}
