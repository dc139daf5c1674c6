//! The people who review, as the policy knows them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::AccountId;
use domain::organisation::Membership;
use domain::policy::Viewer;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::memberships::{from_row, reviewers};
use crate::entity::{membership, organisation};
use crate::error::BackendError;
use crate::repo::accounts;

/// Somebody who reviews.
#[derive(Clone, Debug)]
pub(crate) struct ReviewerRow {
    /// Who.
    pub(crate) account: AccountId,
    /// How they are called.
    pub(crate) name: String,
    /// With all that they act for.
    pub(crate) viewer: Viewer,
}

/// Everybody who reviews on a day, by their names, in three statements.
pub(crate) async fn present(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<ReviewerRow>, BackendError> {
    let ids = reviewers(db, today).await?;
    let rows = membership::Entity::find()
        .find_also_related(organisation::Entity)
        .filter(membership::Column::AccountId.is_in(ids.iter().copied()))
        .filter(membership::Column::EndedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let mut acting: BTreeMap<AccountId, Vec<Membership>> = BTreeMap::new();
    for row in rows {
        let own = from_row(row)?;
        acting.entry(own.account).or_default().push(own);
    }
    let mut names = accounts::names(db, ids).await?;
    let mut all: Vec<ReviewerRow> = acting
        .into_iter()
        .filter_map(|(account, own)| {
            Some(ReviewerRow {
                account,
                name: names.remove(&account.uuid())?.0,
                viewer: Viewer::account_with(account, own, today),
            })
        })
        .collect();
    all.sort_by(|one, other| (&one.name, one.account).cmp(&(&other.name, other.account)));
    Ok(all)
}
