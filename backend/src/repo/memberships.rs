//! Memberships.

use domain::id::{AccountId, OrganisationId};
use domain::organisation::Membership;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::entity::{membership, organisation};
use crate::error::BackendError;
use crate::text;

/// All memberships of an account, those that are over or yet to begin included, first given first.
pub(crate) async fn of_account(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Membership>, BackendError> {
    let rows = membership::Entity::find()
        .find_also_related(organisation::Entity)
        .filter(membership::Column::AccountId.eq(account.uuid()))
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
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

fn from_row(
    (row, of): (membership::Model, Option<organisation::Model>),
) -> Result<Membership, BackendError> {
    let state = of.and_then(|of| of.state);
    Ok(Membership {
        account: AccountId::new(row.account_id),
        organisation: OrganisationId::new(row.organisation_id),
        state: text::parse_option("organisations.state", state.as_deref())?,
        role: text::parse("memberships.role", &row.role)?,
        from: row.from_on,
        until: row.until_on,
    })
}
