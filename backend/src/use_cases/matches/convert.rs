//! An agreed match becomes a project.

use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{MatchAct, ProjectStatus};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::{Reference, ReferenceKind};
use serde_json::json;

use super::transition::take;
use crate::entity::project;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::repo::facts::MatchRecord;
use crate::repo::references::new_reference;
use crate::repo::{facts, matching, projects};
use crate::use_cases::records::Why;
use crate::write::WriteTransaction;
use crate::{Backend, actor, text};

/// Opens the project of an agreed match, with the dates on which both windows overlap where they
/// do; its start is still to be confirmed by both sides.
///
/// # Errors
/// [`BackendError::Refused`] where the match is not agreed or is a project already.
pub async fn open_project(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<Reference, BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::a_match(&*tx, reference).await?;
    decide(
        viewer,
        Action::Match(MatchAct::Convert),
        &Subject::Match(&record.facts),
    )?;
    let by = actor::side(viewer, &record, Side::Requester)
        .or_else(|_| actor::side(viewer, &record, Side::Provider))?;
    let record = take(
        &mut tx,
        record,
        MatchAct::Convert,
        (Actor::member(&by), Why::default()),
    )
    .await?;
    let project = new_reference(&tx, ReferenceKind::Project).await?;
    let row = new_row(&tx, &record, &project).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::Created);
    let payload = json!({"match": record.row.id, "reference": project});
    let event = NewEvent::new(kind, row.id, Actor::member(&by)).payload(payload);
    projects::insert(&*tx, row).await?;
    tx.append(event).await?;
    tx.commit().await?;
    Ok(project)
}

async fn new_row(
    tx: &WriteTransaction,
    of: &MatchRecord,
    reference: &Reference,
) -> Result<project::Model, BackendError> {
    let days = matching::common_days(&**tx, of).await?;
    let now = text::to_micros(tx.now());
    Ok(project::Model {
        id: tx.new_id(),
        reference: reference.to_string(),
        match_id: of.row.id,
        request_id: of.row.request_id,
        offer_id: of.row.offer_id,
        status: ProjectStatus::Pipeline.to_string(),
        status_since: now,
        starts_on: days.map(|(first, _)| first),
        ends_on: days.map(|(_, last)| last),
        requester_confirmed_at: None,
        provider_confirmed_at: None,
        version: 1,
        opened_at: now,
        last_update_at: now,
    })
}
