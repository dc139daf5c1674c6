//! Somebody saves what they look for.

use domain::policy::{Action, RecordAction, Subject, Viewer, decide};
use uuid::Uuid;

use super::wanted::{Saved, Wanted, listed};
use crate::Backend;
use crate::entity::saved_search;
use crate::error::BackendError;
use crate::queries::found_now;
use crate::repo::{facts, saved_searches};
use crate::text;

/// How much one person may save: enough for every record of a busy office.
const MOST: u64 = 50;

/// Saves what the viewer looks for; the same once more is the same search. What it finds already is not
/// told.
///
/// # Errors
/// [`BackendError::Conflict`] with `search_wide` where a list is narrowed by nothing, `searches_full`
/// where 50 are saved; [`BackendError::NotFound`] and [`BackendError::Refused`] as the policy says.
pub async fn save_search(
    backend: &Backend,
    viewer: &Viewer,
    wanted: &Wanted,
) -> Result<Uuid, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let id = backend.random().uuid_v7(backend.clock().now());
    let row = saved_search::Model {
        id,
        account_id: account.uuid(),
        created_at: text::to_micros(backend.clock().now()),
        ..of(backend, viewer, wanted).await?
    };
    let own = saved_searches::of_account(backend.db(), account).await?;
    let same = |one: &&saved_search::Model| {
        let what = |row: &saved_search::Model| {
            (
                row.found_kind.clone(),
                row.wanted.clone(),
                row.record_id,
                row.least,
            )
        };
        what(one) == what(&row)
    };
    if let Some(same) = own.iter().find(same) {
        return Ok(same.id);
    }
    // Looked up before the transaction, which is to be short; what opens between the two is told.
    let found = found_now(backend, viewer, &Saved::read(&row)?, None).await?;
    let found: Vec<Uuid> = found.into_iter().collect();
    let tx = backend.begin().await?;
    if saved_searches::count_of(&*tx, account).await? >= MOST {
        return Err(BackendError::Conflict("searches_full"));
    }
    saved_searches::insert(&*tx, row).await?;
    saved_searches::note_found(&*tx, id, &found).await?;
    tx.commit().await?;
    Ok(id)
}

/// The row of what is wanted, without whose it is.
async fn of(
    backend: &Backend,
    viewer: &Viewer,
    wanted: &Wanted,
) -> Result<saved_search::Model, BackendError> {
    let empty = saved_search::Model {
        id: Uuid::nil(),
        account_id: Uuid::nil(),
        found_kind: String::new(),
        wanted: None,
        record_id: None,
        least: None,
        created_at: 0,
    };
    match wanted {
        Wanted::List {
            text: None, terms, ..
        } if terms.is_empty() => Err(BackendError::Conflict("search_wide")),
        Wanted::List { kind, text, terms } => Ok(saved_search::Model {
            found_kind: kind.to_string(),
            wanted: Some(listed(text.as_deref(), terms)?),
            ..empty
        }),
        Wanted::Fits {
            kind,
            reference,
            least,
        } => {
            let record = facts::record(backend.db(), *kind, reference).await?;
            let rank = Action::Record(RecordAction::Rank);
            decide(viewer, rank, &record.subject())?;
            Ok(saved_search::Model {
                found_kind: kind.other().to_string(),
                record_id: Some(record.id()),
                least: i16::try_from(least.points()).ok(),
                ..empty
            })
        }
    }
}
