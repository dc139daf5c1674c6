//! A side proposes another last day of a project.

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::project::{END_PROPOSALS, END_REASON, checked_text, may_end_on};
use domain::reference::Reference;
use serde_json::json;

use super::end_news::tell_of_proposal;
use super::step::store;
use crate::Backend;
use crate::entity::end_proposal;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{end_proposals, facts};
use crate::text;
use crate::use_cases::matches::Proposer;

/// Proposes another last day to the other side, and says why. Until that side confirms it the day
/// agreed before stands. It takes the place of a proposal that nobody has answered; `answers` is the
/// number of the latest that the proposer knows of, 0 for none.
///
/// # Errors
/// [`BackendError::Conflict`] with `other_proposal` where somebody proposed in between, with what
/// [`may_end_on`] says, and with `end_proposals_full` after [`END_PROPOSALS`];
/// [`BackendError::Invalid`] where the reason is too short or long.
pub async fn propose_end(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    (ends_on, answers): (NaiveDate, i32),
    reason: &str,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    decide(viewer, Action::AgreeEnd, &Subject::Project(&record.facts))?;
    let reason = checked_text("note", reason, END_REASON)
        .map_err(|fault| BackendError::Invalid(vec![fault]))?;
    let before = end_proposals::of(&*tx, record.row.id).await?;
    let latest = before.last().map_or(0, |row| row.number);
    if latest != answers {
        return Err(BackendError::Conflict("other_proposal"));
    }
    let days = (record.row.starts_on, record.row.ends_on);
    may_end_on(ends_on, record.facts.status, days, tx.today()).map_err(BackendError::Conflict)?;
    if latest >= END_PROPOSALS {
        return Err(BackendError::Conflict("end_proposals_full"));
    }
    let (side, by) = record.side_of(viewer)?;
    let row = end_proposal::Model {
        project_id: record.row.id,
        number: latest + 1,
        side: Proposer::of(side).to_string(),
        before_on: record.row.ends_on,
        ends_on,
        reason,
        account_id: by.account.uuid(),
        proposed_at: text::to_micros(tx.now()),
        answer: None,
        answered_at: None,
    };
    let payload = json!({"number": row.number, "before": row.before_on, "after": ends_on});
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::EndProposed);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(payload)).await?;
    end_proposals::insert(&*tx, row.clone()).await?;
    let record = store(&tx, record.row).await?;
    Box::pin(tell_of_proposal(&mut tx, &record, (&row, side), &by)).await?;
    tx.commit().await
}
