//! What a message about a proposed last day says, as its project and reader stand when it is sent.

use domain::project::{EndAnswer, EndOutcome};
use uuid::Uuid;

use super::letter::EndNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::use_cases::projects::{answers_for, end_side_of};
use crate::{repo, text};

/// `None` where it is answered or replaced meanwhile, or its reader speaks for that side no more.
pub(super) async fn end_told(
    backend: &Backend,
    (project, number, news): (Uuid, i32, EndNews),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::projects::find(db, project).await?;
    let (Some(viewer), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    let record = repo::facts::project_of(db, row).await?;
    let rows = repo::end_proposals::of(db, project).await?;
    let latest = rows.last().map_or(0, |row| row.number);
    let Some(row) = rows.into_iter().find(|row| row.number == number) else {
        return Ok(None);
    };
    let own = end_side_of(&row)?;
    let side = match news {
        EndNews::Proposed => own.other(),
        EndNews::Answered => own,
    };
    if !answers_for(&viewer, &record, side) {
        return Ok(None);
    }
    let answer: Option<EndAnswer> = row
        .answer
        .as_deref()
        .map(|answer| text::parse("end_proposals.answer", answer))
        .transpose()?;
    let outcome = EndOutcome::of(answer, number == latest, record.facts.status);
    let fresh = match news {
        EndNews::Proposed => outcome == EndOutcome::Open,
        EndNews::Answered => answer.is_some() && number == latest,
    };
    let project = text::parse("projects.reference", &record.row.reference)?;
    Ok(fresh.then_some(Told::ProjectEnd {
        project,
        ends_on: row.ends_on,
        answer,
    }))
}
