//! A party to a match, or its reviewer, asks the others something, or answers.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::OrganisationId;
use domain::mask::Asker;
use domain::organisation::{Membership, Role};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::checked_text;
use domain::reference::Reference;
use sea_orm::ConnectionTrait;
use serde_json::json;

use super::news::tell_of_message;
use super::transition::store;
use crate::entity::matching;
use crate::error::BackendError;
use crate::event_log::{self, Actor, NewEvent};
use crate::outbox::MatchNews;
use crate::repo::facts::{self, MatchRecord};
use crate::repo::organisations;
use crate::{Backend, actor, text};

/// The length of a question or an answer, in characters.
pub const MESSAGE: (u32, u32) = (1, 2_000);

/// Says something to everybody who sees a match: an answer where the last to speak asked and was
/// another, else a question. Of the side that is asked for its yes, it also says that the question
/// arrived.
///
/// # Errors
/// [`BackendError::Invalid`] where the text is empty, too long, or names the State of a masked
/// request; [`BackendError::Conflict`] with `no_more_questions` once the match is agreed or over.
pub async fn clarify(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    said: &str,
) -> Result<(), BackendError> {
    let said = checked_text("text", said, MESSAGE).map_err(one)?;
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(viewer, Action::Clarify, &Subject::Match(&record.facts))?;
    if !record.facts.status.is_open_to_questions() {
        return Err(BackendError::Conflict("no_more_questions"));
    }
    let (by, side) = speaker(viewer, &record)?;
    if side != Some(Side::Provider) {
        names_nobody(&*tx, &record, &said).await?;
    }
    let thread = Thread::read(&*tx, &record).await?;
    let (occurrence, news) = if thread.waits_for(by.organisation) {
        (Occurrence::Answered, MatchNews::Answered)
    } else {
        (Occurrence::Asked, MatchNews::Asked)
    };
    let kind = EventKind::Other(SubjectKind::Match, occurrence);
    let payload = json!({"request": record.row.request_id, "offer": record.row.offer_id});
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.note(&said).payload(payload)).await?;
    let record = acknowledged(&tx, record, side).await?;
    let reviewers = thread.has_reviewer || record.facts.awaited().is_none();
    let to = (news, side, reviewers);
    Box::pin(tell_of_message(&mut tx, &record, to, Actor::member(&by))).await?;
    tx.commit().await
}

fn one(fault: domain::fault::Fault) -> BackendError {
    BackendError::Invalid(vec![fault])
}

/// In whose name the viewer speaks: a party before a reviewer.
fn speaker(
    viewer: &Viewer,
    record: &MatchRecord,
) -> Result<(Membership, Option<Side>), BackendError> {
    for side in [Side::Requester, Side::Provider] {
        match actor::side(viewer, record, side) {
            Ok(by) if by.mandated && record.facts.is_known_to(side) => {
                return Ok((by, Some(side)));
            }
            _ => {}
        }
    }
    Ok((actor::reviewer(viewer)?, None))
}

/// Refuses what would tell a provider who asks, from those who know. What a provider writes is not
/// looked at: a refusal would tell it that it guessed right.
async fn names_nobody(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
    said: &str,
) -> Result<(), BackendError> {
    if !record.is_masked() {
        return Ok(());
    }
    let request = &record.request;
    let names = organisations::names(db, [request.row.organisation_id]).await?;
    let asker = Asker {
        state: record.facts.requester_state,
        organisation: &names.of(request.row.organisation_id),
        language: text::parse("records.language", &request.row.language)?,
        on: request.described_on()?,
    };
    asker
        .fault_in("text", said)
        .map_or(Ok(()), |fault| Err(one(fault)))
}

/// What was said so far.
struct Thread {
    /// Who asked last and was not answered.
    asked_by: Option<OrganisationId>,
    /// Whether a reviewer takes part.
    has_reviewer: bool,
}

impl Thread {
    async fn read(db: &impl ConnectionTrait, record: &MatchRecord) -> Result<Self, BackendError> {
        let mut thread = Self {
            asked_by: None,
            has_reviewer: false,
        };
        for event in event_log::read_about(db, record.row.id).await? {
            let EventKind::Other(_, occurrence @ (Occurrence::Asked | Occurrence::Answered)) =
                event.kind
            else {
                continue;
            };
            thread.has_reviewer |= event.actor.role() == Some(Role::Reviewer);
            thread.asked_by = event
                .actor
                .organisation()
                .filter(|_| occurrence == Occurrence::Asked);
        }
        Ok(thread)
    }

    fn waits_for(&self, organisation: OrganisationId) -> bool {
        self.asked_by.is_some_and(|asked| asked != organisation)
    }
}

/// Notes that the side that is asked has seen the question, unless it said so before.
async fn acknowledged(
    tx: &crate::write::WriteTransaction,
    record: MatchRecord,
    side: Option<Side>,
) -> Result<MatchRecord, BackendError> {
    let is_asked = side.is_some() && record.facts.awaited() == side;
    if !is_asked || record.row.acknowledged_at.is_some() {
        return Ok(record);
    }
    let row = matching::Model {
        acknowledged_at: Some(text::to_micros(tx.now())),
        ..record.row
    };
    store(tx, row).await
}
