//! One project: its milestones, its updates, and what can be done.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::MilestoneId;
use domain::lifecycle::{Freshness, ProjectAct, ProjectStatus};
use domain::policy::{Action, RecordAction, Side, Subject, Viewer, decide};
use domain::project::{Course, Entry, Late, Milestone};
use domain::reference::Reference;
use domain::vocabulary::LanguageTag;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::calendar::{CalendarRow, crowded_visits};
use super::end_proposals::{EndProposalView, end_proposals};
use super::follow_ups::{Aftermath, aftermath};
use super::history::{HistoryRow, history};
use super::joins::{JoinView, joins_of_project};
use super::party::{PartyView, names_of, party};
use super::project_entries::{EntryView, MoveView, entries, moves};
use crate::Backend;
use crate::error::BackendError;
use crate::repo::organisations::names;
use crate::repo::{self, facts};
use crate::text;

/// A milestone as it is shown.
#[derive(Clone, Debug)]
pub struct MilestoneView {
    /// The milestone.
    pub milestone: Milestone,
    /// Whether it should have been reached by now; for the parties and reviewers.
    pub is_late: Option<bool>,
    /// How it was moved, the first move first.
    pub moves: Vec<MoveView>,
}

/// A progress note as it is shown.
#[derive(Clone, Debug)]
pub struct UpdateView {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// For which organisation.
    pub organisation: String,
    /// In which language.
    pub language: LanguageTag,
    /// The note.
    pub text: String,
}

/// A project as a viewer may see it.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that the page may offer or say"
)]
pub struct ProjectView {
    /// How to cite it.
    pub reference: Reference,
    /// Its id, under which live pages hear of it.
    pub id: domain::id::ProjectId,
    /// The request that it meets.
    pub request: PartyView,
    /// The offer that meets it.
    pub offer: PartyView,
    /// The other offers that it takes up, and the other requests that it meets.
    pub partners: Vec<PartyView>,
    /// The match that it came from, where the viewer may open it.
    pub origin: Option<Reference>,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// Whether the State that asked took its request back meanwhile.
    pub is_request_withdrawn: bool,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// The last days that were proposed, the first first; for the parties and reviewers.
    pub end_proposals: Vec<EndProposalView>,
    /// What asked to join it, the latest first; for the two sides and reviewers.
    pub joins: Vec<JoinView>,
    /// Whether each side confirmed the start: the requester's, the provider's.
    pub confirmed: (bool, bool),
    /// The milestones, by planned day.
    pub milestones: Vec<MilestoneView>,
    /// What is late, and who can move it; for the parties and reviewers.
    pub late: Option<Vec<Late>>,
    /// What else stands in its record and the viewer may see.
    pub entries: Vec<EntryView>,
    /// Its visits that crowd those of others; for the parties and reviewers.
    pub crowded: Vec<CalendarRow>,
    /// What is asked after the delivery; for the parties and reviewers.
    pub aftermath: Aftermath,
    /// The notes, latest first.
    pub updates: Vec<UpdateView>,
    /// When it was last heard of.
    pub last_update: DateTime<Utc>,
    /// The freshness light; a named party's is for the parties and reviewers.
    pub freshness: Option<Freshness>,
    /// What happened; for its parties and the reviewers.
    pub history: Vec<HistoryRow>,
    /// Whether the viewer may confirm the start now.
    pub may_confirm: bool,
    /// Whether the viewer may propose another last day now.
    pub may_propose_end: bool,
    /// Whether the viewer may set milestones and write notes now.
    pub may_report: bool,
    /// The steps that the viewer may take.
    pub acts: Vec<ProjectAct>,
}

/// Shows a project.
///
/// # Errors
/// [`BackendError::NotFound`] where there is none or the viewer may not see it.
pub async fn project_page(
    backend: &Backend,
    viewer: &Viewer,
    reference: &Reference,
) -> Result<ProjectView, BackendError> {
    let db = backend.db();
    let record = facts::project(db, reference).await?;
    let subject = Subject::Project(&record.facts);
    decide(viewer, Action::Record(RecordAction::Read), &subject)?;
    let may = |action| decide(viewer, action, &subject).is_ok();
    let lights = record.shows_lights_to(viewer);
    let today = backend.clock().today();
    let heard = text::from_micros("projects.last_update_at", record.row.last_update_at)?;
    let milestones = milestones(db, record.row.id).await?;
    let mut moves = moves(db, record.row.id).await?;
    let origin = Subject::Match(&record.origin.facts);
    let opens = decide(viewer, Action::Record(RecordAction::Read), &origin).is_ok();
    let status = record.facts.status;
    let names = names_of(db, std::iter::once(&record.origin).chain(&record.parts)).await?;
    let partners = record.parts.iter();
    let partners = partners.map(|part| party(viewer, part, record.newcomer(part), &names));
    let entries = entries(db, viewer, &record).await?;
    let status_since = text::from_micros("projects.status_since", record.row.status_since)?;
    let confirmed = (
        record.facts.requester_confirmed,
        record.facts.provider_confirmed,
    );
    let course = Course {
        status,
        status_since,
        days: (record.row.starts_on, record.row.ends_on),
        confirmed,
        milestones: &milestones,
        heard,
    };
    Ok(ProjectView {
        reference: reference.clone(),
        id: record.facts.id,
        request: party(viewer, &record.origin, Side::Requester, &names)?,
        offer: party(viewer, &record.origin, Side::Provider, &names)?,
        partners: partners.collect::<Result<_, _>>()?,
        origin: opens
            .then(|| text::parse("matches.reference", &record.origin.row.reference))
            .transpose()?,
        status,
        status_since,
        is_request_withdrawn: record.is_request_withdrawn(),
        late: lights.then(|| course.late(backend.clock().now())),
        starts_on: record.row.starts_on,
        ends_on: record.row.ends_on,
        end_proposals: end_proposals(db, viewer, &record).await?,
        joins: joins_of_project(db, viewer, &record).await?,
        confirmed,
        milestones: milestones
            .into_iter()
            .map(|milestone| MilestoneView {
                is_late: lights.then(|| milestone.is_late(today)),
                moves: moves.remove(&milestone.id.uuid()).unwrap_or_default(),
                milestone,
            })
            .collect(),
        aftermath: aftermath(backend, viewer, &record).await?,
        crowded: if lights && status.is_open() {
            let of = (reference, record.origin.request.state());
            crowded_visits(backend, viewer, of, visits(&entries)).await?
        } else {
            Vec::new()
        },
        entries,
        updates: updates(db, record.row.id).await?,
        last_update: heard,
        freshness: lights.then(|| Freshness::at(heard, backend.clock().now())),
        history: if may(Action::Record(RecordAction::ReadHistory)) {
            history(db, record.row.id).await?
        } else {
            Vec::new()
        },
        may_confirm: status == ProjectStatus::Pipeline && may(Action::ConfirmProject),
        may_propose_end: status.is_before_delivery() && may(Action::AgreeEnd),
        may_report: status.is_open() && may(Action::ReportProgress),
        acts: ProjectAct::ALL
            .iter()
            .copied()
            .filter(|act| *act != ProjectAct::Start && may(Action::Project(*act)))
            .collect(),
    })
}

/// The days of the activities for which somebody receives visitors.
fn visits(entries: &[EntryView]) -> Vec<(NaiveDate, NaiveDate)> {
    let visit = |view: &EntryView| match &view.entry {
        Entry::Activity(one) if one.is_visit() => Some((one.starts_on, one.ends_on)),
        _ => None,
    };
    entries.iter().filter_map(visit).collect()
}

/// The milestones by planned day, then in the order in which they were set.
async fn milestones(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<Milestone>, BackendError> {
    let mut milestones: Vec<Milestone> = repo::projects::milestones(db, project)
        .await?
        .into_iter()
        .map(|row| Milestone {
            id: MilestoneId::new(row.id),
            title: row.title,
            planned_on: row.planned_on,
            reached_on: row.reached_on,
        })
        .collect();
    milestones.sort_by_key(|milestone| milestone.planned_on);
    Ok(milestones)
}

async fn updates(
    db: &impl ConnectionTrait,
    project: Uuid,
) -> Result<Vec<UpdateView>, BackendError> {
    let rows = repo::projects::updates(db, project).await?;
    let names = names(db, rows.iter().map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(UpdateView {
                at: text::from_micros("project_updates.created_at", row.created_at)?,
                organisation: names.of(row.organisation_id),
                language: text::parse("project_updates.language", &row.language)?,
                text: row.text,
            })
        })
        .collect()
}
