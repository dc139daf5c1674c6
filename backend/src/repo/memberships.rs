//! Memberships.

use chrono::NaiveDate;
use domain::id::{AccountId, OrganisationId};
use domain::organisation::{Membership, Role};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::entity::{account, membership, organisation};
use crate::error::BackendError;
use crate::repo::mandates;
use crate::text;

/// All memberships of an account, those that are over or yet to begin included, first given first;
/// with whether the mandates that they need hold on a day.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
    today: NaiveDate,
) -> Result<Vec<Membership>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(organisation::Entity)
        .filter(membership::Column::AccountId.eq(account.uuid()))
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
        .filter(membership::Column::FromOn.lte(today))
        .filter(
            membership::Column::UntilOn
                .is_null()
                .or(membership::Column::UntilOn.gte(today)),
        )
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
        .filter(membership::Column::FromOn.lte(today))
        .filter(
            membership::Column::UntilOn
                .is_null()
                .or(membership::Column::UntilOn.gte(today)),
        )
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(row, account)| Some((row, account?)))
        .collect())
}

pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    row: membership::Model,
) -> Result<(), BackendError> {
    membership::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Reads a row; whether a mandate holds is not in it.
fn from_row(
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
