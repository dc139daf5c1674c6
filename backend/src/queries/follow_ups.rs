//! What is asked once a project is delivered, and what was answered: for both sides and the
//! reviewers.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::FollowUpId;
use domain::lifecycle::ProjectStatus;
use domain::organisation::Role;
use domain::policy::{Action, Side, Subject, Viewer, decide};
use domain::project::{Feedback, FollowUpAnswer};
use domain::reference::Reference;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};

use super::scope;
use crate::Backend;
use crate::entity::{follow_up, project, project_feedback, record};
use crate::error::BackendError;
use crate::repo::facts::ProjectRecord;
use crate::repo::follow_ups;
use crate::text;

/// How many questions are listed as waiting.
const LISTED: u64 = 50;

/// A question to the recipient.
#[derive(Clone, Debug)]
pub struct FollowUpView {
    /// Which.
    pub id: FollowUpId,
    /// After how many months from the closing.
    pub months: i32,
    /// When it is, or was, to be asked.
    pub due_on: NaiveDate,
    /// What was answered, and when.
    pub answer: Option<(FollowUpAnswer, DateTime<Utc>)>,
    /// Whether the viewer may answer it now.
    pub may_answer: bool,
}

/// What a side said of how the project went.
#[derive(Clone, Debug)]
pub struct FeedbackView {
    /// Which side.
    pub side: Side,
    /// What.
    pub feedback: Feedback,
    /// When.
    pub at: DateTime<Utc>,
}

/// All that is asked after the delivery.
#[derive(Clone, Debug, Default)]
pub struct Aftermath {
    /// The questions to the recipient, the first to be asked first.
    pub follow_ups: Vec<FollowUpView>,
    /// What the sides said.
    pub feedback: Vec<FeedbackView>,
    /// Whether the viewer may say it for their side now.
    pub may_give_feedback: bool,
}

/// What is asked about a project; nothing for whoever is no party and no reviewer.
pub(super) async fn aftermath(
    backend: &Backend,
    viewer: &Viewer,
    record: &ProjectRecord,
) -> Result<Aftermath, BackendError> {
    if !record.shows_lights_to(viewer) {
        return Ok(Aftermath::default());
    }
    let db = backend.db();
    let may = |action| decide(viewer, action, &Subject::Project(&record.facts)).is_ok();
    let (today, answers) = (backend.clock().today(), may(Action::AnswerFollowUp));
    let rows = follow_ups::of_project(db, record.row.id).await?;
    let shown = |row: follow_up::Model| {
        let is_open = row.answered_at.is_none() && row.due_on <= today;
        Ok(FollowUpView {
            id: FollowUpId::new(row.id),
            months: row.months,
            due_on: row.due_on,
            may_answer: answers && is_open,
            answer: answer(&row)?,
        })
    };
    let follow_ups = rows.into_iter().map(shown);
    let follow_ups = follow_ups.collect::<Result<_, BackendError>>()?;
    let feedback = feedback(db, record).await?;
    let side = record.side_of(viewer).ok().map(|(side, _)| side);
    let status = record.facts.status;
    let delivered = matches!(status, ProjectStatus::Finalising | ProjectStatus::Closed);
    let said = feedback.iter().any(|one| Some(one.side) == side);
    Ok(Aftermath {
        follow_ups,
        feedback,
        may_give_feedback: delivered && !said && may(Action::GiveFeedback),
    })
}

fn answer(row: &follow_up::Model) -> Result<Option<(FollowUpAnswer, DateTime<Utc>)>, BackendError> {
    let (Some(body), Some(at)) = (&row.body, row.answered_at) else {
        return Ok(None);
    };
    Ok(Some((
        text::from_json("follow_ups.body", body)?,
        text::from_micros("follow_ups.answered_at", at)?,
    )))
}

async fn feedback(
    db: &impl ConnectionTrait,
    record: &ProjectRecord,
) -> Result<Vec<FeedbackView>, BackendError> {
    let rows = follow_ups::feedback(db, record.row.id).await?;
    let shown = |row: project_feedback::Model| {
        Ok(FeedbackView {
            side: if row.side == "requester" {
                Side::Requester
            } else {
                Side::Provider
            },
            feedback: text::from_json("project_feedback.body", &row.body)?,
            at: text::from_micros("project_feedback.created_at", row.created_at)?,
        })
    };
    rows.into_iter().map(shown).collect()
}

/// A question that waits for its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingFollowUp {
    /// About which project.
    pub project: Reference,
    /// After how many months from the closing.
    pub months: i32,
    /// Since when.
    pub due_on: NaiveDate,
}

/// The questions that wait for an answer of the viewer's State, or of any for a reviewer; what waits
/// longest comes first.
///
/// # Errors
/// Where the database does.
pub async fn waiting_follow_ups(
    backend: &Backend,
    viewer: &Viewer,
) -> Result<Vec<WaitingFollowUp>, BackendError> {
    let own = viewer.organisations_as(Role::FocalPoint);
    let own: Vec<_> = own.map(|one| one.organisation.uuid()).collect();
    let reviews = viewer.is(Role::Reviewer);
    if own.is_empty() && !reviews {
        return Ok(Vec::new());
    }
    let of_project = follow_up::Entity::belongs_to(project::Entity)
        .from(follow_up::Column::ProjectId)
        .to(project::Column::Id);
    let of_request = project::Entity::belongs_to(record::Entity)
        .from(project::Column::RequestId)
        .to(record::Column::Id);
    let mut found = follow_up::Entity::find()
        .select_only()
        .column(project::Column::Reference)
        .column(follow_up::Column::Months)
        .column(follow_up::Column::DueOn)
        .join(JoinType::InnerJoin, of_project.into())
        .join(JoinType::InnerJoin, of_request.into())
        .filter(follow_up::Column::AnsweredAt.is_null())
        .filter(follow_up::Column::DueOn.lte(backend.clock().today()))
        .filter(scope::visible_projects(viewer));
    if !reviews {
        found = found.filter(record::Column::OrganisationId.is_in(own));
    }
    let rows: Vec<(String, i32, NaiveDate)> = found
        .order_by_asc(follow_up::Column::DueOn)
        .order_by_asc(follow_up::Column::Id)
        .limit(LISTED)
        .into_tuple()
        .all(backend.db())
        .await?;
    rows.into_iter()
        .map(|(reference, months, due_on)| {
            Ok(WaitingFollowUp {
                project: text::parse("projects.reference", &reference)?,
                months,
                due_on,
            })
        })
        .collect()
}
