//! What somebody was told, and how soon they want to be.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use crate::entity::notice;
use crate::error::BackendError;
use crate::{repo, text};

/// One thing that they were told on their own page.
#[derive(Clone, Debug, Serialize)]
pub struct OwnNotice {
    /// The code of its kind.
    pub kind: String,
    /// When they were told.
    pub told_at: DateTime<Utc>,
    /// When they read it.
    pub read_at: Option<DateTime<Utc>>,
}

/// A plan that they saved.
#[derive(Clone, Debug, Serialize)]
pub struct OwnPlan {
    /// What they called it.
    pub name: String,
    /// When they saved it.
    pub saved_at: DateTime<Utc>,
}

pub(super) async fn plans(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnPlan>, BackendError> {
    let heads = repo::saved_plans::heads_by(db, account.uuid()).await?;
    let own = heads.into_iter().map(|(_, _, name, _, at, _)| {
        let saved_at = text::from_micros("saved_plans.made_at", at)?;
        Ok(OwnPlan { name, saved_at })
    });
    own.collect()
}

/// A search that they saved.
#[derive(Clone, Debug, Serialize)]
pub struct OwnSearch {
    /// What is found: `request` or `offer`.
    pub found: String,
    /// Words and terms, as JSON, where it is for what a list has.
    pub wanted: Option<String>,
    /// By how many points something is to fit one of their records, where it is for that.
    pub least: Option<i16>,
    /// When they saved it.
    pub saved_at: DateTime<Utc>,
}

pub(super) async fn searches(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnSearch>, BackendError> {
    let rows = repo::saved_searches::of_account(db, account).await?;
    let own = rows.into_iter().map(|row| {
        Ok(OwnSearch {
            saved_at: text::from_micros("saved_searches.created_at", row.created_at)?,
            found: row.found_kind,
            wanted: row.wanted,
            least: row.least,
        })
    });
    own.collect()
}

pub(super) async fn notices(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnNotice>, BackendError> {
    let rows = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(account.uuid()))
        .order_by_asc(notice::Column::CreatedAt)
        .order_by_asc(notice::Column::Id)
        .all(db)
        .await?;
    let told = |row: notice::Model| {
        Ok(OwnNotice {
            told_at: text::from_micros("notices.created_at", row.created_at)?,
            read_at: text::moment_option("notices.read_at", row.read_at)?,
            kind: row.kind,
        })
    };
    rows.into_iter().map(told).collect()
}

/// The pace of each kind, by their codes.
pub(super) async fn how_soon(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<BTreeMap<String, String>, BackendError> {
    let paces = repo::notices::paces(db, account.uuid()).await?;
    let codes = paces.into_iter();
    Ok(codes
        .map(|(kind, pace)| (kind.to_string(), pace.to_string()))
        .collect())
}
