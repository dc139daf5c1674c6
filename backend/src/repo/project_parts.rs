//! The matches beside the first that projects came of.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Condition, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use crate::entity::project_part::{Column, Entity, Model};
use crate::entity::{matching, project};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// The other matches of some projects, in one statement at most.
pub(crate) async fn matches_of(
    db: &impl ConnectionTrait,
    projects: &[Uuid],
) -> Result<Vec<(Uuid, matching::Model)>, BackendError> {
    if projects.is_empty() {
        return Ok(Vec::new());
    }
    let parts = Entity::find()
        .filter(Column::ProjectId.is_in(projects.iter().copied()))
        .order_by_asc(Column::MatchId)
        .all(db)
        .await?;
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = matching::Entity::find()
        .filter(matching::Column::Id.is_in(parts.iter().map(|part| part.match_id)))
        .all(db)
        .await?;
    let mut rows: BTreeMap<Uuid, matching::Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(parts
        .into_iter()
        .filter_map(|part| Some((part.project_id, rows.remove(&part.match_id)?)))
        .collect())
}

/// The projects of which a further match meets a condition, by their ids.
pub(crate) fn projects_with(further: Condition) -> SelectStatement {
    let matches = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .filter(further)
        .into_query();
    Entity::find()
        .select_only()
        .column(Column::ProjectId)
        .filter(Column::MatchId.in_subquery(matches))
        .into_query()
}

/// The projects that some matches became, by match: whichever of a project's matches they are.
pub(crate) async fn projects_by_match(
    db: &impl ConnectionTrait,
    matches: &[Uuid],
) -> Result<BTreeMap<Uuid, project::Model>, BackendError> {
    if matches.is_empty() {
        return Ok(BTreeMap::new());
    }
    let first = project::Entity::find()
        .filter(project::Column::MatchId.is_in(matches.iter().copied()))
        .all(db)
        .await?;
    let mut found: BTreeMap<Uuid, project::Model> =
        first.into_iter().map(|row| (row.match_id, row)).collect();
    let parts = Entity::find()
        .filter(Column::MatchId.is_in(matches.iter().copied()))
        .all(db)
        .await?;
    if parts.is_empty() {
        return Ok(found);
    }
    let others = project::Entity::find()
        .filter(project::Column::Id.is_in(parts.iter().map(|part| part.project_id)))
        .all(db)
        .await?;
    for part in parts {
        let row = others.iter().find(|row| row.id == part.project_id);
        found.extend(row.map(|row| (part.match_id, row.clone())));
    }
    Ok(found)
}
