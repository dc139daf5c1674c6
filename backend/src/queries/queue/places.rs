//! Where everything that waits stands in the queue.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::AccountId;
use domain::lifecycle::{MatchStatus, OfferStatus, RequestStatus};
use domain::record::RecordKind;
use domain::review::{Awaited, ReviewTerm, Waiting};
use domain::turn::Terms;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::QueuePart;
use crate::entity::{mandate, matching, record, review_hold};
use crate::error::BackendError;
use crate::repo::match_states::codes_where;
use crate::text;

/// The place of something in the queue: since when it waits, then its id, which is as old as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) since: DateTime<Utc>,
    pub(super) awaited: Awaited,
    /// How long the next step may take.
    term: ReviewTerm,
}

impl Place {
    /// The last day on which the next step is in time.
    pub(super) fn last_day(&self) -> NaiveDate {
        self.term.last_day(self.since)
    }

    /// For how many days it is late; 0 where it is not.
    pub(super) fn days_late(&self, now: DateTime<Utc>) -> i64 {
        (now.date_naive() - self.last_day()).num_days().max(0)
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.since, self.awaited.id).cmp(&(other.since, other.awaited.id))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By what places are put into parts.
#[derive(Debug)]
pub(super) struct Looked<'a> {
    pub(super) viewer: Option<AccountId>,
    pub(super) held: &'a BTreeMap<Uuid, review_hold::Model>,
    pub(super) now: DateTime<Utc>,
}

impl Looked<'_> {
    /// Whether a place is in a part of the queue.
    pub(super) fn is_in(&self, place: &Place, part: QueuePart) -> bool {
        let holder = self.held.get(&place.awaited.id).map(|row| row.account_id);
        match part {
            QueuePart::All => true,
            QueuePart::Mine => holder.is_some() && holder == self.viewer.map(AccountId::uuid),
            QueuePart::Free => holder.is_none(),
            QueuePart::Late => place.days_late(self.now) > 0,
        }
    }
}

/// Everything that waits, in no order: records and mandates with the term of a review, matches with
/// those of their turns.
pub(super) async fn places(
    db: &impl ConnectionTrait,
    (term, terms): (ReviewTerm, Terms),
) -> Result<Vec<Place>, BackendError> {
    let mut places = records(db, term).await?;
    places.extend(matches(db, terms).await?);
    places.extend(mandates(db, term).await?);
    Ok(places)
}

fn place(
    awaited: (Waiting, Uuid),
    (column, since): (&str, i64),
    term: ReviewTerm,
) -> Result<Place, BackendError> {
    let (waiting, id) = awaited;
    Ok(Place {
        since: text::from_micros(column, since)?,
        awaited: Awaited { waiting, id },
        term,
    })
}

async fn records(db: &impl ConnectionTrait, term: ReviewTerm) -> Result<Vec<Place>, BackendError> {
    debug_assert_eq!(
        RequestStatus::Submitted.code(),
        OfferStatus::Submitted.code()
    );
    let found: Vec<(Uuid, String, i64)> = record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .column(record::Column::Kind)
        .column(record::Column::StatusSince)
        .filter(record::Column::Status.eq(RequestStatus::Submitted.code()))
        .into_tuple()
        .all(db)
        .await?;
    let found = found.into_iter().map(|(id, kind, since)| {
        let waiting = match text::parse("records.kind", &kind)? {
            RecordKind::Request => Waiting::Authenticate,
            RecordKind::Offer => Waiting::Verify,
        };
        place((waiting, id), ("records.status_since", since), term)
    });
    found.collect()
}

/// Matches wait since they were proposed: to take one up gives no more time.
async fn matches(db: &impl ConnectionTrait, terms: Terms) -> Result<Vec<Place>, BackendError> {
    let found: Vec<(Uuid, i64, String)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .column(matching::Column::CreatedAt)
        .column(matching::Column::Status)
        .filter(matching::Column::Status.is_in(codes_where(MatchStatus::is_in_review)))
        .into_tuple()
        .all(db)
        .await?;
    let found = found.into_iter().map(|(id, since, status)| {
        let term = match text::parse("matches.status", &status)? {
            MatchStatus::Proposed => terms.acknowledge,
            _ => terms.answer,
        };
        let awaited = (Waiting::Endorse, id);
        place(awaited, ("matches.created_at", since), ReviewTerm(term))
    });
    found.collect()
}

async fn mandates(db: &impl ConnectionTrait, term: ReviewTerm) -> Result<Vec<Place>, BackendError> {
    let found: Vec<(Uuid, i64)> = mandate::Entity::find()
        .select_only()
        .column(mandate::Column::Id)
        .column(mandate::Column::RecordedAt)
        .filter(mandate::Column::ConfirmedAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let found = found.into_iter().map(|(id, since)| {
        let awaited = (Waiting::Confirm, id);
        place(awaited, ("mandates.recorded_at", since), term)
    });
    found.collect()
}
