//! What waits for a reviewer is taken, let go and handed on, so that no two work at the same.
//!
//! Taking changes nothing about a record; whoever has an interest cannot take it, and whoever's
//! rights change has nothing any more. What is taken by another is decided by nobody else before
//! they take it over, which is noted. A decision ends it.

mod hand_on;
mod held;
mod plan_run;
mod release;
mod save_plan;
mod several;
mod stop_plan;
mod subject;
mod take;

pub use hand_on::hand_on;
pub(crate) use held::must_not_be_anothers;
pub use plan_run::{PlanRun, claim_plan_run, make_left_plans, make_plan};
pub use release::release;
pub use save_plan::{PLAN_NAME, PlanSaved, begin_plan, save_plan};
pub use several::Several;
pub use stop_plan::stop_plan;
pub(crate) use subject::{AwaitedFacts, mandate_subject};
pub use take::take;

use domain::event::{EventKind, Occurrence};
use domain::id::AccountId;
use domain::organisation::Membership;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::review::Awaited;
use serde_json::json;

use crate::actor;
use crate::entity::review_hold;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::review_holds;
use crate::text;
use crate::write::WriteTransaction;

/// The viewer as a reviewer.
///
/// # Errors
/// [`BackendError::Refused`] where they are none.
fn reviewing(viewer: &Viewer) -> Result<Membership, BackendError> {
    decide(viewer, Action::ReadQueue, &Subject::Platform)?;
    actor::reviewer(viewer)
}

/// Gives what waits to a reviewer who may decide about it, and notes it.
async fn give(
    tx: &mut WriteTransaction,
    (awaited, facts): (Awaited, &AwaitedFacts),
    to: AccountId,
    (by, what): (&Membership, Occurrence),
) -> Result<(), BackendError> {
    let row = review_hold::Model {
        subject_id: awaited.id,
        waiting: awaited.waiting.to_string(),
        account_id: to.uuid(),
        taken_at: text::to_micros(tx.now()),
    };
    review_holds::give(&**tx, row).await?;
    let payload = json!({"waiting": awaited.waiting, "to": to});
    note(tx, facts, (by, what), payload).await
}

/// Notes what was done with what waits.
async fn note(
    tx: &mut WriteTransaction,
    facts: &AwaitedFacts,
    (by, what): (&Membership, Occurrence),
    payload: serde_json::Value,
) -> Result<(), BackendError> {
    let (kind, id) = facts.in_log();
    let event = NewEvent::new(EventKind::Other(kind, what), id, Actor::member(by));
    tx.append(event.payload(payload)).await.map(drop)
}
