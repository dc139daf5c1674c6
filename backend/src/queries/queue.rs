//! What waits for a reviewer.

use chrono::{DateTime, Utc};
use domain::lifecycle::{MatchAct, MatchStatus, OfferAct, OfferStatus, RequestAct, RequestStatus};
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::turn::{Terms, TimeLeft, Turn};
use domain::vocabulary::{StateCode, codes};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::paging::Paging;
use super::party::names_of;
use crate::Backend;
use crate::entity::{matching, record};
use crate::error::BackendError;
use crate::repo::facts::{self, MatchRecord, RecordFacts};
use crate::repo::organisations::{Names, names};
use crate::text;

/// How many rows a page of the queue has.
const PAGE_SIZE: u64 = 50;

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
    /// Until when the next step has a term, and how much of it is left; of matches.
    pub deadline: Option<(DateTime<Utc>, TimeLeft)>,
    /// Whether the viewer may decide; not where it is of their own State or organisation.
    pub may_decide: bool,
}

/// One page of the queue, the longest wait first.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// What waits.
    pub rows: Vec<QueueRow>,
    /// How much waits of each kind, on all pages.
    pub counts: Vec<(Waiting, usize)>,
    /// Which page this is, and of how many.
    pub paging: Paging,
}

/// The place of something in the queue: since when it waits, then its reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    since: i64,
    reference: String,
    id: Uuid,
    waiting: Waiting,
}

/// Lists what waits for a reviewer, of one kind or of all.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is none.
pub async fn queue(
    backend: &Backend,
    viewer: &Viewer,
    kind: Option<Waiting>,
    page: u64,
) -> Result<Queue, BackendError> {
    decide(viewer, Action::ReadQueue, &Subject::Platform)?;
    let mut places = waiting_records(backend.db()).await?;
    places.extend(waiting_matches(backend.db()).await?);
    let count = |kind: &Waiting| places.iter().filter(|one| one.waiting == *kind).count();
    let counts = Waiting::ALL
        .iter()
        .map(|kind| (*kind, count(kind)))
        .collect();
    places.retain(|one| kind.is_none_or(|kind| one.waiting == kind));
    places.sort();
    let total = u64::try_from(places.len()).unwrap_or(u64::MAX);
    let paging = Paging::of(page, total, PAGE_SIZE);
    let places: Vec<Place> = places
        .into_iter()
        .skip(usize::try_from(paging.offset()).unwrap_or(usize::MAX))
        .take(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX))
        .collect();
    Ok(Queue {
        rows: rows(backend, viewer, &places).await?,
        counts,
        paging,
    })
}

async fn waiting_records(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
    debug_assert_eq!(
        RequestStatus::Submitted.code(),
        OfferStatus::Submitted.code()
    );
    let found: Vec<(Uuid, String, String, i64)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::Kind)
        .column(record::Column::Reference)
        .column(record::Column::StatusSince)
        .filter(record::Column::Status.eq(RequestStatus::Submitted.code()))
        .into_tuple()
        .all(db)
        .await?;
    found
        .into_iter()
        .map(|(id, kind, reference, since)| {
            let waiting = match text::parse("records.kind", &kind)? {
                RecordKind::Request => Waiting::Authenticate,
                RecordKind::Offer => Waiting::Verify,
            };
            Ok(Place {
                since,
                reference,
                id,
                waiting,
            })
        })
        .collect()
}

async fn waiting_matches(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
    let undecided = [
        MatchStatus::Proposed.code(),
        MatchStatus::UnderReview.code(),
    ];
    let found: Vec<(Uuid, String, i64)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .column(matching::Column::Reference)
        .column(matching::Column::StatusSince)
        .filter(matching::Column::Status.is_in(undecided))
        .into_tuple()
        .all(db)
        .await?;
    let place = |(id, reference, since)| Place {
        since,
        reference,
        id,
        waiting: Waiting::Endorse,
    };
    Ok(found.into_iter().map(place).collect())
}

/// Loads what one page shows, in the order of its places. What was decided meanwhile is shown as
/// it is now.
async fn rows(
    backend: &Backend,
    viewer: &Viewer,
    places: &[Place],
) -> Result<Vec<QueueRow>, BackendError> {
    let db = backend.db();
    let ids = |of_matches: bool| {
        let of = move |place: &&Place| (place.waiting == Waiting::Endorse) == of_matches;
        places.iter().filter(of).map(|place| place.id)
    };
    let records = facts::records_by_id(db, ids(false)).await?;
    let rows = matching::Entity::find()
        .filter(matching::Column::Id.is_in(ids(true)))
        .all(db)
        .await?;
    let matches = facts::matches_of(db, rows).await?;
    let owners = records.values().map(|record| record.row.organisation_id);
    let owners = names(db, owners.collect::<Vec<_>>()).await?;
    let sides = names_of(db, &matches).await?;
    let now = backend.clock().now();
    places
        .iter()
        .filter_map(|place| match place.waiting {
            Waiting::Endorse => {
                let found = matches.iter().find(|record| record.row.id == place.id)?;
                Some(match_row(viewer, found, &sides, (now, backend.terms())))
            }
            Waiting::Authenticate | Waiting::Verify => {
                let found = records.get(&place.id)?;
                Some(record_row(viewer, found, &owners, now))
            }
        })
        .collect()
}

fn record_row(
    viewer: &Viewer,
    record: &RecordFacts,
    names: &Names,
    now: DateTime<Utc>,
) -> Result<QueueRow, BackendError> {
    let (waiting, action) = match record.kind() {
        RecordKind::Request => (
            Waiting::Authenticate,
            Action::Request(RequestAct::Authenticate),
        ),
        RecordKind::Offer => (Waiting::Verify, Action::Offer(OfferAct::Verify)),
    };
    let since = text::from_micros("records.status_since", record.row.status_since)?;
    Ok(QueueRow {
        waiting,
        reference: text::parse("records.reference", &record.row.reference)?,
        title: record.row.title.clone(),
        organisations: vec![names.of(record.row.organisation_id)],
        states: record.state().into_iter().collect(),
        since,
        age_days: (now - since).num_days(),
        deadline: None,
        may_decide: decide(viewer, action, &record.subject()).is_ok(),
    })
}

fn match_row(
    viewer: &Viewer,
    record: &MatchRecord,
    names: &Names,
    (now, terms): (DateTime<Utc>, Terms),
) -> Result<QueueRow, BackendError> {
    let act = match record.facts.status {
        MatchStatus::Proposed => MatchAct::Review,
        _ => MatchAct::Endorse,
    };
    let subject = Subject::Match(&record.facts);
    let since = text::from_micros("matches.status_since", record.row.status_since)?;
    let turn = record.turn(terms)?;
    let until = turn.as_ref().and_then(Turn::next);
    let sides = [&record.request, &record.offer];
    Ok(QueueRow {
        waiting: Waiting::Endorse,
        reference: text::parse("matches.reference", &record.row.reference)?,
        title: record.request.row.title.clone(),
        organisations: sides.map(|side| names.of(side.row.organisation_id)).into(),
        states: sides.iter().filter_map(|side| side.state()).collect(),
        since,
        age_days: (now - since).num_days(),
        deadline: until.map(|(_, until)| (until, TimeLeft::until(until, now))),
        may_decide: decide(viewer, Action::Match(act), &subject).is_ok(),
    })
}
