//! What a message about two requests that are to become one says, as they and its reader stand when it is
//! sent.

use domain::record::MergeOutcome;
use uuid::Uuid;

use super::letter::MergeNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::records::{Merging, is_told_of_merge};
use crate::{repo, text};

/// `None` where it has moved on, or concerns its reader no more.
pub(super) async fn merge_told(
    backend: &Backend,
    (merge, news): (Uuid, MergeNews),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::request_merges::find(db, merge).await?;
    let (Some(reader), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    let asking = Merging::of((db, backend.clock().today()), row).await?;
    let fresh = match news {
        MergeNews::Asked => MergeOutcome::Open,
        MergeNews::Merged => MergeOutcome::Merged,
        MergeNews::Refused => MergeOutcome::Refused,
    };
    if asking.outcome() != fresh || !is_told_of_merge(&reader, &asking, news) {
        return Ok(None);
    }
    Ok(Some(Told::RequestMerge {
        merged: text::parse("records.reference", &asking.merged.row.reference)?,
        kept: text::parse("records.reference", &asking.kept.row.reference)?,
        news,
    }))
}
