//! Accounts.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::entity::account::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Finds by an address in lower case.
pub(crate) async fn find_by_email(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::Email.eq(email))
        .one(db)
        .await?)
}

/// Inserts, or gives `Conflict("email_taken")`.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await
        .map(drop)
        .map_err(BackendError::or_conflict("email_taken"))
}

/// Replaces a password's hash, unless it was replaced since it was read.
pub(crate) async fn replace_password_hash(
    db: &impl ConnectionTrait,
    id: Uuid,
    old: &str,
    new: &str,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(new))
        .filter(Column::Id.eq(id))
        .filter(Column::PasswordHash.eq(old))
        .exec(db)
        .await?;
    Ok(())
}

/// What some accounts are called, in one statement at most; and whether that is a pseudonym.
pub(crate) async fn names(
    db: &impl ConnectionTrait,
    accounts: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, (String, bool)>, BackendError> {
    let ids: BTreeSet<Uuid> = accounts.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found: Vec<(Uuid, String, Option<i64>)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Name)
        .column(Column::ErasedAt)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let named = |(id, name, erased): (Uuid, String, Option<i64>)| (id, (name, erased.is_some()));
    Ok(found.into_iter().map(named).collect())
}

/// Leaves nothing of a person but what stands for them; nobody signs in any more.
pub(crate) async fn erase(
    db: &impl ConnectionTrait,
    id: Uuid,
    (pseudonym, now): (&str, i64),
) -> Result<(), BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::Name, Expr::value(pseudonym))
        // No address, and nobody else's.
        .col_expr(Column::Email, Expr::value(pseudonym))
        .col_expr(Column::Language, Expr::value("en"))
        .col_expr(Column::PasswordHash, Expr::value(""))
        .col_expr(Column::DisabledAt, Expr::value(now))
        .col_expr(Column::ErasedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::ErasedAt.is_null())
        .exec(db)
        .await?;
    super::met_one(done.rows_affected)
}

/// Notes that an account's rights changed: its sessions get other names, and what it had taken to
/// review is free again, as it may be no longer its to decide.
pub(crate) async fn rights_changed(
    db: &impl ConnectionTrait,
    id: Uuid,
    now: i64,
) -> Result<(), BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::RightsChangedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    super::review_holds::end_all_of(db, id).await?;
    super::met_one(done.rows_affected)
}

/// Sets another password's hash, whatever it was.
pub(crate) async fn set_password_hash(
    db: &impl ConnectionTrait,
    id: Uuid,
    new: &str,
) -> Result<(), BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(new))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    super::met_one(done.rows_affected)
}
