//! One step of a match, written down: the row and the event.

use domain::event::EventKind;
use domain::lifecycle::{Lifecycle, MatchAct};
use domain::policy::Refusal;
use serde_json::json;

use super::news::tell_of_step;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::{self, MatchRecord};
use crate::repo::{matches, review_holds};
use crate::text;
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;

/// Takes a step that the policy allowed, and gives the match as it stands then.
pub(crate) async fn take(
    tx: &mut WriteTransaction,
    record: MatchRecord,
    act: MatchAct,
    (by, why): (Actor, Why<'_>),
) -> Result<MatchRecord, BackendError> {
    let before = record.facts.status;
    let after = before.after(act).map_err(Refusal::State)?;
    let payload = json!({
        "request": record.row.request_id, "offer": record.row.offer_id,
        "before": before, "after": after,
    });
    let event = NewEvent::new(EventKind::Match(act), record.row.id, by);
    tx.append(why.given_for(event).payload(payload)).await?;
    if !after.is_in_review() {
        review_holds::end(&**tx, record.row.id).await?;
    }
    let now = text::to_micros(tx.now());
    let offered = (act == MatchAct::Offer).then_some(now);
    let record = store(
        tx,
        matching::Model {
            status: after.to_string(),
            status_since: now,
            offered_at: record.row.offered_at.or(offered),
            ..record.row
        },
    )
    .await?;
    // Boxed: acts take several steps, and would be too large for the stack.
    Box::pin(tell_of_step(tx, &record, (act, by))).await?;
    Ok(record)
}

/// Stores a match's row, and gives the match as it stands then.
pub(super) async fn store(
    tx: &WriteTransaction,
    row: matching::Model,
) -> Result<MatchRecord, BackendError> {
    let version = row.version + 1;
    matches::update(&**tx, row.clone()).await?;
    Box::pin(facts::match_of(&**tx, matching::Model { version, ..row })).await
}
