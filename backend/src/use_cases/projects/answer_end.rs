//! The other side confirms or refuses a proposed last day of a project.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::project::{EndAnswer, may_end_on};
use domain::reference::Reference;
use serde_json::json;

use super::end_news::{side_of, tell_of_answer};
use super::step::store;
use crate::entity::project;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::{end_proposals, facts};
use crate::use_cases::records::Reasoned;
use crate::{Backend, actor, text};

/// Answers a proposal, by its number, for the side that did not make it. Confirmed, it is the last
/// day of the project from now on; a refusal needs a note.
///
/// # Errors
/// [`BackendError::Conflict`] with `other_proposal` where it is not the latest any more, with
/// `end_answered` where it was answered already, with `own_proposal` where the viewer acts for the
/// side that made it alone, and with what [`may_end_on`] says where a day cannot be confirmed any
/// more; [`BackendError::NotFound`] where there is none.
pub async fn answer_end(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    (number, answer): (i32, EndAnswer),
    note: Option<&str>,
) -> Result<(), BackendError> {
    let refused = answer == EndAnswer::Refused;
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    decide(viewer, Action::AgreeEnd, &Subject::Project(&record.facts))?;
    let why = Reasoned { reason: None, note }.with_note(refused)?;
    let rows = end_proposals::of(&*tx, record.row.id).await?;
    let row = rows.last().ok_or(BackendError::NotFound)?;
    if row.number != number {
        return Err(BackendError::Conflict("other_proposal"));
    }
    if row.answer.is_some() {
        return Err(BackendError::Conflict("end_answered"));
    }
    let asked = side_of(row)?.other();
    let by = actor::side(viewer, &record.origin, asked)
        .map_err(|_| BackendError::Conflict("own_proposal"))?;
    let status = record.facts.status;
    if !status.is_before_delivery() {
        return Err(BackendError::Conflict("project_delivered"));
    }
    let days = (record.row.starts_on, record.row.ends_on);
    if !refused {
        may_end_on(row.ends_on, status, days, tx.today()).map_err(BackendError::Conflict)?;
    }
    let now = text::to_micros(tx.now());
    end_proposals::answer(&*tx, (row.project_id, number), (answer, now)).await?;
    let (happened, ends_on) = match answer {
        EndAnswer::Confirmed => (Occurrence::EndConfirmed, Some(row.ends_on)),
        EndAnswer::Refused => (Occurrence::EndRefused, record.row.ends_on),
    };
    let payload = json!({"number": number, "before": record.row.ends_on, "after": ends_on});
    let kind = EventKind::Other(SubjectKind::Project, happened);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload);
    tx.append(why.given_for(event)).await?;
    let stored = project::Model {
        ends_on,
        ..record.row
    };
    let record = store(&tx, stored).await?;
    Box::pin(tell_of_answer(&mut tx, &record, (row, asked), &by)).await?;
    tx.commit().await
}
