//! A party of a project answers whoever asks to join it.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::MatchAct;
use domain::organisation::Membership;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::{JoinOutcome, JoinParty};
use serde_json::json;
use uuid::Uuid;

use super::join_news::tell;
use super::joining::Joining;
use super::step::store;
use crate::Backend;
use crate::entity::project_join;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::JoinNews;
use crate::repo::project_joins;
use crate::text;
use crate::use_cases::matches::{add_part, add_partner, take};
use crate::use_cases::records::{Reasoned, Why};
use crate::write::WriteTransaction;

/// Answers for each party for which the viewer speaks and which has not answered. With the last yes the
/// match is delivered by the project; one no ends the asking, and needs a note.
///
/// # Errors
/// [`BackendError::NotFound`] where there is no such asking or the viewer may not see the project;
/// [`BackendError::Conflict`] with `join_over` where it waits for nobody any more, and with `join_answered`
/// where the viewer's side has answered.
pub async fn answer_join(
    backend: &Backend,
    viewer: &Viewer,
    (id, yes): (Uuid, bool),
    note: Option<&str>,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let row = project_joins::find(&*tx, id).await?;
    let joining = Joining::of(&*tx, row.ok_or(BackendError::NotFound)?).await?;
    decide(
        viewer,
        Action::Join,
        &Subject::Project(&joining.project.facts),
    )?;
    let why = Reasoned { reason: None, note }.with_note(!yes)?;
    if joining.outcome() != JoinOutcome::Open {
        return Err(BackendError::Conflict("join_over"));
    }
    let parties = joining.answered_by(viewer);
    let Some((first, by)) = parties.first().copied() else {
        return Err(BackendError::Conflict("join_answered"));
    };
    if yes {
        let parties = parties.iter().map(|(party, _)| *party).collect();
        // Boxed: it takes several steps, and would be too large for the stack.
        Box::pin(agree(&mut tx, joining, parties, by)).await?;
    } else {
        Box::pin(refuse(&mut tx, joining, first, (by, why))).await?;
    }
    tx.commit().await
}

async fn refuse(
    tx: &mut WriteTransaction,
    joining: Joining,
    party: JoinParty,
    (by, why): (Membership, Why<'_>),
) -> Result<(), BackendError> {
    let row = project_join::Model {
        refused_at: Some(text::to_micros(tx.now())),
        refused_by: Some(party.to_string()),
        ..joining.row
    };
    project_joins::update(&**tx, row.clone()).await?;
    let event = event_of(&row, Occurrence::JoinRefused, &by);
    tx.append(why.given_for(event)).await?;
    let joining = Joining { row, ..joining };
    tell(tx, &joining, JoinNews::Refused, &by).await
}

async fn agree(
    tx: &mut WriteTransaction,
    joining: Joining,
    parties: Vec<JoinParty>,
    by: Membership,
) -> Result<(), BackendError> {
    let now = Some(text::to_micros(tx.now()));
    let mut row = joining.row.clone();
    for party in parties {
        match party {
            JoinParty::Shared => row.shared_agreed_at = now,
            JoinParty::Host => row.host_agreed_at = now,
        }
    }
    project_joins::update(&**tx, row.clone()).await?;
    tx.append(event_of(&row, Occurrence::JoinAgreed, &by))
        .await?;
    if row.shared_agreed_at.is_none() || row.host_agreed_at.is_none() {
        return Ok(());
    }
    let why = (Actor::member(&by), Why::default());
    let part = take(tx, joining.matching, MatchAct::Convert, why).await?;
    let project = joining.project.row.id;
    match joining.newcomer {
        Side::Requester => add_part(tx, (project, &part)).await?,
        Side::Provider => add_partner(tx, project, (&part, &by)).await?,
    }
    tx.append(event_of(&row, Occurrence::Joined, &by)).await?;
    store(tx, joining.project.row).await?;
    let joining = Joining::of(&**tx, row).await?;
    tell(tx, &joining, JoinNews::Joined, &by).await
}

fn event_of(row: &project_join::Model, happened: Occurrence, by: &Membership) -> NewEvent<'static> {
    let kind = EventKind::Other(SubjectKind::Project, happened);
    let payload = json!({"join": row.id, "match": row.match_id});
    NewEvent::new(kind, row.project_id, Actor::member(by)).payload(payload)
}
