//! Memberships.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Membership, Role};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::{account, membership, organisation};
use crate::error::BackendError;
use crate::repo::mandates;
use crate::text;

/// Memberships that nobody ended and whose last day, if any, is not over.
pub(crate) fn not_over(today: NaiveDate) -> Condition {
    let last_day = membership::Column::UntilOn;
    Condition::all()
        .add(membership::Column::EndedAt.is_null())
        .add(last_day.is_null().or(last_day.gte(today)))
}

/// Memberships that hold on a day.
fn holds(today: NaiveDate) -> Condition {
    not_over(today).add(membership::Column::FromOn.lte(today))
}

/// The memberships of an account that nobody ended, those whose days are over or yet to come
/// included, first given first; with whether the mandates that they need hold on a day.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<Membership>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(organisation::Entity)
        .filter(membership::Column::AccountId.eq(account.uuid()))
        .filter(membership::Column::EndedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let mut memberships = rows
        .into_iter()
        .map(from_row)
        .collect::<Result<Vec<_>, _>>()?;
    if memberships.iter().all(|own| own.mandated) {
        return Ok(memberships);
    }
    let mandates = mandates::of_account(db, account, today).await?;
    for own in memberships.iter_mut().filter(|own| !own.mandated) {
        own.mandated = mandates
            .iter()
            .any(|(organisation, _)| *organisation == own.organisation.uuid());
    }
    Ok(memberships)
}

/// The accounts that act for an organisation in a role on a day and are not disabled, first given
/// first.
pub(crate) async fn present(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
    role: Role,
    today: NaiveDate,
) -> Result<Vec<account::Model>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(account::Entity)
        .filter(membership::Column::OrganisationId.eq(organisation.uuid()))
        .filter(membership::Column::Role.eq(role.code()))
        .filter(holds(today))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(_, account)| account)
        .collect())
}

/// Who acts for an organisation on a day in whatever role and is not disabled, first given first.
pub(crate) async fn of_organisation(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
    today: NaiveDate,
) -> Result<Vec<(membership::Model, account::Model)>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(account::Entity)
        .filter(membership::Column::OrganisationId.eq(organisation.uuid()))
        .filter(holds(today))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(row, account)| Some((row, account?)))
        .collect())
}

/// Who acted for an organisation and does no more on a day, the person not being forgotten.
pub(crate) async fn formerly_of(
    db: &impl ConnectionTrait,
    organisation: OrganisationId,
    today: NaiveDate,
) -> Result<Vec<(membership::Model, account::Model)>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(account::Entity)
        .filter(membership::Column::OrganisationId.eq(organisation.uuid()))
        .filter(not_over(today).not())
        .filter(account::Column::ErasedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(row, account)| Some((row, account?)))
        .collect())
}

/// The people who review on a day and are not disabled, first given first.
pub(crate) async fn reviewing(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<account::Model>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(account::Entity)
        .filter(membership::Column::Role.eq(Role::Reviewer.code()))
        .filter(holds(today))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(_, account)| account)
        .collect())
}

/// The accounts that review on a day and are not disabled.
pub(crate) async fn reviewers(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<BTreeSet<Uuid>, BackendError> {
    let rows: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .left_join(account::Entity)
        .filter(membership::Column::Role.eq(Role::Reviewer.code()))
        .filter(holds(today))
        .filter(account::Column::DisabledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Ends a membership now; its account's sessions get other names. A server of the version before goes by its last day, which is today at
/// the latest, or its first where that is to come.
pub(crate) async fn end(
    db: &impl ConnectionTrait,
    row: &membership::Model,
    (today, now): (NaiveDate, i64),
) -> Result<(), BackendError> {
    let last_day = row.until_on.map_or(today, |until| Ord::min(until, today));
    membership::Entity::update_many()
        .col_expr(
            membership::Column::UntilOn,
            Expr::value(Ord::max(last_day, row.from_on)),
        )
        .col_expr(membership::Column::EndedAt, Expr::value(now))
        .filter(membership::Column::Id.eq(row.id))
        .filter(membership::Column::EndedAt.is_null())
        .exec(db)
        .await?;
    super::accounts::rights_changed(db, row.account_id, now).await
}

/// The rows of an account that nobody ended and whose days are not over.
pub(crate) async fn rows_of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<membership::Model>, BackendError> {
    Ok(membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.uuid()))
        .filter(not_over(today))
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?)
}

/// One, by its id, while nobody ended it and its days are not over.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
    today: NaiveDate,
) -> Result<Option<membership::Model>, BackendError> {
    Ok(membership::Entity::find_by_id(id)
        .filter(not_over(today))
        .one(db)
        .await?)
}

/// Inserts one, which counts from now on: its account's sessions get other names.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: membership::Model,
    now: i64,
) -> Result<(), BackendError> {
    let account = row.account_id;
    super::insert_row::<membership::Entity>(db, row).await?;
    super::accounts::rights_changed(db, account, now).await
}

/// Reads a row; whether a mandate holds is not in it.
pub(super) fn from_row(
    (row, of): (membership::Model, Option<organisation::Model>),
) -> Result<Membership, BackendError> {
    let state = of.and_then(|of| of.state);
    let role = text::parse("memberships.role", &row.role)?;
    Ok(Membership {
        account: AccountId::new(row.account_id),
        organisation: OrganisationId::new(row.organisation_id),
        state: text::parse_option("organisations.state", state.as_deref())?,
        role,
        from: row.from_on,
        until: row.until_on,
        mandated: role != Role::FocalPoint,
    })
}
