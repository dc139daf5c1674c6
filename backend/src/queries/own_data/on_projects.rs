//! What a person wrote on projects.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{follow_up, project, project_entry, project_feedback, project_update};
use crate::error::BackendError;
use crate::repo::end_proposals;
use crate::text;

/// A report on a project.
#[derive(Clone, Debug, Serialize)]
pub struct OwnReport {
    /// The reference of the project.
    pub project: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Their words.
    pub text: String,
}

/// Something that they wrote into a project's record.
#[derive(Clone, Debug, Serialize)]
pub struct OwnEntry {
    /// The reference of the project.
    pub project: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says.
    pub entry: Value,
}

/// Their reports on projects.
pub(super) async fn reports(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnReport>, BackendError> {
    let rows = project_update::Entity::find()
        .filter(project_update::Column::AccountId.eq(account.uuid()))
        .order_by_asc(project_update::Column::CreatedAt)
        .all(db)
        .await?;
    let references = references(db, rows.iter().map(|row| row.project_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnReport {
                project: references.get(&row.project_id).cloned().unwrap_or_default(),
                at: text::from_micros("project_updates.created_at", row.created_at)?,
                text: row.text,
            })
        })
        .collect()
}

/// Why they proposed other last days of projects.
pub(super) async fn proposed_ends(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnReport>, BackendError> {
    let rows = end_proposals::by(db, account).await?;
    let references = references(db, rows.iter().map(|row| row.project_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnReport {
                project: references.get(&row.project_id).cloned().unwrap_or_default(),
                at: text::from_micros("end_proposals.proposed_at", row.proposed_at)?,
                text: row.reason,
            })
        })
        .collect()
}

/// What they wrote into the records of projects, whether it still stands or not, and what they
/// answered once projects were delivered.
pub(super) async fn entries(
    db: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<OwnEntry>, BackendError> {
    let rows = project_entry::Entity::find()
        .filter(project_entry::Column::AccountId.eq(account.uuid()))
        .order_by_asc(project_entry::Column::CreatedAt)
        .order_by_asc(project_entry::Column::Id)
        .all(db)
        .await?;
    let answers = follow_up::Entity::find()
        .filter(follow_up::Column::AccountId.eq(account.uuid()))
        .order_by_asc(follow_up::Column::AnsweredAt)
        .all(db)
        .await?;
    let feedback = project_feedback::Entity::find()
        .filter(project_feedback::Column::AccountId.eq(account.uuid()))
        .order_by_asc(project_feedback::Column::CreatedAt)
        .all(db)
        .await?;
    let rows = rows
        .into_iter()
        .map(|row| (row.project_id, row.created_at, row.body));
    let answers = answers
        .into_iter()
        .filter_map(|row| Some((row.project_id, row.answered_at?, row.body?)));
    let feedback = feedback
        .into_iter()
        .map(|row| (row.project_id, row.created_at, row.body));
    let all: Vec<(Uuid, i64, String)> = rows.chain(answers).chain(feedback).collect();
    let references = references(db, all.iter().map(|(project, ..)| *project)).await?;
    all.into_iter()
        .map(|(project, at, body)| {
            Ok(OwnEntry {
                project: references.get(&project).cloned().unwrap_or_default(),
                at: text::from_micros("project_entries.created_at", at)?,
                entry: text::from_json("project_entries.body", &body)?,
            })
        })
        .collect()
}

/// What some projects are cited as.
async fn references(
    db: &impl ConnectionTrait,
    projects: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, BackendError> {
    let found: Vec<(Uuid, String)> = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .column(project::Column::Reference)
        .filter(project::Column::Id.is_in(projects.collect::<Vec<_>>()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
