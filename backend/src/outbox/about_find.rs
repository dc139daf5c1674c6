//! What a message about a find of a saved search says, as the search, the record and the reader stand when it
//! is sent.

use std::collections::BTreeSet;

use domain::id::AccountId;
use uuid::Uuid;

use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::queries::found_now;
use crate::use_cases::searches::Saved;
use crate::{repo, text};

/// `None` where the search is forgotten or another's, or finds the record no more.
pub(super) async fn found_told(
    backend: &Backend,
    (search, record): (Uuid, Uuid),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::saved_searches::find(db, search).await?;
    let (Some(viewer), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    if viewer.account() != Some(AccountId::new(row.account_id)) {
        return Ok(None);
    }
    let saved = Saved::read(&row)?;
    let only = BTreeSet::from([record]);
    if !found_now(backend, &viewer, &saved, Some(&only))
        .await?
        .contains(&record)
    {
        return Ok(None);
    }
    let cited = async |id| {
        let row = repo::records::find(db, id).await?;
        let row = row.ok_or(BackendError::NotFound)?;
        text::parse("records.reference", &row.reference)
    };
    let fits = match row.record_id {
        Some(own) => Some(cited(own).await?),
        None => None,
    };
    let reference = cited(record).await?;
    Ok(Some(Told::Found { reference, fits }))
}
