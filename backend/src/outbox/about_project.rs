//! What a message about a project says, as the project and its reader stand when it is sent.

use chrono::{DateTime, Utc};
use domain::lifecycle::ProjectStatus;
use uuid::Uuid;

use super::letter::ProjectNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::projects::{is_told, may_confirm_start};
use crate::{repo, text};

/// `None` where it has moved on, or the reader has no part in it any more.
pub(super) async fn project_told(
    backend: &Backend,
    (project, news, since): (Uuid, ProjectNews, DateTime<Utc>),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::projects::find(db, project).await?;
    let (Some(reader), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    let record = repo::facts::project_of(db, row).await?;
    if !is_told(&reader, &record) {
        return Ok(None);
    }
    let project = text::parse("projects.reference", &record.row.reference)?;
    let moved = text::from_micros("projects.status_since", record.row.status_since)?;
    let status = record.facts.status;
    Ok(match news {
        ProjectNews::Updated => Some(Told::ProjectUpdated { project }),
        ProjectNews::Moved => (moved == since).then_some(Told::ProjectMoved { project, status }),
        ProjectNews::Start => record
            .row
            .starts_on
            .filter(|_| status == ProjectStatus::Pipeline && may_confirm_start(&reader, &record))
            .map(|starts_on| Told::ProjectStart { project, starts_on }),
    })
}
