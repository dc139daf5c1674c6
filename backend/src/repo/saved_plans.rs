//! Plans that reviewers saved.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
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

/// A saved plan without its files, which may be large.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub(crate) struct Shown {
    pub(crate) id: Uuid,
    pub(crate) account_id: Uuid,
    pub(crate) name: String,
    pub(crate) settings: String,
    pub(crate) made_on: chrono::NaiveDate,
    pub(crate) made_at: i64,
    pub(crate) sequence: i64,
    pub(crate) requests: i32,
    pub(crate) offers: i32,
    pub(crate) states_served: i32,
    pub(crate) requests_served: i32,
    pub(crate) total_score: i64,
    pub(crate) pairs: String,
}

/// One, without its files.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Shown>, BackendError> {
    let found = Entity::find_by_id(id).into_partial_model::<Shown>();
    Ok(found.one(db).await?)
}

/// One of its files.
pub(crate) async fn file(
    db: &impl ConnectionTrait,
    id: Uuid,
    file: Column,
) -> Result<Option<String>, BackendError> {
    let found = Entity::find_by_id(id).select_only().column(file);
    Ok(found.into_tuple().one(db).await?)
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
