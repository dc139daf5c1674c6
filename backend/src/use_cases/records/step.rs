//! One step in the life of a request or an offer that changes nothing its author wrote.

use domain::event::EventKind;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::policy::{Action, Viewer, decide};
use domain::reason::{ReviewReason, WithdrawReason};
use domain::record::RecordKind;
use domain::reference::Reference;
use serde_json::json;

use super::reasoned::{Reasoned, Why};
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::RecordFacts;
use crate::repo::{facts, records};
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// What an act gets that is more than a step, such as handing in, which needs a document.
const NOT_PLAIN: Result<(), BackendError> = Err(BackendError::Conflict("not_a_plain_step"));

/// Takes one step in the life of a request. Authenticating publishes it too: its State confirmed
/// who may see it when it submitted.
///
/// # Errors
/// [`BackendError::Refused`] with the states that can be reached; [`BackendError::Invalid`] where
/// a reason or note that the step needs is missing; [`BackendError::Conflict`] with
/// `not_a_plain_step` for what takes more than a step: submitting, publishing, merging.
pub async fn step_request(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    act: RequestAct,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let why = match act {
        RequestAct::Submit | RequestAct::Publish | RequestAct::Merge => return NOT_PLAIN,
        RequestAct::Decline => why.with_reason_of::<ReviewReason>()?,
        RequestAct::Withdraw => why.with_reason_of::<WithdrawReason>()?,
        _ => why.with_note(act == RequestAct::AskClarification)?,
    };
    let acts: &[RequestAct] = match act {
        RequestAct::Authenticate => &[RequestAct::Authenticate, RequestAct::Publish],
        _ => &[act],
    };
    let steps: Vec<_> = acts
        .iter()
        .map(|act| (Action::Request(*act), EventKind::Request(*act)))
        .collect();
    take(
        backend,
        viewer,
        (RecordKind::Request, reference),
        &steps,
        why,
    )
    .await
}

/// Takes one step in the life of an offer. Verifying publishes it too.
///
/// # Errors
/// As [`step_request`].
pub async fn step_offer(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    act: OfferAct,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let why = match act {
        OfferAct::Submit | OfferAct::Publish | OfferAct::Amend => return NOT_PLAIN,
        OfferAct::Return => why.with_reason_of::<ReviewReason>()?,
        OfferAct::Withdraw => why.with_reason_of::<WithdrawReason>()?,
        _ => why.with_note(false)?,
    };
    let acts: &[OfferAct] = match act {
        OfferAct::Verify => &[OfferAct::Verify, OfferAct::Publish],
        _ => &[act],
    };
    let steps: Vec<_> = acts
        .iter()
        .map(|act| (Action::Offer(*act), EventKind::Offer(*act)))
        .collect();
    take(backend, viewer, (RecordKind::Offer, reference), &steps, why).await
}

async fn take(
    backend: &Backend,
    viewer: &Viewer,
    (kind, reference): (RecordKind, &Reference),
    steps: &[(Action, EventKind)],
    why: Why<'_>,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let mut record = facts::record(&*tx, kind, reference).await?;
    for (action, event) in steps {
        decide(viewer, *action, &record.subject())?;
        record = one_step(&mut tx, viewer, record, (*event, why)).await?;
    }
    tx.commit().await
}

async fn one_step(
    tx: &mut WriteTransaction,
    viewer: &Viewer,
    record: RecordFacts,
    (event, why): (EventKind, Why<'_>),
) -> Result<RecordFacts, BackendError> {
    let after = record.status_after(event)?;
    let actor = Actor::member(&actor::for_record(viewer, &record)?);
    let payload = json!({"before": record.row.status, "after": after.code()});
    tx.append(
        why.given_for(NewEvent::new(event, record.id(), actor))
            .payload(payload),
    )
    .await?;
    let now = text::to_micros(tx.now());
    let published = after.is_published().then_some(now);
    let row = record::Model {
        status: after.code().to_owned(),
        status_since: now,
        updated_at: now,
        published_at: record.row.published_at.or(published),
        ..record.row
    };
    records::update(&**tx, row.clone(), row.version).await?;
    facts::with_parties(&**tx, row).await
}
