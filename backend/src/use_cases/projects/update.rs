//! A side reports how a project goes.

use chrono::TimeDelta;
use domain::event::{EventKind, Occurrence, SubjectKind};
use domain::id::UpdateId;
use domain::policy::Viewer;
use domain::project::{UPDATE_TEXT, checked_text};
use domain::reference::Reference;
use domain::vocabulary::LanguageTag;
use serde_json::json;

use super::milestone::open;
use super::news::tell;
use super::step::store;
use crate::Backend;
use crate::entity::project_update;
use crate::error::BackendError;
use crate::event_log::{Actor, NewEvent};
use crate::outbox::ProjectNews;
use crate::repo::projects;
use crate::text::to_micros;

/// For how long the same words by the same person are the same note: a button pressed twice.
const TWICE: TimeDelta = TimeDelta::minutes(5);

/// Adds a progress note in the writer's language; it also says that the project is alive.
///
/// # Errors
/// [`BackendError::Invalid`] where the note is too short or long; [`BackendError::Conflict`] with
/// `project_over` where the project is closed or cancelled.
pub async fn add_update(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
    text: &str,
    language: LanguageTag,
) -> Result<UpdateId, BackendError> {
    let text = checked_text("text", text, UPDATE_TEXT)
        .map_err(|fault| BackendError::Invalid(vec![fault]))?;
    let (mut tx, record, by) = open(backend, viewer, reference).await?;
    let since = to_micros(tx.now() - TWICE);
    let again = projects::same_update(&*tx, (record.row.id, by.account), &text, since);
    if let Some(stored) = again.await? {
        return Ok(UpdateId::new(stored));
    }
    let id = UpdateId::new(tx.new_id());
    let row = project_update::Model {
        id: id.uuid(),
        project_id: record.row.id,
        organisation_id: by.organisation.uuid(),
        account_id: by.account.uuid(),
        language: language.to_string(),
        text,
        created_at: to_micros(tx.now()),
    };
    projects::insert_update(&*tx, row).await?;
    let kind = EventKind::Other(SubjectKind::Project, Occurrence::Updated);
    let event = NewEvent::new(kind, record.row.id, Actor::member(&by));
    tx.append(event.payload(json!({"update": id}))).await?;
    let record = store(&tx, record.row).await?;
    tell(&mut tx, &record, ProjectNews::Updated, &by).await?;
    tx.commit().await?;
    Ok(id)
}
