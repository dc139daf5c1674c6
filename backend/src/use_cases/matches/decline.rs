//! A party says no.

use domain::lifecycle::MatchAct;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reason::DeclineReason;
use domain::reference::Reference;

use super::transition::take;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::facts;
use crate::use_cases::records::Reasoned;
use crate::{Backend, actor};

/// Says no for one side, with a reason.
///
/// # Errors
/// [`BackendError::Invalid`] where the reason is none of the list.
pub async fn decline(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    side: Side,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let why = why.with_reason_of::<DeclineReason>()?;
    let act = match side {
        Side::Requester => MatchAct::DeclineAsRequester,
        Side::Provider => MatchAct::DeclineAsProvider,
    };
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(viewer, Action::Match(act), &Subject::Match(&record.facts))?;
    let by = actor::side(viewer, &record, side)?;
    take(&mut tx, record, act, (Actor::member(&by), why)).await?;
    tx.commit().await
}
