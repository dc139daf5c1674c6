//! What waits for a reviewer.

use chrono::{DateTime, Utc};
use domain::lifecycle::{MatchAct, MatchStatus, OfferAct, OfferStatus, RequestAct, RequestStatus};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::vocabulary::{StateCode, codes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::Backend;
use crate::entity::{matching, organisation, record};
use crate::error::BackendError;
use crate::repo::facts;
use crate::text;

codes! {
    /// What is to be decided.
    Waiting, "waiting" {
        /// Whether a request comes from its State.
        Authenticate = "authenticate",
        /// Whether an offer's organisation and conditions are in order.
        Verify = "verify",
        /// Whether anything stands against a match.
        Endorse = "endorse",
    }
}

/// One thing that waits.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// What is to be decided.
    pub waiting: Waiting,
    /// Of what.
    pub reference: Reference,
    /// What it is called; of a match, what its request is called.
    pub title: String,
    /// Whose it is; of a match, the two organisations.
    pub organisations: Vec<String>,
    /// The States concerned.
    pub states: Vec<StateCode>,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// For how many whole days.
    pub age_days: i64,
    /// Whether the viewer may decide; not where it is of their own State or organisation.
    pub may_decide: bool,
}

/// The queue, the longest wait first.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// What waits.
    pub rows: Vec<QueueRow>,
}

/// Lists what waits for a reviewer.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is none.
pub async fn queue(backend: &Backend, viewer: &Viewer) -> Result<Queue, BackendError> {
    decide(viewer, Action::ReadQueue, &Subject::Platform)?;
    let mut rows = records(backend, viewer).await?;
    rows.extend(matches(backend, viewer).await?);
    rows.sort_by(|a, b| {
        a.since
            .cmp(&b.since)
            .then_with(|| a.reference.cmp(&b.reference))
    });
    Ok(Queue { rows })
}

async fn records(backend: &Backend, viewer: &Viewer) -> Result<Vec<QueueRow>, BackendError> {
    debug_assert_eq!(
        RequestStatus::Submitted.code(),
        OfferStatus::Submitted.code()
    );
    let found = record::Entity::find()
        .filter(record::Column::Status.eq(RequestStatus::Submitted.code()))
        .order_by_asc(record::Column::StatusSince)
        .all(backend.db())
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let record = facts::record_by_id(backend.db(), row.id).await?;
        let (waiting, action) = match record.kind() {
            RecordKind::Request => (
                Waiting::Authenticate,
                Action::Request(RequestAct::Authenticate),
            ),
            RecordKind::Offer => (Waiting::Verify, Action::Offer(OfferAct::Verify)),
        };
        let since = text::from_micros("records.status_since", record.row.status_since)?;
        rows.push(QueueRow {
            waiting,
            reference: text::parse("records.reference", &record.row.reference)?,
            title: record.row.title.clone(),
            organisations: vec![name(backend, record.row.organisation_id).await?],
            states: record.state().into_iter().collect(),
            since,
            age_days: (backend.clock().now() - since).num_days(),
            may_decide: decide(viewer, action, &record.subject()).is_ok(),
        });
    }
    Ok(rows)
}

async fn matches(backend: &Backend, viewer: &Viewer) -> Result<Vec<QueueRow>, BackendError> {
    let waiting = [
        MatchStatus::Proposed.code(),
        MatchStatus::UnderReview.code(),
    ];
    let found = matching::Entity::find()
        .filter(matching::Column::Status.is_in(waiting))
        .order_by_asc(matching::Column::StatusSince)
        .all(backend.db())
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let record = facts::match_of(backend.db(), row).await?;
        let act = match record.facts.status {
            MatchStatus::Proposed => MatchAct::Review,
            _ => MatchAct::Endorse,
        };
        let subject = Subject::Match(&record.facts);
        let since = text::from_micros("matches.status_since", record.row.status_since)?;
        rows.push(QueueRow {
            waiting: Waiting::Endorse,
            reference: text::parse("matches.reference", &record.row.reference)?,
            title: record.request.row.title.clone(),
            organisations: vec![
                name(backend, record.request.row.organisation_id).await?,
                name(backend, record.offer.row.organisation_id).await?,
            ],
            states: [record.request.state(), record.offer.state()]
                .into_iter()
                .flatten()
                .collect(),
            since,
            age_days: (backend.clock().now() - since).num_days(),
            may_decide: decide(viewer, Action::Match(act), &subject).is_ok(),
        });
    }
    Ok(rows)
}

async fn name(backend: &Backend, id: uuid::Uuid) -> Result<String, BackendError> {
    let row = organisation::Entity::find_by_id(id)
        .one(backend.db())
        .await?;
    Ok(row.map(|row| row.name).unwrap_or_default())
}
