//! What waits for a reviewer.

mod places;
mod rows;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::OrganisationId;
use domain::policy::{Action, Subject, Viewer, decide};
use domain::record::RecordKind;
use domain::reference::Reference;
use domain::review::{ReviewTerm, Waiting};
use domain::vocabulary::{StateCode, codes};

use super::holder::InReview;
use super::paging::Paging;
use crate::Backend;
use crate::error::BackendError;
use crate::repo::review_holds;
use places::{Looked, Place, places};
use rows::rows;

/// How many rows a page of the queue has.
const PAGE_SIZE: u64 = 50;

codes! {
    /// Which part of what waits is shown.
    QueuePart, "queue_part" {
        /// Everything.
        All = "all",
        /// What the viewer has.
        Mine = "mine",
        /// What nobody has.
        Free = "free",
        /// What should have been decided before today.
        Late = "late",
    }
}

/// What is asked of the queue.
#[derive(Clone, Copy, Debug)]
pub struct QueueAsk {
    /// One kind of decision, or all.
    pub kind: Option<Waiting>,
    /// Which part.
    pub part: QueuePart,
    /// Which page, from 1.
    pub page: u64,
    /// How long a review of a record or a mandate may take; a match has the terms of its turns.
    pub term: ReviewTerm,
}

impl Default for QueueAsk {
    /// The first page of everything.
    fn default() -> Self {
        Self {
            kind: None,
            part: QueuePart::All,
            page: 1,
            term: ReviewTerm::default(),
        }
    }
}

/// The page on which a decision is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecidedOn {
    /// A record's.
    Record(RecordKind, Reference),
    /// A match's.
    Match(Reference),
    /// An organisation's, where its mandates stand.
    Organisation(OrganisationId),
}

/// One thing that waits.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// Where it is decided.
    pub decided_on: DecidedOn,
    /// What it is called; of a match, what its request is called; of a mandate, whose it is.
    pub title: String,
    /// Whose it is; of a match, the two organisations.
    pub organisations: Vec<String>,
    /// The States concerned.
    pub states: Vec<StateCode>,
    /// Since when it waits; a match from when it was proposed.
    pub since: DateTime<Utc>,
    /// For how many whole days.
    pub age_days: i64,
    /// The last day on which it is decided in time.
    pub last_day: NaiveDate,
    /// For how many days it is late; 0 where it is not.
    pub days_late: i64,
    /// Who has it, and what the viewer may do about that.
    pub review: InReview,
}

/// One page of the queue, the longest wait first.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// What waits.
    pub rows: Vec<QueueRow>,
    /// How much of the part waits of each kind, on all pages.
    pub counts: Vec<(Waiting, usize)>,
    /// How much of the kind is in each part, on all pages.
    pub parts: Vec<(QueuePart, usize)>,
    /// Which page this is, and of how many.
    pub paging: Paging,
}

/// Lists what waits for a reviewer.
///
/// # Errors
/// [`BackendError::Refused`] where the viewer is none.
pub async fn queue(
    backend: &Backend,
    viewer: &Viewer,
    ask: QueueAsk,
) -> Result<Queue, BackendError> {
    decide(viewer, Action::ReadQueue, &Subject::Platform)?;
    let db = backend.db();
    let held = review_holds::all(db).await?;
    let looked = Looked {
        viewer: viewer.account(),
        held: &held,
        now: backend.clock().now(),
    };
    let mut places = places(db, (ask.term, backend.terms())).await?;
    let is_of_kind = |place: &Place| ask.kind.is_none_or(|kind| place.awaited.waiting == kind);
    let many = |is: &dyn Fn(&Place) -> bool| places.iter().filter(|one| is(one)).count();
    let counts = Waiting::ALL.iter().map(|kind| {
        let is = |one: &Place| one.awaited.waiting == *kind && looked.is_in(one, ask.part);
        (*kind, many(&is))
    });
    let counts = counts.collect();
    let parts = QueuePart::ALL.iter().map(|part| {
        let is = |one: &Place| is_of_kind(one) && looked.is_in(one, *part);
        (*part, many(&is))
    });
    let parts = parts.collect();
    places.retain(|one| is_of_kind(one) && looked.is_in(one, ask.part));
    places.sort();
    let total = u64::try_from(places.len()).unwrap_or(u64::MAX);
    let paging = Paging::of(ask.page, total, PAGE_SIZE);
    let places: Vec<Place> = places
        .into_iter()
        .skip(usize::try_from(paging.offset()).unwrap_or(usize::MAX))
        .take(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX))
        .collect();
    Ok(Queue {
        rows: rows(backend, viewer, (&places, &looked)).await?,
        counts,
        parts,
        paging,
    })
}
