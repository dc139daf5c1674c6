//! Questions to the recipient, months after the closing: planned with it, asked by the system's
//! clock, answered once.

use chrono::Months;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::FollowUpId;
use domain::lifecycle::ProjectStatus;
use domain::notice::NoticeKind;
use domain::organisation::Role;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::{FOLLOW_UPS, RawAnswers};
use domain::reference::Reference;
use serde_json::json;
use uuid::Uuid;

use crate::Backend;
use crate::actor;
use crate::entity::follow_up;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::{About, Letter};
use crate::repo::{corrupt, facts, follow_ups, memberships, projects};
use crate::text;
use crate::write::WriteTransaction;

/// Plans the questions of a project that is closed in this transaction.
pub(super) async fn plan(tx: &WriteTransaction, project: Uuid) -> Result<(), BackendError> {
    for months in FOLLOW_UPS {
        let due_on = tx.today().checked_add_months(Months::new(months));
        let row = follow_up::Model {
            id: tx.new_id(),
            project_id: project,
            months: i32::try_from(months).unwrap_or(i32::MAX),
            due_on: due_on.unwrap_or(tx.today()),
            asked_at: None,
            answered_at: None,
            body: None,
            account_id: None,
        };
        follow_ups::insert(&**tx, row).await?;
    }
    Ok(())
}

/// Asks what is due, by e-mail to whoever speaks for the recipient, and says how many questions that
/// were. Doing it again asks nothing more.
///
/// # Errors
/// Where the database fails; what was asked before that stays so.
pub async fn ask_follow_ups(backend: &Backend) -> Result<usize, BackendError> {
    let today = backend.clock().today();
    let mut asked = 0;
    for id in follow_ups::due(backend.db(), today).await? {
        asked += usize::from(ask(backend, FollowUpId::new(id)).await?);
    }
    Ok(asked)
}

async fn ask(backend: &Backend, id: FollowUpId) -> Result<bool, BackendError> {
    let mut tx = backend.begin().await?;
    let row = follow_ups::find(&*tx, id).await?;
    let open = |row: &follow_up::Model| row.asked_at.is_none() && row.answered_at.is_none();
    let Some(row) = row.filter(open) else {
        return Ok(false);
    };
    let project = projects::find(&*tx, row.project_id).await?;
    let project = project.ok_or_else(|| corrupt("follow_ups.project_id"))?;
    let record = facts::project_of(&*tx, project).await?;
    follow_ups::note_asked(&*tx, row.id, text::to_micros(tx.now())).await?;
    let (of, role) = (record.facts.requester, Role::FocalPoint);
    for person in memberships::present(&*tx, of, role, tx.today()).await? {
        let letter = Letter::FollowUp { follow_up: row.id };
        let of = (NoticeKind::FollowUp, About::Project(record.row.id));
        tx.tell(&letter, of, &person).await?;
    }
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::FollowUpAsked);
    let event = NewEvent::new(kind, record.row.id, Actor::System);
    tx.append(event.payload(json!({"follow_up": id, "months": row.months})))
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// Answers a question for the recipient.
///
/// # Errors
/// [`BackendError::Invalid`] with every fault; [`BackendError::NotFound`] where the project has no
/// such question; [`BackendError::Conflict`] with `not_due`, or with `already_answered`.
pub async fn answer_follow_up(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    id: FollowUpId,
    typed: &RawAnswers,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    let subject = Subject::Project(&record.facts);
    decide(viewer, Action::AnswerFollowUp, &subject)?;
    let answer = typed.follow_up()?;
    let row = follow_ups::find(&*tx, id).await?;
    let row = row.filter(|row| row.project_id == record.row.id);
    let row = row.ok_or(BackendError::NotFound)?;
    if record.facts.status != ProjectStatus::Closed || row.due_on > tx.today() {
        return Err(BackendError::Conflict("not_due"));
    }
    if row.answered_at.is_some() {
        return Err(BackendError::Conflict("already_answered"));
    }
    let by = actor::side(viewer, &record.origin, Side::Requester)?;
    let body = text::to_canonical_json(&answer)?;
    let kept = (body, by.account.uuid(), text::to_micros(tx.now()));
    follow_ups::answer(&*tx, row.id, kept).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::FollowUpAnswered);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(json!({"follow_up": id, "months": row.months})))
        .await?;
    tx.commit().await
}
