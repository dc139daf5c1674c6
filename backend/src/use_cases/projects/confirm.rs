//! A side confirms a project's start.

use chrono::NaiveDate;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::lifecycle::{ProjectAct, ProjectStatus};
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::reference::Reference;
use serde_json::json;

use super::news::tell;
use super::step::{store, take};
use crate::entity::project;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::ProjectNews;
use crate::repo::facts;
use crate::use_cases::records::Why;
use crate::{Backend, text};

/// Confirms the start for the viewer's side, on the day given. Where the other side had confirmed
/// another day, its confirmation falls away: both confirm the same day. With both confirmations
/// the project is active.
///
/// # Errors
/// [`BackendError::Conflict`] with `not_pipeline` where the project has begun already, and with
/// `start_after_end` where it would begin after its agreed last day.
pub async fn confirm_start(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    starts_on: NaiveDate,
) -> Result<(), BackendError> {
    let mut tx = backend.begin().await?;
    let record = facts::project(&*tx, reference).await?;
    decide(
        viewer,
        Action::ConfirmProject,
        &Subject::Project(&record.facts),
    )?;
    if record.facts.status != ProjectStatus::Pipeline {
        return Err(BackendError::Conflict("not_pipeline"));
    }
    if record.row.ends_on.is_some_and(|last| last < starts_on) {
        return Err(BackendError::Conflict("start_after_end"));
    }
    let (side, by) = record.side_of(viewer)?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::StartConfirmed);
    let side_code = match side {
        Side::Requester => "requester",
        Side::Provider => "provider",
    };
    let payload = json!({"starts_on": starts_on, "side": side_code});
    tx.append(NewEvent::new(kind, record.row.id, Actor::member(&by)).payload(payload))
        .await?;
    let row = confirmed(record.row, side, starts_on, text::to_micros(tx.now()));
    let record = store(&tx, row).await?;
    if record.facts.requester_confirmed && record.facts.provider_confirmed {
        take(&mut tx, record, ProjectAct::Start, (by, Why::default())).await?;
    } else {
        tell(&mut tx, &record, ProjectNews::Start, &by).await?;
    }
    tx.commit().await
}

fn confirmed(row: project::Model, side: Side, starts_on: NaiveDate, now: i64) -> project::Model {
    let same_day = row.starts_on == Some(starts_on);
    let kept = |at: Option<i64>| at.filter(|_| same_day);
    let (requester, provider) = match side {
        Side::Requester => (Some(now), kept(row.provider_confirmed_at)),
        Side::Provider => (kept(row.requester_confirmed_at), Some(now)),
    };
    project::Model {
        starts_on: Some(starts_on),
        requester_confirmed_at: requester,
        provider_confirmed_at: provider,
        ..row
    }
}
