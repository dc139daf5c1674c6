//! What a message about an asking to join a project says, as it and its reader stand when it is sent.

use domain::project::JoinOutcome;
use uuid::Uuid;

use super::letter::JoinNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::projects::{Joining, is_told_of_join};
use crate::{repo, text};

/// `None` where it has moved on, or concerns its reader no more.
pub(super) async fn join_told(
    backend: &Backend,
    (join, news): (Uuid, JoinNews),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::project_joins::find(db, join).await?;
    let (Some(reader), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    let joining = Joining::of(db, row).await?;
    let fresh = match news {
        JoinNews::Asked => joining.outcome() == JoinOutcome::Open,
        JoinNews::Joined => joining.outcome() == JoinOutcome::Joined,
        JoinNews::Refused => joining.outcome() == JoinOutcome::Refused,
    };
    if !fresh || !is_told_of_join(&reader, &joining, news) {
        return Ok(None);
    }
    Ok(Some(Told::ProjectJoin {
        project: text::parse("projects.reference", &joining.project.row.reference)?,
        matching: text::parse("matches.reference", &joining.matching.row.reference)?,
        news,
    }))
}
