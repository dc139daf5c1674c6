//! A party says yes.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use serde_json::json;

use super::agree::agree_if_both;
use super::counter_propose::must_answer;
use super::fit::must_fit;
use super::news::tell_of_turn;
use super::transition::store;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::MatchNews;
use crate::repo::{facts, match_versions};
use crate::{Backend, actor, text};

/// A yes: of which side, and to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yes {
    /// Whose.
    pub side: Side,
    /// The number of the proposal that it is to: 0 for what the records say.
    pub to: i32,
}

impl From<Side> for Yes {
    /// To what the records say.
    fn from(side: Side) -> Self {
        Self { side, to: 0 }
    }
}

/// Says yes for one side. With the second yes the match is agreed, and the same transaction lets
/// both parties see each other's contact.
///
/// # Errors
/// [`BackendError::Conflict`] with `other_proposal` where it is not to the latest proposal, with
/// `not_asked` where that side's answer is not awaited, with `gate` where a record is open no more or
/// has no room left.
pub async fn accept(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    yes: impl Into<Yes>,
) -> Result<(), BackendError> {
    let Yes { side, to } = yes.into();
    let said = match side {
        Side::Requester => Occurrence::RequesterAgreed,
        Side::Provider => Occurrence::ProviderAgreed,
    };
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(viewer, Action::accept(side), &Subject::Match(&record.facts))?;
    let proposals = match_versions::of(&*tx, [record.row.id]).await?;
    must_answer(proposals.last().map_or(0, |latest| latest.number), to)?;
    if record.facts.awaited() != Some(side) {
        return Err(BackendError::Conflict("not_asked"));
    }
    let by = actor::side(viewer, &record, side)?;
    must_fit(&tx, &record).await?;
    let now = Some(text::to_micros(tx.now()));
    let row = match side {
        // The next to be asked has acknowledged nothing yet.
        Side::Requester => matching::Model {
            requester_agreed_at: now,
            acknowledged_at: None,
            ..record.row
        },
        Side::Provider => matching::Model {
            provider_agreed_at: now,
            acknowledged_at: None,
            ..record.row
        },
    };
    let payload = json!({"request": row.request_id, "offer": row.offer_id});
    let kind = EventKind::Other(SubjectKind::Match, said);
    tx.append(NewEvent::new(kind, row.id, Actor::member(&by)).payload(payload))
        .await?;
    let record = store(&tx, row).await?;
    if record.facts.awaited().is_some() {
        Box::pin(tell_of_turn(
            &mut tx,
            &record,
            (MatchNews::Turn, Actor::member(&by)),
        ))
        .await?;
    }
    Box::pin(agree_if_both(&mut tx, record, Actor::member(&by))).await?;
    tx.commit().await
}
