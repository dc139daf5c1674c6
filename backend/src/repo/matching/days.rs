//! The days that both sides of a match have in common.

use chrono::NaiveDate;
use domain::arrangement::common_days as common_days_of;
use domain::record::{RecordContent, RecordKind};
use domain::visibility::Detail;
use sea_orm::ConnectionTrait;

use crate::error::BackendError;
use crate::repo::facts::{MatchRecord, RecordFacts};
use crate::repo::{corrupt, match_versions, versions};

/// The days of the latest proposal of a match, or else those on which both windows lie, first and
/// last; none where they do not meet, are not stated, or are for fewer readers than the project is.
pub(crate) async fn common_days(
    db: &impl ConnectionTrait,
    record: &MatchRecord,
) -> Result<Option<(NaiveDate, NaiveDate)>, BackendError> {
    let row = &record.row;
    if let Some(latest) = match_versions::of(db, [row.id]).await?.last() {
        let shared = is_shared(&record.request, record) && is_shared(&record.offer, record);
        return Ok(shared.then_some((latest.starts_on, latest.ends_on)));
    }
    let asked = versions::at(db, RecordKind::Request, row.request_id, row.request_version);
    let offered = versions::at(db, RecordKind::Offer, row.offer_id, row.offer_version);
    match (asked.await?, offered.await?) {
        (RecordContent::Request(asked), RecordContent::Offer(offered)) => Ok(common_days_of(
            asked.window.filter(|_| is_shared(&record.request, record)),
            offered.window.filter(|_| is_shared(&record.offer, record)),
        )),
        _ => Err(corrupt("record_versions.document")),
    }
}

/// Whether whoever gets to see the days of a project of the match sees those of one of its records.
fn is_shared(own: &RecordFacts, of: &MatchRecord) -> bool {
    let project = (of.request.visibility().reach()).min(of.offer.visibility().record);
    own.visibility().of(Detail::Window) >= project
}
