//! A reviewer decides on a proposed match.

use domain::lifecycle::{MatchAct, MatchStatus};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::reason::DismissReason;
use domain::reference::Reference;

use super::agree::agree_if_both;
use super::fit::must_fit;
use super::transition::take;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::repo::facts::{self, MatchRecord};
use crate::use_cases::records::{Reasoned, Why};
use crate::use_cases::review::must_not_be_anothers;
use crate::write::WriteTransaction;
use crate::{Backend, actor};

/// Begins the review, and leaves the decision for later.
///
/// # Errors
/// As [`endorse`].
pub async fn take_up(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    let record = step(&mut tx, viewer, record, (MatchAct::Review, Why::default())).await?;
    must_not_be_anothers(&tx, viewer, record.row.id).await?;
    must_fit(&tx, &record).await?;
    tx.commit().await
}

/// Finds nothing against a match: whoever has not said yes is asked, the requester first.
///
/// # Errors
/// [`BackendError::Refused`] where the reviewer has an interest, or it was decided already;
/// [`BackendError::Conflict`] with `gate` where a record is open no more, or has no room left.
pub async fn endorse(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    note: Option<&str>,
) -> Result<(), BackendError> {
    let why = Reasoned { reason: None, note }.with_note(false)?;
    let acts = [(MatchAct::Endorse, why), (MatchAct::Offer, Why::default())];
    review(backend, viewer, reference, &acts).await
}

/// Finds something against a match: identity, duplication or a conflict of interest, never the
/// merits of cooperation between two States.
///
/// # Errors
/// As [`endorse`]; [`BackendError::Invalid`] where the reason is none of the list.
pub async fn dismiss(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    why: Reasoned<'_>,
) -> Result<(), BackendError> {
    let why = why.with_reason_of::<DismissReason>()?;
    review(backend, viewer, reference, &[(MatchAct::Dismiss, why)]).await
}

async fn review(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    acts: &[(MatchAct, Why<'_>)],
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let mut record = facts::a_match(&*tx, reference).await?;
    let passes = !acts.iter().any(|(act, _)| *act == MatchAct::Dismiss);
    if record.facts.status == MatchStatus::Proposed {
        record = step(&mut tx, viewer, record, (MatchAct::Review, Why::default())).await?;
    }
    // Before anything else is told of it: to whoever may not decide, and of what is decided already.
    if let Some((first, _)) = acts.first() {
        let subject = Subject::Match(&record.facts);
        decide(viewer, Action::Match(*first), &subject)?;
    }
    if passes {
        must_fit(&tx, &record).await?;
    }
    must_not_be_anothers(&tx, viewer, record.row.id).await?;
    for (act, why) in acts {
        record = step(&mut tx, viewer, record, (*act, *why)).await?;
    }
    // Both may have said yes by themselves; then nobody is left to be asked.
    let by = actor::reviewer(viewer)?;
    Box::pin(agree_if_both(&mut tx, record, Actor::member(&by))).await?;
    tx.commit().await
}

async fn step(
    tx: &mut WriteTransaction,
    viewer: &Viewer,
    record: MatchRecord,
    (act, why): (MatchAct, Why<'_>),
) -> Result<MatchRecord, BackendError> {
    decide(viewer, Action::Match(act), &Subject::Match(&record.facts))?;
    let by = actor::reviewer(viewer)?;
    take(tx, record, act, (Actor::member(&by), why)).await
}
