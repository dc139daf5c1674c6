//! What the second yes brings about.

use domain::lifecycle::{MatchAct, MatchStatus};

use super::supersede::supersede_unfit;
use super::transition::take;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::facts::MatchRecord;
use crate::use_cases::bundles::agree_if_whole;
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;

/// Agrees a match that waits for nobody any more, which lets both parties see each other's contact,
/// and ends the matches for which it leaves no room. One of a bundle is agreed with the others of it, or
/// not at all.
pub(super) async fn agree_if_both(
    tx: &mut WriteTransaction,
    record: MatchRecord,
    by: Actor,
) -> Result<(), BackendError> {
    let facts = &record.facts;
    let both = facts.requester_agreed && facts.provider_agreed;
    if facts.status != MatchStatus::Offered || !both {
        return Ok(());
    }
    if let Some(bundle) = record.row.bundle_id {
        return Box::pin(agree_if_whole(tx, bundle, by)).await;
    }
    let record = take(tx, record, MatchAct::Agree, (by, Why::default())).await?;
    supersede_unfit(tx, &record).await
}
