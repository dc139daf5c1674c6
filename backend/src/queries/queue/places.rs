//! Where everything that waits stands in the queue.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use domain::lifecycle::{MatchStatus, OfferStatus, RequestStatus};
use domain::record::RecordKind;
use domain::review::{Awaited, ReviewTerm, Waiting};
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
    pub(super) term: ReviewTerm,
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
            QueuePart::Late => self.days_late(place.since) > 0,
        }
    }

    /// For how many days what waits since a moment is late; 0 where it is not.
    pub(super) fn days_late(&self, since: DateTime<Utc>) -> i64 {
        let last = self.term.last_day(since);
        (self.now.date_naive() - last).num_days().max(0)
    }
}

/// Everything that waits, in no order.
pub(super) async fn places(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
    let mut places = records(db).await?;
    places.extend(matches(db).await?);
    places.extend(mandates(db).await?);
    Ok(places)
}

fn place(waiting: Waiting, id: Uuid, (column, since): (&str, i64)) -> Result<Place, BackendError> {
    Ok(Place {
        since: text::from_micros(column, since)?,
        awaited: Awaited { waiting, id },
    })
}

async fn records(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
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
        place(waiting, id, ("records.status_since", since))
    });
    found.collect()
}

/// Matches wait since they were proposed: to take one up gives no more time.
async fn matches(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
    let found: Vec<(Uuid, i64)> = matching::Entity::find()
        .select_only()
        .column(matching::Column::Id)
        .column(matching::Column::CreatedAt)
        .filter(matching::Column::Status.is_in(codes_where(MatchStatus::is_in_review)))
        .into_tuple()
        .all(db)
        .await?;
    let found = found
        .into_iter()
        .map(|(id, since)| place(Waiting::Endorse, id, ("matches.created_at", since)));
    found.collect()
}

async fn mandates(db: &impl ConnectionTrait) -> Result<Vec<Place>, BackendError> {
    let found: Vec<(Uuid, i64)> = mandate::Entity::find()
        .select_only()
        .column(mandate::Column::Id)
        .column(mandate::Column::RecordedAt)
        .filter(mandate::Column::ConfirmedAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let found = found
        .into_iter()
        .map(|(id, since)| place(Waiting::Confirm, id, ("mandates.recorded_at", since)));
    found.collect()
}
