//! The last days that the sides of a project proposed, and what became of each.

use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::{Side, Viewer};
use domain::project::EndOutcome;
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo;
use crate::repo::facts::ProjectRecord;
use crate::text;
use crate::use_cases::projects::{answers_for, end_side_of};

/// A proposed last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndProposalView {
    /// Its number among those of the project, from 1 on.
    pub number: i32,
    /// Whose.
    pub side: Side,
    /// When it was proposed.
    pub at: DateTime<Utc>,
    /// The day agreed by then.
    pub before_on: Option<NaiveDate>,
    /// The day proposed.
    pub ends_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// What became of it.
    pub outcome: EndOutcome,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Whether the viewer may answer it now.
    pub may_answer: bool,
}

/// All of them, the first first; for the parties and the reviewers.
pub(super) async fn end_proposals(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    record: &ProjectRecord,
) -> Result<Vec<EndProposalView>, BackendError> {
    if !record.shows_lights_to(viewer) {
        return Ok(Vec::new());
    }
    let rows = repo::end_proposals::of(db, record.row.id).await?;
    let latest = rows.last().map_or(0, |row| row.number);
    let status = record.facts.status;
    rows.into_iter()
        .map(|row| {
            let side = end_side_of(&row)?;
            let answer = row.answer.as_deref();
            let answer = answer.map(|answer| text::parse("end_proposals.answer", answer));
            let outcome = EndOutcome::of(answer.transpose()?, row.number == latest, status);
            let moment = |at| text::from_micros("end_proposals.answered_at", at);
            Ok(EndProposalView {
                number: row.number,
                side,
                at: text::from_micros("end_proposals.proposed_at", row.proposed_at)?,
                before_on: row.before_on,
                ends_on: row.ends_on,
                reason: row.reason,
                outcome,
                answered_at: row.answered_at.map(moment).transpose()?,
                may_answer: outcome == EndOutcome::Open
                    && answers_for(viewer, record, side.other()),
            })
        })
        .collect()
}
