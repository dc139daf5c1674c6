//! Sessions, by the digest of their id.

use domain::id::AccountId;
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::{Map, Value};

use crate::auth::SIGNED_IN;
use crate::entity::account;
use crate::entity::session::{Column, Entity, Model};
use crate::error::BackendError;
use crate::text;

/// Finds a session that has not expired.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: &str,
    now: i64,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::ExpiresAt.gt(now))
        .one(db)
        .await?)
}

/// Inserts; the caller tells an id that is taken from other failures.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
}

/// Updates, and does nothing where the session has ended meanwhile: a request that was slower than
/// the sign-out must not bring it back.
pub(crate) async fn update(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let id = row.id.clone();
    Entity::update_many()
        .set(row.into_active_model().reset_all())
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes one; false where it was gone already.
pub(crate) async fn delete(db: &impl ConnectionTrait, id: &str) -> Result<bool, BackendError> {
    let done = Entity::delete_by_id(id).exec(db).await?;
    Ok(done.rows_affected == 1)
}

/// Deletes those that expired.
pub(crate) async fn delete_expired(
    db: &impl ConnectionTrait,
    now: i64,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(())
}

/// Those of an account that have not expired, the last used first.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
    now: i64,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::SeenAt)
        .order_by_desc(Column::BeganAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Deletes one, where it is the account's.
pub(crate) async fn delete_one_of(
    db: &impl ConnectionTrait,
    account: AccountId,
    id: &str,
) -> Result<(), BackendError> {
    Entity::delete_by_id(id)
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes all those of an account, but for one.
pub(crate) async fn delete_of(
    db: &impl ConnectionTrait,
    account: AccountId,
    keep: Option<&str>,
) -> Result<(), BackendError> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::Id.ne(keep.unwrap_or_default()))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets what was typed into forms and kept in sessions, where one of these texts stands in it.
/// Who is signed in stays signed in.
pub(crate) async fn forget_typed(
    db: &impl ConnectionTrait,
    texts: &[&str],
) -> Result<(), BackendError> {
    let holds = texts.iter().fold(Condition::any(), |any, text| {
        any.add(Column::Data.contains(*text))
    });
    for row in Entity::find().filter(holds).all(db).await? {
        let mut data: Map<String, Value> = text::from_json("sessions.data", &row.data)?;
        data.retain(|name, _| name == SIGNED_IN);
        let data = text::to_canonical_json(&data)?;
        update(db, Model { data, ..row }).await?;
    }
    Ok(())
}

/// Deletes those of people who were forgotten while they signed in.
pub(crate) async fn delete_of_erased(db: &impl ConnectionTrait) -> Result<(), BackendError> {
    let erased = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::ErasedAt.is_not_null())
        .into_query();
    Entity::delete_many()
        .filter(Column::AccountId.in_subquery(erased))
        .exec(db)
        .await?;
    Ok(())
}
