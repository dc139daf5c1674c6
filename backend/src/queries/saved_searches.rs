//! What the viewer looks for and wants to be told of.

use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use matcher::Score;
use uuid::Uuid;

use super::browse::Browse;
use crate::Backend;
use crate::error::BackendError;
use crate::repo::{facts, saved_searches as repo};
use crate::text;
use crate::use_cases::searches::Saved;

/// What a search looks for.
#[derive(Clone, Debug)]
pub enum SearchedFor {
    /// What a list has.
    List(Browse),
    /// What fits a record.
    Fits {
        /// Of which kind the record is.
        kind: RecordKind,
        /// How to cite it.
        reference: Reference,
        /// By how many points at least.
        least: Score,
    },
}

/// A search that the viewer saved.
#[derive(Clone, Debug)]
pub struct SavedSearch {
    /// Its id.
    pub id: Uuid,
    /// What it looks for.
    pub searched: SearchedFor,
}

/// Lists what the viewer saved, oldest first.
///
/// # Errors
/// [`BackendError::Refused`] where nobody is signed in.
pub async fn saved_searches(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<SavedSearch>, BackendError> {
    decide(viewer, Action::UseAccount, &Subject::Platform)?;
    let account = viewer.account().ok_or(BackendError::NotFound)?;
    let rows = repo::of_account(backend.db(), account).await?;
    let of = rows.iter().filter_map(|row| row.record_id);
    let records = facts::records_by_id(backend.db(), of.collect::<Vec<_>>()).await?;
    let mut saved = Vec::new();
    for row in rows {
        let searched = match Saved::read(&row)? {
            Saved::List(ask) => SearchedFor::List(ask),
            Saved::Fits(kind, record, least) => {
                let Some(record) = records.get(&record) else {
                    continue;
                };
                let reference = text::parse("records.reference", &record.row.reference)?;
                SearchedFor::Fits {
                    kind,
                    reference,
                    least,
                }
            }
        };
        saved.push(SavedSearch {
            id: row.id,
            searched,
        });
    }
    Ok(saved)
}
