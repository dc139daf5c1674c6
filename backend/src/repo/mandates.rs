//! Mandates.

use chrono::NaiveDate;
use domain::id::{AccountId, OrganisationId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::entity::mandate::{Column, Entity, Model};
use crate::error::BackendError;

/// Inserts one; where it counts already, its account's sessions get other names.
pub(crate) async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), BackendError> {
    let (account, confirmed_at) = (row.account_id, row.confirmed_at);
    super::insert_row::<Entity>(db, row).await?;
    match confirmed_at {
        Some(now) => super::accounts::rights_changed(db, account, now).await,
        None => Ok(()),
    }
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, BackendError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Notes a second look, by which it counts; its account's sessions get other names. Says whether
/// there was none yet.
pub(crate) async fn confirm(
    db: &impl ConnectionTrait,
    row: &Model,
    (by, now): (AccountId, i64),
) -> Result<bool, BackendError> {
    let done = Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(now))
        .col_expr(Column::ConfirmedBy, Expr::value(by.uuid()))
        .filter(Column::Id.eq(row.id))
        .filter(Column::ConfirmedAt.is_null())
        .exec(db)
        .await?;
    if done.rows_affected != 1 {
        return Ok(false);
    }
    super::accounts::rights_changed(db, row.account_id, now).await?;
    Ok(true)
}

/// For which organisations an account has a mandate on a day, each with the last day of one.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<(Uuid, NaiveDate)>, BackendError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::OrganisationId)
        .column(Column::UntilOn)
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::ConfirmedAt.is_not_null())
        .filter(Column::FromOn.lte(today))
        .filter(Column::UntilOn.gte(today))
        .order_by_desc(Column::UntilOn)
        .into_tuple()
        .all(db)
        .await?)
}

/// All that were recorded for an organisation's people, the latest first.
pub(crate) async fn of_organisation(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::OrganisationId.eq(organisation.uuid()))
        .order_by_desc(Column::RecordedAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?)
}

/// The organisations with a mandate that waits for its second look.
pub(crate) async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<Uuid>, BackendError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::OrganisationId)
        .distinct()
        .filter(Column::ConfirmedAt.is_null())
        .into_tuple()
        .all(db)
        .await?)
}

/// Forgets the references of an account's papers, which may be a person's.
pub(crate) async fn forget_papers(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::Reference, Expr::value(""))
        .filter(Column::AccountId.eq(account.uuid()))
        .exec(db)
        .await?;
    Ok(())
}

/// Those that count and whose last day is one of some days, the first to end first.
pub(crate) async fn ending(
    db: &impl ConnectionTrait,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<Model>, BackendError> {
    Ok(Entity::find()
        .filter(Column::ConfirmedAt.is_not_null())
        .filter(Column::UntilOn.gte(first))
        .filter(Column::UntilOn.lte(last))
        .order_by_asc(Column::UntilOn)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// Whether an account has a mandate for an organisation that counts after a day, without a day
/// between.
pub(crate) async fn goes_on(
    db: &impl ConnectionTrait,
    (account, of): (AccountId, OrganisationId),
    day: NaiveDate,
) -> Result<bool, BackendError> {
    let next = day.succ_opt().unwrap_or(day);
    let later = Entity::find()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::OrganisationId.eq(of.uuid()))
        .filter(Column::ConfirmedAt.is_not_null())
        .filter(Column::FromOn.lte(next))
        .filter(Column::UntilOn.gt(day))
        .count(db)
        .await?;
    Ok(later > 0)
}

/// Notes how many days before its end somebody was warned.
pub(crate) async fn note_warning(
    db: &impl ConnectionTrait,
    id: Uuid,
    days: i32,
) -> Result<(), BackendError> {
    Entity::update_many()
        .col_expr(Column::WarnedDays, Expr::value(days))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}
