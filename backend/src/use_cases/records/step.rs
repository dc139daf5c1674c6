//! One step in the life of a request or an offer that changes nothing its author wrote.

use domain::event::EventKind;
use domain::lifecycle::{OfferAct, RequestAct};
use domain::organisation::Role;
use domain::policy::{Action, Viewer, decide};
use domain::reason::{ReviewReason, WithdrawReason};
use domain::record::RecordKind;
use domain::reference::Reference;
use serde_json::json;

use super::news::tell_of_step;
use super::reasoned::{Reasoned, Why};
use crate::entity::record;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::RecordFacts;
use crate::repo::{facts, records, review_holds};
use crate::use_cases::matches::supersede_all;
use crate::use_cases::review::must_not_be_anothers;
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// A record, and the version of it that whoever acts was looking at, where that matters.
#[derive(Clone, Copy, Debug)]
pub struct Which<'a> {
    reference: &'a Reference,
    seen: Option<i32>,
}

impl<'a> From<&'a Reference> for Which<'a> {
    fn from(reference: &'a Reference) -> Self {
        let seen = None;
        Self { reference, seen }
    }
}

impl<'a> From<(&'a Reference, i32)> for Which<'a> {
    fn from((reference, seen): (&'a Reference, i32)) -> Self {
        let seen = Some(seen);
        Self { reference, seen }
    }
}

/// What an act gets that is more than a step, such as handing in, which needs a document.
const NOT_PLAIN: Result<(), BackendError> = Err(BackendError::Conflict("not_a_plain_step"));

/// Takes one step in the life of a request. Authenticating publishes it too: its State confirmed
/// who may see it when it submitted.
///
/// # Errors
/// [`BackendError::Refused`] with the states that can be reached; [`BackendError::Invalid`] where
/// a reason or note that the step needs is missing; [`BackendError::Stale`] where another version
/// was looked at than the one that stands; [`BackendError::Conflict`] with `not_a_plain_step` for what takes more than a step: submitting, publishing, merging.
pub async fn step_request(
    backend: &Backend,
    viewer: &Viewer,
    which: impl Into<Which<'_>>,
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
        (RecordKind::Request, which.into()),
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
    which: impl Into<Which<'_>>,
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
    take(
        backend,
        viewer,
        (RecordKind::Offer, which.into()),
        &steps,
        why,
    )
    .await
}

async fn take(
    backend: &Backend,
    viewer: &Viewer,
    (kind, which): (RecordKind, Which<'_>),
    steps: &[(Action, EventKind)],
    why: Why<'_>,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let mut record = facts::record(&*tx, kind, which.reference).await?;
    let current_version = record.row.version;
    for (action, event) in steps {
        decide(viewer, *action, &record.subject())?;
        // Told only to who may take the step.
        if which.seen.is_some_and(|seen| seen != current_version) {
            return Err(BackendError::Stale { current_version });
        }
        let by = actor::for_record(viewer, &record)?;
        if by.role == Role::Reviewer {
            must_not_be_anothers(&tx, viewer, record.id()).await?;
        }
        let actor = Actor::member(&by);
        record = one_step(&mut tx, actor, record, (*event, why)).await?;
    }
    tx.commit().await
}

/// Takes one step that was allowed; what ends a record ends its open matches.
pub(crate) async fn one_step(
    tx: &mut WriteTransaction,
    actor: Actor,
    record: RecordFacts,
    (event, why): (EventKind, Why<'_>),
) -> Result<RecordFacts, BackendError> {
    let after = record.status_after(event)?;
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
    review_holds::end(&**tx, row.id).await?;
    if after.is_final() {
        supersede_all(tx, row.id).await?;
    }
    let record = facts::with_parties(&**tx, row).await?;
    // Boxed: acts take several steps, and would be too large for the stack.
    Box::pin(tell_of_step(tx, &record, (event, actor))).await?;
    Ok(record)
}
