//! Projects, their milestones and progress notes.

use std::collections::BTreeMap;

use domain::id::AccountId;
use domain::lifecycle::ProjectStatus;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::update_version;
use crate::entity::{milestone, project, project_update};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<project::Model>, BackendError> {
    Ok(project::Entity::find_by_id(id).one(db).await?)
}

/// The codes of the states of a project that is open.
pub(crate) fn open_codes() -> Vec<&'static str> {
    ProjectStatus::ALL
        .iter()
        .filter(|status| status.is_open())
        .map(|status| status.code())
        .collect()
}

/// Inserts, or gives `Conflict("reference_taken")`.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: project::Model,
) -> Result<(), BackendError> {
    project::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("reference_taken"))
}

/// Stores all columns as the next version, where nobody stored that before.
pub(crate) async fn update(
    db: &impl ConnectionTrait,
    row: project::Model,
) -> Result<(), BackendError> {
    let (id, read_version) = (row.id, row.version);
    let next = project::Model {
        version: read_version + 1,
        ..row
    };
    let id = (project::Column::Id, id);
    let version = (project::Column::Version, read_version);
    update_version::<project::Entity>(db, next, id, version).await
}

/// The milestones of a project, in their order.
pub(crate) async fn milestones(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<milestone::Model>, BackendError> {
    Ok(milestone::Entity::find()
        .filter(milestone::Column::ProjectId.eq(project))
        .order_by_asc(milestone::Column::Position)
        .all(db)
        .await?)
}

/// Of each of some projects, how many milestones were reached and how many there are; a project
/// without any is left out.
pub(crate) async fn milestone_counts(
    db: &impl ConnectionTrait,
    projects: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, (usize, usize)>, BackendError> {
    let ids: Vec<Uuid> = projects.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(Uuid, i64, i64)> = milestone::Entity::find()
        .select_only()
        .column(milestone::Column::ProjectId)
        .column_as(milestone::Column::ReachedOn.count(), "reached")
        .column_as(milestone::Column::Id.count(), "all_of_them")
        .filter(milestone::Column::ProjectId.is_in(ids))
        .group_by(milestone::Column::ProjectId)
        .into_tuple()
        .all(db)
        .await?;
    let small = |count: i64| usize::try_from(count).unwrap_or_default();
    let counts = rows
        .into_iter()
        .map(|(project, reached, all)| (project, (small(reached), small(all))));
    Ok(counts.collect())
}

pub(crate) async fn find_milestone(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<milestone::Model>, BackendError> {
    Ok(milestone::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn insert_milestone(
    db: &impl ConnectionTrait,
    row: milestone::Model,
) -> Result<(), BackendError> {
    super::insert_row::<milestone::Entity>(db, row).await
}

/// Stores all columns as the next version, where nobody stored that before.
pub(crate) async fn update_milestone(
    db: &impl ConnectionTrait,
    row: milestone::Model,
) -> Result<(), BackendError> {
    let (id, read_version) = (row.id, row.version);
    let next = milestone::Model {
        version: read_version + 1,
        ..row
    };
    let id = (milestone::Column::Id, id);
    let version = (milestone::Column::Version, read_version);
    update_version::<milestone::Entity>(db, next, id, version).await
}

/// The progress notes of a project, latest first.
pub(crate) async fn updates(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<project_update::Model>, BackendError> {
    Ok(project_update::Entity::find()
        .filter(project_update::Column::ProjectId.eq(project))
        .order_by_desc(project_update::Column::CreatedAt)
        .order_by_desc(project_update::Column::Id)
        .all(db)
        .await?)
}

/// The note that an account added to a project since then in the same words, if any.
pub(crate) async fn same_update(
    db: &impl ConnectionTrait,
    (project, account): (Uuid, AccountId),
    text: &str,
    since: i64,
) -> Result<Option<Uuid>, BackendError> {
    let found = project_update::Entity::find()
        .filter(project_update::Column::ProjectId.eq(project))
        .filter(project_update::Column::AccountId.eq(account.uuid()))
        .filter(project_update::Column::CreatedAt.gte(since))
        .filter(project_update::Column::Text.eq(text))
        .one(db)
        .await?;
    Ok(found.map(|row| row.id))
}

pub(crate) async fn insert_update(
    db: &impl ConnectionTrait,
    row: project_update::Model,
) -> Result<(), BackendError> {
    super::insert_row::<project_update::Entity>(db, row).await
}
