//! The requester ends a bundle as a whole.

use domain::lifecycle::MatchAct;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reason::DeclineReason;
use domain::reference::Reference;

use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::facts;
use crate::use_cases::matches::take;
use crate::use_cases::records::Reasoned;
use crate::{Backend, actor};

/// Says no for the requester to every match of a bundle that stands, with one reason.
///
/// # Errors
/// [`BackendError::Invalid`] where the reason is none of the list; [`BackendError::Conflict`] with
/// `bundle_settled` where the bundle is agreed or over.
pub async fn end_bundle(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let why = why.with_reason_of::<DeclineReason>()?;
    let mut tx = backend.begin().await?;
    let record = facts::bundle(&*tx, reference).await?;
    decide(
        viewer,
        Action::SettleBundle,
        &Subject::Bundle(&record.facts),
    )?;
    if !record.state().may_end() {
        return Err(BackendError::Conflict("bundle_settled"));
    }
    let act = MatchAct::DeclineAsRequester;
    for part in record.standing() {
        decide(viewer, Action::Match(act), &Subject::Match(&part.facts))?;
        let by = actor::side(viewer, part, Side::Requester)?;
        take(&mut tx, part.clone(), act, (Actor::member(&by), why)).await?;
    }
    tx.commit().await
}
