//! What people look for and want to be told of.

use domain::id::AccountId;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use crate::entity::saved_search::{Column, Entity, Model};
use crate::entity::{saved_find, search_cursor};
use crate::error::BackendError;
use crate::repo::corrupt;

/// Rows that one statement inserts, so that it stays within what both databases take.
const AT_ONCE: usize = 1_000;

/// Saves a search.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

/// All that anybody saved, each person's together.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, BackendError> {
    let all = Entity::find()
        .order_by_asc(Column::AccountId)
        .order_by_asc(Column::Id);
    Ok(all.all(db).await?)
}

/// What somebody saved, oldest first.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Model>, BackendError> {
    let own = Entity::find().filter(Column::AccountId.eq(account.uuid()));
    Ok(own.order_by_asc(Column::Id).all(db).await?)
}

/// How much somebody saved.
pub(crate) async fn count_of(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<u64, BackendError> {
    let own = Entity::find().filter(Column::AccountId.eq(account.uuid()));
    Ok(own.count(db).await?)
}

/// What a search is for, by its id.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Forgets one that somebody saved; says whether there was one.
pub(crate) async fn delete(
    db: &impl ConnectionTrait,
    (account, id): (AccountId, Uuid),
) -> Result<bool, BackendError> {
    let gone = Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Forgets all that somebody saved.
pub(crate) async fn delete_of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .exec(db)
        .await?;
    Ok(())
}

/// Notes what a search has found; says whether that is new, where it was one thing.
pub(crate) async fn note_found(
    db: &impl ConnectionTrait,
    search: Uuid,
    records: &[Uuid],
) -> Result<bool, BackendError> {
    use saved_find::Column::{RecordId, SearchId};
    let mut is_new = false;
    for some in records.chunks(AT_ONCE) {
        let rows = some.iter().map(|record| {
            let row = saved_find::Model {
                search_id: search,
                record_id: *record,
            };
            row.into_active_model()
        });
        let once = OnConflict::columns([SearchId, RecordId])
            .do_nothing()
            .to_owned();
        let inserted = saved_find::Entity::insert_many(rows)
            .on_conflict(once)
            .exec_without_returning(db)
            .await?;
        is_new |= inserted > 0;
    }
    Ok(is_new)
}

/// The last event of the log that was looked at for saved searches.
pub(crate) async fn cursor(db: &impl ConnectionTrait) -> Result<i64, BackendError> {
    let row = search_cursor::Entity::find().one(db).await?;
    row.map(|row| row.sequence)
        .ok_or_else(|| corrupt("search_cursor"))
}

/// Remembers how far the log was looked at.
pub(crate) async fn move_cursor(
    db: &impl ConnectionTrait,
    sequence: i64,
) -> Result<(), BackendError> {
    search_cursor::Entity::update_many()
        .col_expr(search_cursor::Column::Sequence, Expr::value(sequence))
        .exec(db)
        .await?;
    Ok(())
}
