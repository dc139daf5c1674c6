//! Plans that reviewers saved.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::entity::saved_plan::{Column, Entity, Model};
use crate::error::BackendError;

/// A saved plan without what it is made of: its id, by whom, its name, what was asked, when it was made,
/// and what it is worth (States, requests, points).
pub(crate) type Head = (Uuid, Uuid, String, String, i64, (i32, i32, i64));

/// The same as its columns come.
type Columns = (Uuid, Uuid, String, String, i64, i32, i32, i64);

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// One, with everything.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// How many there are.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, BackendError> {
    Ok(Entity::find().count(db).await?)
}

/// All, the latest first, without what they are made of.
pub(crate) async fn heads(db: &impl ConnectionTrait) -> Result<Vec<Head>, BackendError> {
    heads_where(db, None).await
}

/// Those that an account saved.
pub(crate) async fn heads_by(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<Head>, BackendError> {
    heads_where(db, Some(account)).await
}

async fn heads_where(
    db: &impl ConnectionTrait,
    account: Option<Uuid>,
) -> Result<Vec<Head>, BackendError> {
    let mut all = Entity::find().select_only().columns([
        Column::Id,
        Column::AccountId,
        Column::Name,
        Column::Settings,
        Column::MadeAt,
        Column::StatesServed,
        Column::RequestsServed,
        Column::TotalScore,
    ]);
    if let Some(account) = account {
        all = all.filter(Column::AccountId.eq(account));
    }
    let rows: Vec<Columns> = all
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let head = |(id, by, name, settings, at, states, requests, points)| {
        (id, by, name, settings, at, (states, requests, points))
    };
    Ok(rows.into_iter().map(head).collect())
}
