//! Records as the matcher takes them: open ones, with what is left of them.

mod days;
mod places;
mod taken;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::id::{OfferId, RequestId};
use domain::record::{Offer, OfferContent, RecordContent, RecordKind, Request, RequestContent};
use domain::visibility::Detail;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

pub(crate) use days::common_days;
pub(crate) use places::{Asked, places_left_of};
pub(crate) use taken::Counted;
use taken::{Ledger, Taken};

use super::facts::{RecordFacts, StatusOf};
use super::organisations::{Names, all_names, names};
use super::{corrupt, versions};
use crate::error::BackendError;
use crate::text;

/// A record with what is left of it.
#[derive(Clone, Debug)]
pub(crate) enum Left {
    /// Of a request.
    Request(Box<Request>),
    /// Of an offer.
    Offer(Box<Offer>),
}

/// A request with what is left of it.
pub(crate) async fn request(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
) -> Result<Request, BackendError> {
    request_left(db, record, Counted::All).await
}

/// A request with what some of its matches leave of it.
pub(crate) async fn request_left(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    counted: Counted<'_>,
) -> Result<Request, BackendError> {
    let (sources, stored) = load(db, [record]).await?;
    sources.request(&stored, record, counted)
}

/// An offer with what is left of it.
pub(crate) async fn offer(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
) -> Result<Offer, BackendError> {
    offer_left(db, record, Counted::All).await
}

/// An offer with what some of its matches leave of it.
pub(crate) async fn offer_left(
    db: &impl ConnectionTrait,
    record: &RecordFacts,
    counted: Counted<'_>,
) -> Result<Offer, BackendError> {
    let (sources, stored) = load(db, [record]).await?;
    sources.offer(&stored, record, counted)
}

/// Records with what some of their matches leave of each, each by itself: one that cannot be read
/// does not stop the others. Takes as many statements for many as for one.
pub(crate) async fn each(
    db: &impl ConnectionTrait,
    records: &[RecordFacts],
    counted: Counted<'_>,
) -> Result<Vec<(Uuid, Result<Left, BackendError>)>, BackendError> {
    let (sources, stored) = load(db, records).await?;
    let left = |record: &RecordFacts| (record.id(), sources.left(&stored, record, counted));
    Ok(records.iter().map(left).collect())
}

/// The documents of some records.
pub(crate) struct Stored(BTreeMap<(Uuid, i32), String>);

impl Stored {
    /// The current ones of all open records whose ids are after the first and not after the last.
    pub(crate) async fn between(
        db: &impl ConnectionTrait,
        ids: (Uuid, Uuid),
    ) -> Result<Self, BackendError> {
        Ok(Self(versions::open_documents(db, ids).await?))
    }
}

/// What is stored of some records besides their rows and documents.
pub(crate) struct Sources {
    ledger: Ledger,
    names: Names,
}

async fn load<'a>(
    db: &impl ConnectionTrait,
    records: impl IntoIterator<Item = &'a RecordFacts>,
) -> Result<(Sources, Stored), BackendError> {
    let rows: Vec<_> = records.into_iter().map(|record| &record.row).collect();
    let ids: BTreeSet<Uuid> = rows.iter().map(|row| row.id).collect();
    let versions = rows.iter().map(|row| (row.id, row.version)).collect();
    let providers = rows.iter().map(|row| row.organisation_id);
    let sources = Sources {
        ledger: Ledger::load(db, &ids).await?,
        names: names(db, providers).await?,
    };
    Ok((sources, Stored(versions::documents(db, &versions).await?)))
}

impl Sources {
    /// All that any record may need.
    pub(crate) async fn load_all(db: &impl ConnectionTrait) -> Result<Self, BackendError> {
        Ok(Self {
            ledger: Ledger::load_all(db).await?,
            names: all_names(db).await?,
        })
    }

    /// A record with what some of its matches leave of it.
    pub(crate) fn left(
        &self,
        stored: &Stored,
        record: &RecordFacts,
        counted: Counted<'_>,
    ) -> Result<Left, BackendError> {
        Ok(match record.kind() {
            RecordKind::Request => Left::Request(Box::new(self.request(stored, record, counted)?)),
            RecordKind::Offer => Left::Offer(Box::new(self.offer(stored, record, counted)?)),
        })
    }

    fn request(
        &self,
        stored: &Stored,
        record: &RecordFacts,
        counted: Counted<'_>,
    ) -> Result<Request, BackendError> {
        let RecordContent::Request(content) = content(stored, record)? else {
            return Err(corrupt("record_versions.document"));
        };
        let StatusOf::Request(status) = record.status() else {
            return Err(corrupt("records.status"));
        };
        let taken = self.ledger.taken_of(record.id(), counted)?;
        let mut content = *content;
        leave(&mut content, taken);
        Ok(Request {
            id: RequestId::new(record.id()),
            state: record.request()?.state,
            content,
            active_matches: taken.active,
            status,
            published_at: published_at(record)?,
        })
    }

    fn offer(
        &self,
        stored: &Stored,
        record: &RecordFacts,
        counted: Counted<'_>,
    ) -> Result<Offer, BackendError> {
        let RecordContent::Offer(content) = content(stored, record)? else {
            return Err(corrupt("record_versions.document"));
        };
        let StatusOf::Offer(status) = record.status() else {
            return Err(corrupt("records.status"));
        };
        let taken = self.ledger.taken_of(record.id(), counted)?;
        let mut content = *content;
        leave_of_offer(&mut content, taken);
        Ok(Offer {
            id: OfferId::new(record.id()),
            provider: self.names.of(record.row.organisation_id),
            provider_type: text::parse_option(
                "records.provider_type",
                record.row.provider_type.as_deref(),
            )?
            .ok_or_else(|| corrupt("records.provider_type"))?,
            provider_state: record.state(),
            content,
            active_matches: taken.active,
            status,
            published_at: published_at(record)?,
        })
    }
}

/// What was written, as far as it enters scores.
fn content(stored: &Stored, record: &RecordFacts) -> Result<RecordContent, BackendError> {
    let version = (record.id(), record.row.version);
    let (kind, visibility) = (record.kind(), record.visibility());
    let written = versions::read_one(&stored.0, kind, version)?;
    let hidden = Detail::of(kind).filter(|detail| !visibility.enters_score(*detail, kind));
    Ok(written.without(hidden))
}

/// Takes of a request what was taken. What is covered is asked no more; where all that it asks is
/// covered, no match is.
fn leave(content: &mut RequestContent, taken: Taken) {
    let sized = content.seats.is_some() || content.amount_usd.is_some();
    content.seats = content
        .seats
        .map(|seats| seats.saturating_sub(taken.seats))
        .filter(|left| *left > 0);
    content.amount_usd = content
        .amount_usd
        .map(|amount| amount.saturating_sub(taken.amount_usd))
        .filter(|left| *left > 0);
    content.max_matches = places_left(content.max_matches, taken);
    if sized && content.seats.is_none() && content.amount_usd.is_none() {
        content.max_matches = Some(0);
    }
}

/// Takes of an offer what was taken.
fn leave_of_offer(content: &mut OfferContent, taken: Taken) {
    content.seats_left = content
        .seats_left
        .map(|seats| seats.saturating_sub(taken.seats));
    content.amount_usd_left = content
        .amount_usd_left
        .map(|amount| amount.saturating_sub(taken.amount_usd));
    content.max_matches = places_left(content.max_matches, taken);
}

fn places_left(stated: Option<u32>, taken: Taken) -> Option<u32> {
    stated.map(|places| places.saturating_sub(taken.places))
}

fn published_at(record: &RecordFacts) -> Result<Option<DateTime<Utc>>, BackendError> {
    text::moment_option("records.published_at", record.row.published_at)
}
