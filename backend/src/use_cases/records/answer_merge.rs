//! The author of a request answers whether it and another become one.

use domain::event::{EventKind, Occurrence};
use domain::lifecycle::RequestAct;
use domain::organisation::Membership;
use domain::policy::{Action, RecordAction, Refusal, Viewer, decide};
use domain::record::{MergeOutcome, MergeParty};
use uuid::Uuid;

use super::ask_to_merge::{event, note};
use super::merge_news::tell;
use super::merging::{Merging, must_be_twins};
use super::reasoned::{Reasoned, Why};
use super::step::one_step;
use crate::error::BackendError;
use crate::event_log::Actor;
use crate::outbox::MergeNews;
use crate::repo::request_merges;
use crate::write::WriteTransaction;
use crate::{Backend, text};

/// Answers for each of the two requests for which the viewer speaks and which has not answered. With the
/// last yes the one goes into the other: its open matches end. One no ends the asking, and needs a note.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such asking or the viewer sees neither request;
/// [`BackendError::Refused`] where they speak for neither; [`BackendError::Conflict`] with `merge_over` where it
/// waits for nobody any more, `merge_answered` where the viewer has answered, and as
/// [`ask_to_merge`](super::ask_to_merge()) where the two can be one no longer.
pub async fn answer_merge(
    backend: &Backend,
    viewer: &Viewer,
    (id, yes): (Uuid, bool),
    given: Option<&str>,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let row = request_merges::find(&*tx, id).await?;
    let row = row.ok_or(BackendError::NotFound)?;
    let asking = Merging::of((&*tx, tx.today()), row).await?;
    must_concern(viewer, &asking)?;
    let given = Reasoned {
        reason: None,
        note: given,
    };
    let why = given.with_note(!yes)?;
    if asking.outcome() != MergeOutcome::Open {
        return Err(BackendError::Conflict("merge_over"));
    }
    let parties = asking.answered_by(viewer);
    let Some((first, by)) = parties.first().copied() else {
        return Err(nothing_to_answer(viewer, &asking));
    };
    // Boxed: it takes several steps, and would be too large for the stack.
    if yes {
        let parties = parties.into_iter().map(|(party, _)| party).collect();
        Box::pin(agree(&mut tx, asking, parties, &by)).await?;
    } else {
        Box::pin(refuse(&mut tx, asking, first, (&by, why))).await?;
    }
    tx.commit().await
}

/// Whoever has nothing to do with either request is told of neither.
fn must_concern(viewer: &Viewer, asking: &Merging) -> Result<(), BackendError> {
    let ask = Action::Record(RecordAction::AskToMerge);
    let decided = |party: MergeParty| decide(viewer, ask, &asking.of_party(party).subject());
    decided(MergeParty::Kept)
        .or_else(|_| decided(MergeParty::Merged))
        .map_err(Into::into)
}

/// Why a viewer whom an open asking concerns has nothing to answer.
fn nothing_to_answer(viewer: &Viewer, asking: &Merging) -> BackendError {
    let speaks = |party: &MergeParty| asking.speaks(viewer, *party).is_some();
    if MergeParty::ALL.iter().any(speaks) {
        BackendError::Conflict("merge_answered")
    } else {
        Refusal::NotAllowed.into()
    }
}

async fn refuse(
    tx: &mut WriteTransaction,
    mut asking: Merging,
    party: MergeParty,
    (by, why): (&Membership, Why<'_>),
) -> Result<(), BackendError> {
    asking.row.refused_at = Some(text::to_micros(tx.now()));
    asking.row.refused_by = Some(party.to_string());
    request_merges::update(&**tx, asking.row.clone()).await?;
    note(tx, &asking, (Occurrence::MergeRefused, by, why)).await?;
    tell(tx, &asking, MergeNews::Refused, by).await
}

async fn agree(
    tx: &mut WriteTransaction,
    mut asking: Merging,
    parties: Vec<MergeParty>,
    by: &Membership,
) -> Result<(), BackendError> {
    must_be_twins(&**tx, (&asking.merged, &asking.kept)).await?;
    for party in parties {
        asking.agree(party, tx.now());
    }
    request_merges::update(&**tx, asking.row.clone()).await?;
    note(tx, &asking, (Occurrence::MergeAgreed, by, Why::default())).await?;
    if asking.outcome() == MergeOutcome::Merged {
        merge(tx, asking, by).await?;
    }
    Ok(())
}

/// Lets the one request go into the other, once both have said yes.
pub(super) async fn merge(
    tx: &mut WriteTransaction,
    mut asking: Merging,
    by: &Membership,
) -> Result<(), BackendError> {
    let step = (EventKind::Request(RequestAct::Merge), Why::default());
    asking.merged = one_step(tx, Actor::member(by), asking.merged, step).await?;
    let into = event(asking.kept.id(), &asking.row, (Occurrence::MergedInto, by));
    tx.append(into).await?;
    tell(tx, &asking, MergeNews::Merged, by).await
}
