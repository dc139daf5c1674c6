//! Every query, by aggregate.
//!
//! The rules here: a function takes `&impl ConnectionTrait`, so that it works inside a transaction
//! and outside; `find` gives `None` where there is nothing; an update checks that it met a row, and
//! the version where the row has one, because an update that meets none is silent otherwise.

pub(crate) mod accounts;
pub(crate) mod authenticators;
pub(crate) mod bundles;
pub(crate) mod couples;
pub(crate) mod drafts;
pub(crate) mod end_proposals;
pub(crate) mod facts;
pub(crate) mod follow_ups;
pub(crate) mod installation;
pub(crate) mod invitations;
pub(crate) mod known_devices;
pub(crate) mod links;
pub(crate) mod mandates;
pub(crate) mod match_reminders;
pub(crate) mod match_states;
pub(crate) mod match_versions;
pub(crate) mod matches;
pub(crate) mod matching;
pub(crate) mod memberships;
pub(crate) mod notices;
pub(crate) mod organisations;
pub(crate) mod outbox;
pub(crate) mod paces;
pub(crate) mod passkeys;
pub(crate) mod plan_runs;
pub(crate) mod project_entries;
pub(crate) mod project_joins;
pub(crate) mod project_parts;
pub(crate) mod projects;
pub(crate) mod rate_limits;
pub(crate) mod records;
pub(crate) mod recovery_codes;
pub(crate) mod references;
pub(crate) mod request_merges;
pub(crate) mod review_holds;
pub(crate) mod reviewers;
pub(crate) mod saved_plans;
pub(crate) mod saved_searches;
pub(crate) mod sessions;
pub(crate) mod sign_in_steps;
pub(crate) mod terms;
pub(crate) mod versions;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};
use uuid::Uuid;

use crate::error::BackendError;

/// Inserts a row whose id is its own: nobody else can have inserted it.
async fn insert_row<E>(db: &impl ConnectionTrait, row: E::Model) -> Result<(), BackendError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    E::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Says `NotFound` where a statement about one row met none.
fn met_one(rows_affected: u64) -> Result<(), BackendError> {
    if rows_affected == 1 {
        Ok(())
    } else {
        Err(BackendError::NotFound)
    }
}

/// Stores all columns of a row where the stored version is still the one that was read. The row
/// says itself which version it is from now on.
///
/// `Stale` where somebody saved in between, `NotFound` where there is no such row.
async fn update_version<E>(
    db: &impl ConnectionTrait,
    row: E::Model,
    (id_column, id): (E::Column, Uuid),
    (version_column, read_version): (E::Column, i32),
) -> Result<(), BackendError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let met = E::update_many()
        .set(row.into_active_model().reset_all())
        .filter(id_column.eq(id))
        .filter(version_column.eq(read_version))
        .exec(db)
        .await?
        .rows_affected;
    if met > 0 {
        return Ok(());
    }
    let stored = E::find()
        .select_only()
        .column(version_column)
        .filter(id_column.eq(id))
        .into_tuple()
        .one(db)
        .await?;
    Err(match stored {
        Some(current_version) => BackendError::Stale { current_version },
        None => BackendError::NotFound,
    })
}

/// What is stored and cannot be read.
pub(crate) fn corrupt(what: &str) -> BackendError {
    BackendError::Corrupt {
        what: what.to_owned(),
    }
}
