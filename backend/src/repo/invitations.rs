//! Invitations.

use domain::id::{AccountId, OrganisationId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::invitation::{Column, Entity, Model};
use crate::error::BackendError;

pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    super::insert_row::<Entity>(db, row).await
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Those of an organisation that were neither accepted nor revoked, the latest first; those that
/// are over among them, for as long as it is known to whom they went.
pub(crate) async fn open_of(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::OrganisationId.eq(organisation.uuid()))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .filter(Column::Email.is_not_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?)
}

/// Notes that one was accepted, and forgets to whom it went: the account has the address. Says
/// whether it was open.
pub(crate) async fn accept(
    db: &impl ConnectionTrait,
    id: Uuid,
    (account, now): (AccountId, i64),
) -> Result<bool, BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::AcceptedAt, Expr::value(now))
        .col_expr(Column::AcceptedBy, Expr::value(account.uuid()))
        .col_expr(Column::Email, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that one was revoked, and forgets to whom it went. Says whether it was open.
pub(crate) async fn revoke(
    db: &impl ConnectionTrait,
    id: Uuid,
    now: i64,
) -> Result<bool, BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(now))
        .col_expr(Column::Email, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Those that an address was invited by and that nobody accepted or revoked.
pub(crate) async fn open_to(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::Email.eq(email))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Forgets to whom those went that were over at a time or before.
pub(crate) async fn forget_addresses(
    db: &impl ConnectionTrait,
    until: i64,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::Email, Expr::value(Option::<String>::None))
        .filter(Column::ExpiresAt.lte(until))
        .filter(Column::Email.is_not_null())
        .exec(db)
        .await?;
    Ok(())
}
