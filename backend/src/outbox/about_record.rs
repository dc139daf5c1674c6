//! What a message about a request or an offer says, as the record and its reader stand when it is sent.

use chrono::{DateTime, Utc};
use domain::lifecycle::{OfferStatus, RequestStatus};
use domain::vocabulary::codes;
use uuid::Uuid;

use super::letter::RecordNews;
use super::reader::reader;
use super::told::Told;
use crate::backend::Backend;
use crate::error::BackendError;
use crate::repo::facts::StatusOf;
use crate::use_cases::records::{is_told, sleeps_on};
use crate::{repo, text};

codes! {
    /// What was decided on a request or an offer, as its author is told.
    RecordOutcome, "record_outcome" {
        /// It is open for matching.
        Published = "published",
        /// A reviewer refused it.
        Declined = "declined",
        /// A reviewer handed it back to be changed.
        Returned = "returned",
        /// Nobody confirmed it for twelve months.
        Dormant = "dormant",
    }
}

impl RecordOutcome {
    const fn of(status: StatusOf) -> Option<Self> {
        match status {
            StatusOf::Request(RequestStatus::Published)
            | StatusOf::Offer(OfferStatus::Published) => Some(Self::Published),
            StatusOf::Request(RequestStatus::Declined) => Some(Self::Declined),
            StatusOf::Offer(OfferStatus::Draft) => Some(Self::Returned),
            StatusOf::Request(RequestStatus::Dormant) => Some(Self::Dormant),
            StatusOf::Request(_) | StatusOf::Offer(_) => None,
        }
    }
}

/// `None` where it has moved on, or is not the reader's any more.
pub(super) async fn record_told(
    backend: &Backend,
    (record, news, since): (Uuid, RecordNews, DateTime<Utc>),
    recipient: &str,
) -> Result<Option<Told>, BackendError> {
    let db = backend.db();
    let row = repo::records::find(db, record).await?;
    let (Some(reader), Some(row)) = (reader(backend, recipient).await?, row) else {
        return Ok(None);
    };
    let record = repo::facts::with_parties(db, row).await?;
    let moved = text::from_micros("records.status_since", record.row.status_since)?;
    if moved != since || !is_told(&reader, &record, news) {
        return Ok(None);
    }
    let reference = text::parse("records.reference", &record.row.reference)?;
    Ok(match news {
        RecordNews::Review => Some(Told::RecordReview { reference }),
        RecordNews::Asked => Some(Told::RecordAsked { reference }),
        RecordNews::Sleeps => {
            let on = sleeps_on((db, backend.clock().now()), &record.row).await?;
            on.map(|on| Told::RecordSleeps { reference, on })
        }
        RecordNews::Decided => RecordOutcome::of(record.status())
            .map(|outcome| Told::RecordDecided { reference, outcome }),
    })
}
