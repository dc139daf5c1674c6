//! Whoever is asked proposes something else instead: other days, places or another form.

use domain::arrangement::Arrangement;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use matcher::ScoreCard;
use serde_json::json;

use super::fit::must_fit;
use super::news::tell_of_turn;
use super::propose::Proposer;
use super::transition::store;
use crate::entity::{match_version, matching};
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::MatchNews;
use crate::repo::facts::{self, MatchRecord};
use crate::repo::{corrupt, match_versions};
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// How many proposals a match has at the most: each gives the other side its whole time again.
pub const PROPOSALS: i32 = 20;

/// A proposal of one side.
#[derive(Clone, Copy, Debug)]
pub struct CounterProposal {
    /// Whose.
    pub side: Side,
    /// The number of the proposal that it answers: 0 for what the records say.
    pub answers: i32,
    /// What is proposed.
    pub arrangement: Arrangement,
}

/// Puts another proposal in place of the one that a side is asked about. It is that side's yes; a
/// yes of the other side was to something else and counts no more, so the other side is asked next.
///
/// # Errors
/// [`BackendError::Conflict`] with `other_proposal` where the one that it answers is not the latest
/// any more, `not_asked` where that side's answer is not awaited, `nothing_changed` where it is the
/// same, `days_over` where its last day is over, `no_more_proposals` after [`PROPOSALS`], and `gate`
/// where a record is open no more or has no room left.
pub async fn counter_propose(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    proposal: CounterProposal,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    let side = proposal.side;
    decide(viewer, Action::accept(side), &Subject::Match(&record.facts))?;
    let before = latest(&tx, &record).await?;
    must_answer(before.0, proposal.answers)?;
    if record.facts.awaited() != Some(side) {
        return Err(BackendError::Conflict("not_asked"));
    }
    must_be_possible(&tx, before, &proposal.arrangement)?;
    let by = actor::side(viewer, &record, side)?;
    must_fit(&tx, &record).await?;
    let number = before.0 + 1;
    let row = new_row(&tx, &record, (number, &proposal))?;
    let payload = json!({
        "request": record.row.request_id, "offer": record.row.offer_id, "number": number,
        "starts_on": row.starts_on, "ends_on": row.ends_on, "seats": row.seats,
        "modality": row.modality,
    });
    match_versions::insert(&*tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Match, Occurrence::CounterProposed);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(payload)).await?;
    let record = agreed_by(&tx, record, side).await?;
    Box::pin(tell_of_turn(
        &mut tx,
        &record,
        (MatchNews::Countered, Actor::member(&by)),
    ))
    .await?;
    tx.commit().await
}

/// Refuses what answers another proposal than the latest: somebody was faster.
pub(super) fn must_answer(latest: i32, answers: i32) -> Result<(), BackendError> {
    if latest == answers {
        Ok(())
    } else {
        Err(BackendError::Conflict("other_proposal"))
    }
}

/// The number of the latest proposal, and what it proposes: 0 and what the records say where there
/// is none.
async fn latest(
    tx: &WriteTransaction,
    record: &MatchRecord,
) -> Result<(i32, Arrangement), BackendError> {
    let rows = match_versions::of(&**tx, [record.row.id]).await?;
    if let Some(row) = rows.last() {
        return Ok((row.number, match_versions::arrangement(row)?));
    }
    let card: ScoreCard = text::from_json("matches.card", &record.row.card)?;
    let (request, offer) = (&card.request.content, &card.offer.content);
    Ok((0, Arrangement::of(request, offer)))
}

fn must_be_possible(
    tx: &WriteTransaction,
    (number, before): (i32, Arrangement),
    proposed: &Arrangement,
) -> Result<(), BackendError> {
    let conflict = if number >= PROPOSALS {
        "no_more_proposals"
    } else if proposed.differs_in(&before).is_empty() {
        "nothing_changed"
    } else if proposed.days.is_some_and(|(_, last)| last < tx.today()) {
        "days_over"
    } else {
        return Ok(());
    };
    Err(BackendError::Conflict(conflict))
}

fn new_row(
    tx: &WriteTransaction,
    record: &MatchRecord,
    (number, proposal): (i32, &CounterProposal),
) -> Result<match_version::Model, BackendError> {
    let arrangement = &proposal.arrangement;
    let said = arrangement.days.zip(arrangement.modality);
    let ((starts_on, ends_on), modality) = said.ok_or_else(|| corrupt("match_versions"))?;
    let seats = arrangement.seats.map(i32::try_from).transpose();
    Ok(match_version::Model {
        match_id: record.row.id,
        number,
        side: Proposer::of(proposal.side).to_string(),
        starts_on,
        ends_on,
        seats: seats.map_err(|_| corrupt("match_versions.seats"))?,
        modality: modality.to_string(),
        proposed_at: text::to_micros(tx.now()),
    })
}

/// One side's yes to what it proposes, and no other.
async fn agreed_by(
    tx: &WriteTransaction,
    record: MatchRecord,
    side: Side,
) -> Result<MatchRecord, BackendError> {
    let now = Some(text::to_micros(tx.now()));
    let of = |one: Side| now.filter(|_| one == side);
    let row = matching::Model {
        requester_agreed_at: of(Side::Requester),
        provider_agreed_at: of(Side::Provider),
        acknowledged_at: None,
        ..record.row
    };
    store(tx, row).await
}
